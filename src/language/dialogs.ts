import path from 'node:path';
import { z } from 'zod';
import { ContentError } from '../knowledge/content-error';
import type { Dataset } from '../knowledge/dataset';
import { educationLevels, trainingLevels } from '../knowledge/education-levels';
import { measureIds } from '../knowledge/fact';
import { ContentReader } from '../knowledge/read-content';
import { onetCodeSchema, socSchema } from '../knowledge/schema/cell';
import { traitLists } from '../knowledge/search';
import { cueIds } from './cues';
import { icuMessageSchema, icuMessageSchemaWith } from './icu-message';
import { kinds } from './kind';
import { neededBases, neededReasons, neededTalk, neededWordings } from './needed-wordings';
import { exampleSchema } from './slots';
import { talkValues } from './wording-values';

const phrases = z.array(z.string().min(1));
const measureId = z.enum(measureIds);

/** Entries by name, those that are needed among them, and further ones, which may be of another form. */
const withAll = <T extends z.ZodType>(needed: readonly string[], entry: T, further: T = entry) =>
  z.object(Object.fromEntries(needed.map(name => [name, entry]))).catchall(further);

const kindFileSchema = (kind: FileKind) =>
  z.strictObject({
    examples: z.array(exampleSchema),
    say: withAll(neededWordings[kind], icuMessageSchema),
    suggest: z.array(measureId).default([]),
    missing: kind === 'fact' ? withAll(neededReasons, icuMessageSchema) : z.undefined().optional(),
    basis: kind === 'fact' ? withAll(neededBases, icuMessageSchema) : z.undefined().optional(),
  });
const measureSchema = z.strictObject({
  label: z.string().min(1),
  words: phrases,
  questions: z.array(exampleSchema).default([]),
});
const talkSchema = z.strictObject({ examples: z.array(exampleSchema), say: icuMessageSchema });
const ownTalkSchema = talkSchema.extend({ say: icuMessageSchemaWith(talkValues) });
const topicSchema = z.strictObject({
  label: z.string().min(1),
  words: phrases,
  instead: z.array(measureId),
  /** An entry of talk.yaml for those who name no job: who else helps. */
  talk: z.string().optional(),
});
const wordsSchema = z.strictObject({
  starters: phrases,
  first_jobs: phrases,
  function_words: phrases,
  less_words: phrases,
  closings: phrases,
  persons: phrases,
  doers: z.record(z.string(), phrases),
  short_forms: z.record(z.string(), phrases),
  contractions: z.record(z.string(), z.string()).transform(forms => new Map(Object.entries(forms))),
  education: z.record(z.enum(educationLevels), phrases.default([])),
  no_degree: z.partialRecord(z.enum(educationLevels), phrases),
  training: z.partialRecord(z.enum(trainingLevels), phrases),
  cues: z.record(z.enum(cueIds), phrases),
  overheard: z.record(z.string(), phrases),
  languages: z.record(
    z.string().regex(/^[a-z]{2}$/, 'a language code such as es'),
    z.strictObject({ words: phrases, say: icuMessageSchema }),
  ),
  states: z.record(z.string().regex(/^[A-Z]{2}$/, 'a state code such as OH'), phrases),
});

const aptitudeSchema = z.strictObject({
  label: z.string().min(1),
  words: phrases,
  means: z.partialRecord(z.enum(traitLists), phrases),
});

/** Kinds of question that have a file of examples in `dialogs/`. */
export const fileKinds = kinds.filter(kind => kind !== 'talk');
export type FileKind = (typeof fileKinds)[number];

/** Everything the bot understands and says, as `dialogs/` has it. */
export interface Dialogs {
  kinds: Record<FileKind, z.infer<ReturnType<typeof kindFileSchema>>>;
  measures: Record<(typeof measureIds)[number], z.infer<typeof measureSchema>>;
  talk: Record<string, z.infer<typeof talkSchema>>;
  topics: Record<string, z.infer<typeof topicSchema>>;
  groups: Record<string, string[]>;
  names: Record<string, string[]>;
  aptitudes: Record<string, z.infer<typeof aptitudeSchema>>;
  words: z.infer<typeof wordsSchema>;
  /** Words and phrases of other matters than careers, by what they are about. */
  elsewhere: Record<string, string[]>;
}

/** Where the phrases lie: `dialogs/` at the top of the project. */
export const dialogsDirectory = path.join(__dirname, '..', '..', 'dialogs');

/**
 * Reads and checks every file of `dialogs/`.
 * @param options.read gets the checksum of every file that is read
 * @param options.dataset whose occupations names.yaml may name; without it the codes are not looked up
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
  const groups = reader.yaml('groups.yaml', z.record(socSchema, phrases));
  const isKnown = (code: string) => dataset === undefined || dataset.subject(code)?.type === 'occupation';
  const known = onetCodeSchema.refine(isKnown, 'the code of an occupation in data/occupations.jsonl');
  const names = reader.yaml('names.yaml', z.record(z.string(), z.array(known).min(1)));
  const words = reader.yaml('words.yaml', talk ? withTalk(talk) : wordsSchema);
  const elsewhere = reader.yaml('elsewhere.yaml', z.record(z.string(), phrases));
  const aptitudes = reader.yaml('aptitudes.yaml', z.record(z.string(), aptitudeSchema));
  const rest = { measures, talk, topics, groups, names, words, aptitudes, elsewhere };
  if (reader.problems.length > 0 || !isComplete(rest)) throw new ContentError(reader.problems);
  return { kinds: Object.fromEntries(ofKinds) as Dialogs['kinds'], ...rest };
}

/** Words whose phrases that are overheard all lead to an entry of talk. */
function withTalk(talk: Dialogs['talk']) {
  return wordsSchema.superRefine(({ overheard }, context) => {
    for (const id of Object.keys(overheard))
      if (!(id in talk))
        context.addIssue({ code: 'custom', path: ['overheard', id], message: 'an entry of talk.yaml' });
  });
}

/** True when every file could be read. */
function isComplete(files: Partial<Omit<Dialogs, 'kinds'>>): files is Omit<Dialogs, 'kinds'> {
  return Object.values(files).every(file => file !== undefined);
}
