import { z } from 'zod';
import { measureIds } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { periods } from './period';
import { predicateSchema } from './predicate';
import { quizStepSchema } from './quiz';

/**
 * Questions that a message can ask; each is also an act of messages.
 * - `show`: figures of one job, field or all jobs; `overview`: a job in general;
 * - `compare`: several jobs, fields or places on some measures, or on the usual ones;
 * - `rank`: jobs that match the predicates, in order; `count`: how many they are, and what share;
 * - `states`: the states in order of a measure of one job;
 * - `move`: from the person's job (`own`) to another, or to next steps; `related`: similar jobs;
 * - `judge`: compares an amount of pay with a job's figures; `convert`: an amount in other units of time.
 */
export const questions = [
  'show',
  'overview',
  'compare',
  'rank',
  'count',
  'states',
  'move',
  'related',
  'judge',
  'convert',
] as const;

/**
 * What to do: a question, or
 * - `quiz`: a step of the interest quiz;
 * - `compute`: a calculation on the measure of the subjects; `explain`: where figures come from, or what a word means;
 * - `talk`: small talk; `topic`: a career topic without data; `none`: not about careers.
 */
export const operations = [...questions, 'quiz', 'compute', 'explain', 'talk', 'topic', 'none'] as const;
export type Operation = (typeof operations)[number];

/** Arithmetic on figures: ratio, percentage, difference, total. */
export const computations = ['times', 'percent', 'difference', 'total'] as const;
export type Computation = (typeof computations)[number];

/** What to explain: where a figure is from, how old it is, what it counts, or what a term means. */
export const explanations = ['source', 'date', 'figure', 'term'] as const;
export type Explanation = (typeof explanations)[number];

/** Layouts of an answer that a message can ask for. */
export const layouts = ['table', 'list', 'csv'] as const;
export type Layout = (typeof layouts)[number];

/** The most subjects of a query; the reply says if more were left out. */
export const MOST_SUBJECTS = 10;
/** The most places of a query; the reply says if more were left out. */
export const MOST_PLACES = 10;

/** Hours in a week. */
export const MOST_HOURS = 168;

const amountSchema = z.strictObject({ value: z.number(), per: z.enum(periods) });

const subjectSchema = z.strictObject({
  /** Id of an occupation or a group. */
  id: z.string(),
  /** The person's words, unless they are simply the title; null if remembered. */
  mention: z.string().nullable(),
  /** Ids of other likely meanings to offer. */
  alternatives: z.array(z.string()),
  /** The mention is from an earlier message, whose reply said how it was read. */
  remembered: z.literal(true).optional(),
  /** Other names of the same job in the message. */
  also: z.array(z.string()).optional(),
  /** The pay that somebody names with it, in USD per `per`. */
  offer: amountSchema.optional(),
});
/** An occupation or group of a query, and how it was recognized. */
export type NamedSubject = z.infer<typeof subjectSchema>;

const outsideSchema = z.strictObject({
  mention: z.string(),
  what: z.enum(['city', 'country', 'year', 'place']),
  /** State whose figure can be offered instead. */
  state: z.string().nullable(),
});
/** A place or time outside the data, in the person's words. */
export type OutsideData = z.infer<typeof outsideSchema>;

const regionSchema = z.strictObject({
  /** Its name in a reply, after "in" ("the Midwest"). */
  label: z.string(),
  /** Codes of its states. */
  states: z.array(z.string()).min(1),
});
/** A part of the country, by its states. */
export type Region = z.infer<typeof regionSchema>;

const unclearSchema = z.strictObject({
  /** `job`: no job was named; `name`: a name fits several jobs, or none; `measure`: nothing is asked about the job. */
  what: z.enum(['job', 'name', 'measure']),
  /** The words that could not be resolved; empty if nothing was named. */
  mention: z.string(),
  /** Ids of the occupations to choose from, most likely first. */
  choices: z.array(z.string()),
  /** Index of the unclear job among the subjects. */
  position: z.number().int().min(0),
  /** Where the chosen job goes: among the subjects, or as the person's own. */
  role: z.enum(['subject', 'own']).default('subject'),
});
/** What the bot cannot decide by itself, and the choices it offers. */
export type Unclear = z.infer<typeof unclearSchema>;

