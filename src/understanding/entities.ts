import { type MeasureId, measureIds } from '../knowledge/fact';
import { computations, explanations, layouts, questions } from '../query/query';

/** Types of spans. The role of a span is part of its type, so that composing a query needs no rules (`docs/labeling.md`). */
export const entityTypes = [
  'job',
  'own-job',
  'not-job',
  'story-job',
  'field',
  'not-field',
  'all-jobs',
  'ref',
  'there',
  'ordinal',
  'place',
  'not-place',
  'each-state',
  'measure',
  'top',
  'bottom',
  'at-least',
  'at-most',
  'about',
  'own-pay',
  'amount',
  'period',
  'with-education',
  'most-education',
  'least-education',
  'training-level',
  'no-experience',
  'trait',
  'not-trait',
  'shrinking',
  'topic',
  'count',
  'year',
  'term',
  'rating',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** What a message can ask for that is not a single measure: everything about the way into a job, and how jobs differ. */
const compositeMeasures = ['way-in', 'difference'] as const;
export type CompositeMeasure = (typeof compositeMeasures)[number];

/** The measures that a message can ask for: most of the dataset's, and the composite ones. */
export const askedMeasures = [
  ...measureIds.filter(id => !['best-state', 'worst-state', 'most-jobs-state', 'hourly'].includes(id)),
  ...compositeMeasures,
] as const satisfies readonly (MeasureId | CompositeMeasure)[];
export type AskedMeasure = (typeof askedMeasures)[number];

/** Returns the measure of the dataset that is asked for; null for a composite one. */
export function publishedMeasure(measure: AskedMeasure): MeasureId | null {
  return isComposite(measure) ? null : measure;
}

/** True for a composite measure. */
export function isComposite(measure: AskedMeasure): measure is CompositeMeasure {
  return (compositeMeasures as readonly AskedMeasure[]).includes(measure);
}

/** How a message changes or continues the previous query. */
const editActs = [
  'change',
  'add',
  'remove',
  'correct',
  'pick',
  'choose',
  'refine',
  'sort',
  'reverse',
  'page',
  'recall',
  'compare-with',
] as const;

/** What a message can do with the interest quiz, apart from answering it. */
const quizActs = ['start', 'stop', 'resume'] as const;

const talkIds = [
  'greeting',
  'thanks',
  'bye',
  'help',
  'who',
  'capability',
  'restart',
  'human',
  'affirm',
  'deny',
  'frustration',
  'compliment',
  'remark',
  'joke',
  'encouragement',
  'crisis',
  'language',
] as const;

/** Everything a message can do. */
export const acts = [
  ...questions,
  ...editActs,
  ...computations.map(id => `compute/${id}` as const),
  ...layouts.map(id => `format/${id}` as const),
  ...explanations.map(id => `explain/${id}` as const),
  ...talkIds.map(id => `talk/${id}` as const),
  ...quizActs.map(id => `quiz/${id}` as const),
  'no-data',
  'offtopic',
] as const;
export type Act = (typeof acts)[number];
