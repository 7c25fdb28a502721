import path from 'node:path';
import { z } from 'zod';
import { ContentError } from '../knowledge/content-error';
import type { Dataset } from '../knowledge/dataset';
import type { measureIds } from '../knowledge/fact';
import { type Interest, interests } from '../knowledge/interests';
import { ContentReader } from '../knowledge/read-content';
import { INDUSTRY_CODE } from '../knowledge/schema/bls-line';
import { onetCodeSchema, socSchema } from '../knowledge/schema/cell';
import { unknownLinkTopics } from '../knowledge/schema/links';
import { type WorkArea, workAreaSchema } from '../query/predicate';
import {
  aptitudesSchema,
  industrySchema,
  interestSchema,
  kindFileSchema,
  majorsSchema,
  measureId,
  measureSchema,
  ownTalkSchema,
  pageSchema,
  phrases,
  regionsSchema,
  talkSchema,
  termSchema,
  topicSchema,
  withAll,
  wordsSchema,
} from './dialog-schemas';
import { type FileKind, fileKinds, neededTalk } from './needed-wordings';

/** Everything the bot understands and says: the content of `dialogs/`. */
export interface Dialogs {
  kinds: Record<FileKind, z.infer<ReturnType<typeof kindFileSchema>>>;
  measures: Record<(typeof measureIds)[number], z.infer<typeof measureSchema>>;
  talk: Record<string, z.infer<typeof talkSchema>>;
  topics: Record<string, z.infer<typeof topicSchema>>;
  /** Meanings of terms; an entry with the id of a measure says what the measure counts. */
  terms: Record<string, z.infer<typeof termSchema>>;
  groups: Record<string, string[]>;
  names: Record<string, string[]>;
  /** Short names of occupations with long titles, in the plural, by their codes; used in sentences. */
  shortNames: Record<string, string>;
  aptitudes: z.infer<typeof aptitudesSchema>;
  /** Official names of technologies by what people call them, where no rule derives them. */
  technologies: Record<string, string[]>;
  /** Industries, by the codes of their sectors. */
  industries: Record<string, z.infer<typeof industrySchema>>;
  /** Areas of work that are not SOC groups, by their ids. */
  areas: Record<string, WorkArea & { words: string[] }>;
  /** Regions of the country, by their ids. */
  regions: z.infer<ReturnType<typeof regionsSchema>>;
  /** Majors, by everyday words. */
  majors: z.infer<typeof majorsSchema>;
  words: z.infer<typeof wordsSchema>;
  /** What the quiz asks about each interest. */
  interests: Record<Interest, z.infer<typeof interestSchema>>;
  /** Words and phrases from subjects other than careers, by subject. */
  elsewhere: Record<string, string[]>;
  /** The tiles of the chat page. */
  page: z.infer<typeof pageSchema>;
}

/** The directory of phrases and wordings: `dialogs/` at the top of the project. */
export const dialogsDirectory = path.join(__dirname, '..', '..', 'dialogs');

/**
 * Reads and checks every file of `dialogs/`.
 * @param options.read receives the checksum of every file that is read
 * @param options.dataset occupations that names.yaml may refer to, and links for topics and terms; without it these are not checked
 * @throws ContentError naming file, line, field, value and what is allowed, for all problems at once
 */
export function loadDialogs(
  directory: string = dialogsDirectory,
  { read, dataset }: { read?: Map<string, string>; dataset?: Dataset } = {},
): Dialogs {
  const reader = new ContentReader(directory, undefined, read);
  const ofKinds = fileKinds.map(kind => [kind, reader.yaml(`${kind}.yaml`, kindFileSchema(kind))] as const);
  const measures = reader.yaml('measures.yaml', z.record(measureId, measureSchema));
  const talk = reader.yaml('talk.yaml', withAll(neededTalk, talkSchema, ownTalkSchema));
  const entry = z.string().refine(id => talk === undefined || id in talk, 'an entry of talk.yaml');
  const topics = reader.yaml('topics.yaml', z.record(z.string(), topicSchema.extend({ talk: entry.optional() })));
  const terms = reader.yaml('terms.yaml', z.record(z.string(), termSchema));
  const groups = reader.yaml('groups.yaml', z.record(socSchema, phrases));
  const isKnown = (code: string) => dataset === undefined || dataset.subject(code)?.type === 'occupation';
  const known = onetCodeSchema.refine(isKnown, 'the code of an occupation in data/occupations.jsonl');
  const names = reader.yaml('names.yaml', z.record(z.string(), z.array(known).min(1)));
  const shortNames = reader.yaml('short-names.yaml', z.record(known, z.string().min(1)));
  const words = reader.yaml('words.yaml', wordsSchema);
  const elsewhere = reader.yaml('elsewhere.yaml', z.record(z.string(), phrases));
  const aptitudes = reader.yaml('aptitudes.yaml', aptitudesSchema);
  const technologies = reader.yaml('technologies.yaml', z.record(z.string(), phrases.min(1)));
  const sector = z.string().regex(INDUSTRY_CODE, 'the code of a sector, in quotes: "31-33"');
  const industries = reader.yaml('industries.yaml', z.record(sector, industrySchema));
  const areas = reader.yaml(
    'areas.yaml',
    z.record(z.string(), workAreaSchema(known).extend({ words: phrases.min(1) })),
  );
  const isState = (code: string) => dataset === undefined || dataset.terms.states.some(([known]) => known === code);
  const state = z.string().refine(isState, 'a state code such as OH');
  const regions = reader.yaml('regions.yaml', regionsSchema(state));
  const majors = reader.yaml('majors.yaml', majorsSchema);
  const ofInterests = reader.yaml('interests.yaml', z.record(z.enum(interests), interestSchema));
  const page = reader.yaml('page.yaml', pageSchema);
  if (dataset && topics && terms)
    reader.problems.push(...unknownLinkTopics(dataset.links, new Set([topics, terms].flatMap(Object.keys))));
  const rest = {
    measures,
    talk,
    topics,
    terms,
    groups,
    names,
    shortNames,
    words,
    aptitudes,
    technologies,
    industries,
    areas,
    regions,
    majors,
    interests: ofInterests,
    elsewhere,
    page,
  };
  if (reader.problems.length > 0 || !isComplete(rest)) throw new ContentError(reader.problems);
  return { kinds: Object.fromEntries(ofKinds) as Dialogs['kinds'], ...rest };
}

/** True if every file could be read. */
function isComplete(files: Partial<Omit<Dialogs, 'kinds'>>): files is Omit<Dialogs, 'kinds'> {
  return Object.values(files).every(file => file !== undefined);
}