/** A question about a job that is still to be named. */
export const NO_JOB: Unclear = { what: 'job', mention: '', choices: [], position: 0, role: 'subject' };

/** A question in structured form; plain JSON, so that the state of a conversation can contain it. */
export const querySchema = z.strictObject({
  operation: z.enum(operations),
  subjects: z.array(subjectSchema).max(MOST_SUBJECTS),
  /** Id of the job the person has or had: the origin of a move. */
  own: z.string().nullable(),
  measures: z.array(z.enum(measureIds)),
  /** Codes of states ("OH"). */
  places: z.array(z.string()).max(MOST_PLACES),
  /** True if the whole country is asked for in addition to the places. */
  nation: z.boolean(),
  /** Codes of states to leave out of a list of states. */
  withoutPlaces: z.array(z.string()),
  /** The only states to include in a list of states. */
  region: regionSchema.nullable().default(null),
  outside: outsideSchema.nullable(),
  predicates: z.array(predicateSchema),
  order: z.strictObject({
    /** Null: by how well jobs fit the traits, or in the natural order of the operation. */
    measure: z.enum(measureIds).nullable(),
    direction: z.enum(['descending', 'ascending']),
  }),
  /** True if a search without conditions lists the best job of each level of schooling. */
  eachLevel: z.boolean().default(false),
  /** How many results; null: the usual number. */
  limit: z.number().int().min(1).nullable(),
  /** How many results were shown before. */
  offset: z.number().int().min(0),
  /** The unit of time for pay; null: that of the measure. */
  period: z.enum(periods).nullable(),
  /** The person's pay, or an amount to convert, in USD per `per`. */
  amount: amountSchema.nullable(),
  /** Hours worked in a week, if the person says so; null: full time. */
  hours: z.number().min(1).max(MOST_HOURS).nullable().default(null),
  compute: z.enum(computations).nullable(),
  explain: z.enum(explanations).nullable(),
  /** The word to explain. */
  term: z.string().nullable(),
  layout: z.enum(layouts).nullable(),
  /** Id of a topic without data (`dialogs/topics.yaml`). */
  topic: z.string().nullable(),
  /** Id of an entry of `dialogs/talk.yaml`. */
  talk: z.string().nullable(),
  /** The state of the quiz; null if none is in progress. */
  quiz: quizStepSchema.nullable(),
  /** What was recognized but cannot be applied: ids of topics, or the person's own words. */
  unsupported: z.array(z.string()),
  unclear: unclearSchema.nullable(),
  /** Code of the language of the message if it is not English ("es"). */
  language: z.string().nullable(),
});
export type Query = z.infer<typeof querySchema>;

/** An empty query, to be filled in. */
export const EMPTY_QUERY: Query = {
  operation: 'none',
  subjects: [],
  own: null,
  measures: [],
  places: [],
  nation: false,
  withoutPlaces: [],
  region: null,
  outside: null,
  predicates: [],
  order: { measure: null, direction: 'descending' },
  eachLevel: false,
  limit: null,
  offset: 0,
  period: null,
  amount: null,
  hours: null,
  compute: null,
  explain: null,
  term: null,
  layout: null,
  topic: null,
  talk: null,
  quiz: null,
  unsupported: [],
  unclear: null,
  language: null,
};

/** Returns a subject by id, as if it was recognized exactly. */
export const subjectOf = (id: string): NamedSubject => ({ id, mention: null, alternatives: [] });

/** Removes duplicate subjects: keeps the first name of each, and adds the others it was given. */
export function distinct(subjects: readonly NamedSubject[]): NamedSubject[] {
  return [...groupBy(subjects, ({ id }) => id).values()].map(([first, ...others]) => withNames(first, others));
}

function withNames(first: NamedSubject, others: readonly NamedSubject[]): NamedSubject {
  const names = new Set(
    [first, ...others].flatMap(({ mention, also = [] }) => [...(mention === null ? [] : [mention]), ...also]),
  );
  if (first.mention !== null) names.delete(first.mention);
  return names.size === 0 ? first : { ...first, also: [...names] };
}

/** Returns a query about subjects by id, as if they were recognized exactly. */
export function queryAbout(ids: readonly string[], rest: Partial<Query> = {}): Query {
  return { ...EMPTY_QUERY, operation: ids.length > 1 ? 'compare' : 'overview', subjects: ids.map(subjectOf), ...rest };
}
