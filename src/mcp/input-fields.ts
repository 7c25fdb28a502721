import { z } from 'zod';
import { LONGEST_JOB_NAME } from '../conversation/job-lookup';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import type { Predicate } from '../query/predicate';
import { EMPTY_QUERY, MOST_PLACES, MOST_SUBJECTS, querySchema } from '../query/query';

/** Most measures per call; the answer would leave out any more. */
const MOST_MEASURES = 6;
/**
 * Limits per call, because each value has to be looked up: predicates, values in all their lists together, and characters of all predicates
 * as JSON.
 */
const MOST_PREDICATES = 20;
const MOST_VALUES = 100;
const LONGEST_PREDICATES = 10_000;

const { measures, nation, predicates, order, limit, offset, period } = querySchema.shape;

/** Input field for an occupation or field of work. */
export const jobField = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_JOB_NAME)
  .describe(
    'a job by its name ("roofer", "RN") or code ("47-2181.00", or the id of a featured job); a field of work by its code ("29-0000") or name',
  );

/** Input field for several of them. @param least the minimum number */
export const jobsField = (least: number) => z.array(jobField).min(least).max(MOST_SUBJECTS);

const stateField = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_JOB_NAME)
  .describe('a state of the US, or DC, by its name ("Ohio") or code ("OH")');

/** Input fields that several tools share, with names and types as in a query. */
export const fields = {
  measures: measures
    .max(MOST_MEASURES)
    .describe('what to look up; the resource careers://measures describes each measure'),
  states: z
    .array(stateField)
    .max(MOST_PLACES)
    .default([])
    .describe('states of the US; without any, figures are for the whole country'),
  state: stateField.nullable().default(null).describe('the state that figures are for; null: the whole country'),
  nation: nation.default(EMPTY_QUERY.nation).describe('true: shows the whole country next to the states'),
  period: period
    .default(EMPTY_QUERY.period)
    .describe('a unit of time in which the text also gives pay; figures keep their own units'),
  by: order.shape.measure
    .default(EMPTY_QUERY.order.measure)
    .describe('the measure to sort the jobs by; null: by fit to the traits, or else the usual order'),
  direction: order.shape.direction.default(EMPTY_QUERY.order.direction),
  limit: limit.unwrap().max(MOST_SHOWN).default(STANDARD_LIMIT).describe('how many jobs'),
  offset: offset.default(EMPTY_QUERY.offset).describe('how many jobs to skip, to see the next ones'),
};

/** Descriptions of the types of predicates. */
const PREDICATES: Record<Predicate['type'], string> = {
  field: 'in one of the fields of work (codes such as "29-0000", listed by careers://fields)',
  occupation: 'one of these jobs (names or codes), or a job whose SOC code begins with one of "groups" ("29-12")',
  manager: 'does not manage or supervise others ("not" is always true)',
  figure:
    'a figure is at least or at most a value, in the unit of the measure: USD a year or hour, percent, persons; "strict" excludes the value itself',
  beside:
    'a figure is above (at-least), below (at-most) or within a fifth of (about) that of another job, or of all jobs ("00-0000")',
  education: 'the typical education for entry is this level, at least this level, or at most this level',
  training: 'the typical on-the-job training is one of these',
  'no-experience': 'no experience in a related job is typical for entry',
  major:
    'one of some majors prepares for it; "programs" are CIP codes or their beginnings ("26", "26.01"; listed by careers://programs), "label" is what the answer calls the major',
  area: 'one of the occupations listed for some areas, or in one of the fields with these "codes"; "label" is what the answer calls an area; several "liked" areas order the jobs and do not exclude one another',
  trait:
    'needs, uses or likes what O*NET\'s terms say (listed by careers://terms/…); "label" is what the answer calls it; terms of "activities" may be parts of their labels',
};

/** Returns the number of codes, names or terms in a predicate. */
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

/** Input field for predicates, in the form of a query. */
export const predicatesField = predicates
  .max(MOST_PREDICATES)
  .refine(
    all => all.reduce((sum, predicate) => sum + valuesOf(predicate), 0) <= MOST_VALUES,
    `at most ${MOST_VALUES} values in all`,
  )
  .refine(
    all => JSON.stringify(all).length <= LONGEST_PREDICATES,
    `at most ${LONGEST_PREDICATES} characters as JSON in all`,
  )
  .default([])
  .describe(
    [
      'conditions that all have to hold; "not": true asks for the opposite. Types:',
      ...Object.entries(PREDICATES).map(([type, asks]) => `- ${type}: ${asks}`),
    ].join('\n'),
  );
