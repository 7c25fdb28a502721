import { z } from 'zod';
import { educationLevels, trainingLevels } from '../knowledge/education-levels';
import { measureIds } from '../knowledge/fact';
import { CIP_BEGINNING } from '../knowledge/schema/majors';
import { periods } from '../query/period';
import { traitLists } from '../query/predicate';
import { HIGHEST_RATING, ROUNDS } from '../query/quiz';
import { icuMessageSchema, icuMessageSchemaWith } from './icu-message';
import { type FileKind, neededBases, neededReasons, neededWordings } from './needed-wordings';
import { talkValues } from './wording-values';

/**
 * What a reference such as "the other one" points to: the job or jobs just shown, the one of two that was not named, the place, the
 * winner or the loser of a comparison, the person's own job, or the jobs talked about.
 */
export const referenceKinds = [
  'this',
  'these',
  'each',
  'both',
  'other',
  'place',
  'winner',
  'loser',
  'own',
  'talked',
] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Schema of a list of phrases. */
export const phrases = z.array(z.string().min(1));

/** Schema of the id of a measure. */
export const measureId = z.enum(measureIds);

/**
 * Schema of an object of entries by name.
 * @param needed names that must be there
 * @param further schema of all other entries
 */
export const withAll = <T extends z.ZodType>(needed: readonly string[], entry: T, further: T = entry) =>
  z.object(Object.fromEntries(needed.map(name => [name, entry]))).catchall(further);

/** Schema of the file of wordings for a kind of answer, such as `fact.yaml`. */
export const kindFileSchema = (kind: FileKind) =>
  z.strictObject({
    say: withAll(neededWordings[kind], icuMessageSchema),
    suggest: z.array(measureId).default([]),
    missing: kind === 'fact' ? withAll(neededReasons, icuMessageSchema) : z.undefined().optional(),
    basis: kind === 'fact' ? withAll(neededBases, icuMessageSchema) : z.undefined().optional(),
  });

/** Schema of an entry of `measures.yaml`. */
export const measureSchema = z.strictObject({
  label: z.string().min(1),
  words: phrases,
});

/** Schema of an entry of `talk.yaml`. */
export const talkSchema = z.strictObject({ say: icuMessageSchema });

/** Schema of an entry of `talk.yaml` that the code does not refer to; it has fewer placeholders. */
export const ownTalkSchema = talkSchema.extend({ say: icuMessageSchemaWith(talkValues) });

/** Schema of an entry of `topics.yaml`. */
export const topicSchema = z.strictObject({
  label: z.string().min(1),
  words: phrases,
  instead: z.array(measureId),
  /** The entry of talk.yaml that says who else can help, for questions that name no job. */
  talk: z.string().optional(),
  /** A whole sentence that says where to look. */
  look: z.string().min(1).optional(),
  /** A measure that the topic's words may also ask for; the reply then adds `look` to its figure. */
  beside: measureId.optional(),
});

/** Schema of an entry of `terms.yaml`. */
export const termSchema = z.strictObject({ words: phrases, say: z.string().min(1) });

