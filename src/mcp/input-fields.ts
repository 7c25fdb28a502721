import { z } from 'zod';
import { LONGEST_JOB_NAME } from '../conversation/job-lookup';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import type { Predicate } from '../query/predicate';
import { EMPTY_QUERY, MOST_PLACES, MOST_SUBJECTS, querySchema } from '../query/query';

/** Measures of one call; more would be left out of the answer. */
const MOST_MEASURES = 6;
/**
 * Limits of one call: conditions, values in all their lists together, and characters of all as JSON, because each value is looked up.
 */
const MOST_PREDICATES = 20;
const MOST_VALUES = 100;
const LONGEST_PREDICATES = 10_000;

const { measures, nation, predicates, order, limit, offset, period } = querySchema.shape;

/** Field for a job. */
export const jobField = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_JOB_NAME)
  .describe(
    'a job by its name ("roofer", "RN") or code ("47-2181.00", or the id of a featured job); a field of work by its code ("29-0000") or name',
  );

/** Field for several jobs. @param least how many at least */
export const jobsField = (least: number) => z.array(jobField).min(least).max(MOST_SUBJECTS);

const stateField = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_JOB_NAME)
  .describe('a state of the US, or DC, by its name ("Ohio") or code ("OH")');

/** Fields of several tools, in the form of a query. */
export const fields = {
  measures: measures
    .max(MOST_MEASURES)
    .describe('what is asked of the jobs; the resource careers://measures says what each measure is'),
  states: z
    .array(stateField)
    .max(MOST_PLACES)
    .default([])
    .describe('states of the US; without any, figures are for the whole country'),
  state: stateField.nullable().default(null).describe('the state that figures are for; null: the whole country'),
  nation: nation.default(EMPTY_QUERY.nation).describe('true: the whole country stands beside the states'),
  period: period
    .default(EMPTY_QUERY.period)
    .describe('a unit of time in which the text tells pay, too; figures keep their own units'),
  by: order.shape.measure
    .default(EMPTY_QUERY.order.measure)
    .describe('the measure that orders the jobs; null: the fit to the traits, or else the usual order'),
  direction: order.shape.direction.default(EMPTY_QUERY.order.direction),
  limit: limit.unwrap().max(MOST_SHOWN).default(STANDARD_LIMIT).describe('how many jobs'),
  offset: offset.default(EMPTY_QUERY.offset).describe('how many jobs to pass over, to see the next ones'),
};

/** Description of each type of predicate. */
const PREDICATES: Record<Predicate['type'], string> = {
  field: 'in one of the fields of work (codes such as "29-0000", listed by careers://fields)',
  occupation: 'one of these jobs (names or codes), or of beginnings of SOC codes ("29-12")',
  manager: 'does not manage or supervise others ("not" is always true)',
  figure:
    'a figure reaches (at-least) or does not pass (at-most) a value, in the unit of the measure: USD a year or hour, percent, persons; "strict" leaves the value itself out',
  beside: 'a figure is above (at-least) or below (at-most) that of another job, or of all jobs ("00-0000")',
  education: 'the typical education for entry is this level, at least it, or at most it',
  training: 'the typical on-the-job training is one of these',
  'no-experience': 'no experience in a related job is typical for entry',
  major:
    'one of some majors prepares for it; "programs" are CIP codes or their beginnings ("26", "26.01"; listed by careers://programs), "label" is what the answer calls the major',
  area: 'one of the occupations of some areas, whose codes are listed, or in one of the fields whose "codes" are given; "label" is what the answer calls an area',
  trait:
    'needs, uses or likes what O*NET\'s terms say (listed by careers://terms/…); "label" is what the answer calls it; terms of "activities" are words of their labels',
};

/** The most codes, names or terms of a condition. */
function valuesOf(predicate: Predicate): number {
  switch (predicate.type) {
    case 'field':
      return predicate.codes.length;
    case 'occupation':
      return predicate.ids.length + (predicate.groups?.length ?? 0);
    case 'area':
      return predicate.areas.reduce((sum, { occupations }) => sum + occupations.length, predicate.codes.length);
    case 'trait':
      return predicate.trait.terms.length;
    case 'major':
      return predicate.majors.reduce((sum, { programs }) => sum + programs.length, 0);
    default:
      return 1;
  }
}

/** Field for conditions on jobs, in the form of a query. */
export const predicatesField = predicates
  .max(MOST_PREDICATES)
  .refine(
    all => all.reduce((sum, one) => sum + valuesOf(one), 0) <= MOST_VALUES,
    `at most ${MOST_VALUES} values in all`,
  )
  .refine(
    all => JSON.stringify(all).length <= LONGEST_PREDICATES,
    `at most ${LONGEST_PREDICATES} characters as JSON in all`,
  )
  .default([])
  .describe(
    [
      'conditions that all have to hold, each by its type; "not": true asks for the opposite:',
      ...Object.entries(PREDICATES).map(([type, asks]) => `- ${type}: ${asks}`),
    ].join('\n'),
  );