/** Schema of `words.yaml`. */
export const wordsSchema = z.strictObject({
  starters: phrases,
  first_jobs: phrases,
  function_words: phrases,
  /** Words for a person that name no job ("someone"). */
  persons: phrases,
  /** Articles, pronouns and auxiliaries, which say nothing about a job. */
  small_words: phrases,
  /** Words for jobs and people in general, after the name of a field ("jobs"). */
  work_nouns: phrases,
  /** Last words of technology names that carry no information ("software"). */
  product_nouns: phrases,
  short_forms: z.record(z.string(), phrases),
  contractions: z.record(z.string(), z.string()).transform(forms => new Map(Object.entries(forms))),
  education: z.record(z.enum(educationLevels), phrases.default([])),
  no_degree: z.partialRecord(z.enum(educationLevels), phrases),
  /** Words for school and degrees that name no level. */
  schooling: phrases,
  /** Words that exclude a level of schooling ("without"). */
  negations: phrases,
  /** Words before what somebody does not want ("hate", "anything but"). */
  aversions: phrases,
  training: z.partialRecord(z.enum(trainingLevels), phrases),
  /** Words for training on the job, however long. */
  on_the_job: phrases,
  /** Number words and ordinals, with their values. */
  numbers: z.record(z.string(), z.number()),
  /** Positions in a list, by their words; -1 is the last one. */
  ordinals: z.record(z.string(), z.number()),
  /** Words that multiply the number before them ("grand"). */
  multipliers: z.record(z.string(), z.number()),
  /** Amounts that words name without a number ("six figures"), in dollars a year. */
  amounts: z.record(z.string(), z.number()),
  /** Units of time of pay, by their words. */
  periods: z.record(z.enum(periods), phrases),
  /** Pay cycles that are not units of time themselves ("every two weeks"): the amount is paid `times` times per `per`. */
  pay_cycles: z.array(z.strictObject({ times: z.number().positive(), per: z.enum(periods), words: phrases })),
  /** Words after a number of hours worked in a week. */
  work_hours: phrases,
  /** Words of each kind of reference. */
  references: z.record(z.enum(referenceKinds), phrases),
  /** Ratings of how much something would be liked, from the least (1) to the most (5); the first word of each is its button. */
  ratings: z.array(phrases.min(1)).length(HIGHEST_RATING),
  /** Names of the whole country. */
  nation: phrases,
  /** Words for managing others, for people who do not want to. */
  managing: phrases,
  /** Words for needing and wanting, which may come between "not" and what is not wanted. */
  wanting: phrases,
  /** Words that compare two things ("more"), unlike superlatives ("most"), which choose among all. */
  comparatives: phrases,
  /** Words that say "much" and choose neither between two things nor among all ("well paid"). */
  positives: phrases,
  /** Words for how many or how much ("most"), which ask for a number if no figure is named. */
  quantities: phrases,
  /** Words for the median, for questions that mean it and no other figure of pay. */
  median: phrases,
  /** Words for the list entry after the one just talked about. */
  following: phrases,
  /** Words for the present time, for which the newest figures are the answer. */
  present: phrases,
  /** Words for times in the past ("ago"). */
  past: phrases,
  languages: z.record(
    z.string().regex(/^[a-z]{2}$/, 'a language code such as es'),
    z.strictObject({ words: phrases, say: icuMessageSchema }),
  ),
  states: z.record(z.string().regex(/^[A-Z]{2}$/, 'a state code such as OH'), phrases),
});

/** Schema of `page.yaml`, the tiles of the first screen. */
export const pageSchema = z.strictObject({
  tiles: z
    .array(z.strictObject({ title: z.string().min(1), ask: z.string().min(1) }))
    .min(1)
    .max(6),
});

/** Schema of an entry of `aptitudes.yaml`. */
export const aptitudeSchema = z.union([
  z.strictObject({ label: z.string().min(1), words: phrases, means: z.partialRecord(z.enum(traitLists), phrases) }),
  /** The opposite of another aptitude, by its id: somebody who likes to be indoors wants no outdoor work. */
  z.strictObject({ words: phrases, opposite_of: z.string().min(1) }),
]);

/** Schema of `aptitudes.yaml`; an opposite must refer to an entry with a meaning of its own. */
export const aptitudesSchema = z.record(z.string(), aptitudeSchema).superRefine((all, context) => {
  for (const [id, one] of Object.entries(all)) {
    if (!('opposite_of' in one)) continue;
    const other = all[one.opposite_of];
    if (!other || 'opposite_of' in other)
      context.addIssue({ code: 'custom', path: [id, 'opposite_of'], message: 'the id of an entry that has `means`' });
  }
});

/** One interest of O*NET in the quiz. */
export const interestSchema = z.strictObject({
  /** A description, shown after the name of the interest. */
  means: z.string().min(1),
  statements: z
    .array(
      z.strictObject({
        say: z.string().min(1),
        /** The O*NET work activity that it is drawn from. */
        activity: z.string().min(1),
      }),
    )
    .length(ROUNDS),
});

/** Schema of an entry of `industries.yaml`. */
export const industrySchema = z.strictObject({
  label: z.string().min(1),
  /** What it includes, if its official title does not say so. */
  scope: z.string().min(1).optional(),
  words: phrases,
});

/** Schema of `regions.yaml`. @param state schema of the code of a state */
export const regionsSchema = (state: z.ZodType<string>) =>
  z.record(
    z.string(),
    z.strictObject({
      /** Its name in a reply, after "in" ("the Midwest"). */
      label: z.string().min(1),
      states: z.array(state).min(2),
      words: phrases.min(1),
    }),
  );

/** Schema of `majors.yaml`. */
export const majorsSchema = z.strictObject({
  /** Words that say that something is or was studied. */
  studied: phrases,
  /** Last words of program titles that carry no information ("general"). */
  endings: phrases,
  families: z.record(
    z.string(),
    z.strictObject({
      label: z.string().min(1),
      words: phrases.min(1),
      /** CIP codes, or beginnings of them. */
      programs: z.array(z.string().regex(CIP_BEGINNING, 'a CIP code or the beginning of one, such as "26.01"')).min(1),
    }),
  ),
});
