import { z } from 'zod';
import { educationLevels, trainingLevels } from './education-levels';
import { measureIds } from './fact';
import type { SourceId } from './schema/shared-tables';

/** Lists of O*NET that say what a job asks of people; `activities` are words of the labels of work activities. */
export const traitLists = ['technology', 'skills', 'knowledge', 'interests', 'work-styles', 'activities'] as const;
export type TraitList = (typeof traitLists)[number];

const traitTermSchema = z.strictObject({ list: z.enum(traitLists), name: z.string() });
/** One O*NET term ("Persuasion" of the skills). */
export type TraitTerm = z.infer<typeof traitTermSchema>;

const traitSchema = z.strictObject({
  /** What a reply calls it ("AutoCAD", "working with animals"). */
  label: z.string(),
  terms: z.array(traitTermSchema).min(1).max(100),
  /** False where the person wants to avoid it. */
  wanted: z.boolean(),
});
export type Trait = z.infer<typeof traitSchema>;

/** True for a trait that is some software, which a job uses or does not. */
export function isTechnology({ terms }: Pick<Trait, 'terms'>): boolean {
  return terms.every(({ list }) => list === 'technology');
}

const paySchema = z.strictObject({ amount: z.number(), unit: z.enum(['USD/year', 'USD/hour']) });
export type Pay = z.infer<typeof paySchema>;

/** A search is by so many traits at most: more would say nothing of any of them. */
export const MOST_TRAITS = 8;

/** A list shown has so many jobs at most. */
const MOST_AMONG = 10;

const filtersSchema = z.strictObject({
  /** Codes of SOC major groups ("29-0000"), any of which will do; empty: all jobs. */
  groups: z.array(z.string()),
  withoutGroups: z.array(z.string()),
  /** Ids of occupations that are not wanted. */
  withoutJobs: z.array(z.string()),
  /** Ids of the only occupations that count; empty: all. */
  among: z.array(z.string()).max(MOST_AMONG).default([]),
  withoutManagers: z.boolean(),
  education: z
    .strictObject({ level: z.enum(educationLevels), bound: z.enum(['exactly', 'at-most', 'at-least']) })
    .nullable(),
  payAtLeast: paySchema.nullable(),
  payAtMost: paySchema.nullable(),
  /** A job (its id) that all others have to be paid better than, or worse. */
  payBeyond: z.strictObject({ job: z.string(), more: z.boolean() }).nullable().default(null),
  /** Percent 2024–34 that the projected growth must exceed. */
  growthOver: z.number().nullable(),
  training: z.enum(trainingLevels).nullable(),
  /** A share of self-employed people above that of all jobs. */
  selfEmployed: z.boolean(),
  /** Only jobs that need no work experience in a related one. */
  noExperience: z.boolean().default(false),
  traits: z.array(traitSchema).max(MOST_TRAITS),
});
export type Filters = z.infer<typeof filtersSchema>;

/** A question for jobs: what they are ordered by, which ones count, how many are named. */
export const searchSchema = z.strictObject({
  /** Null: by how far the jobs have the traits of the filters. */
  measure: z.enum(measureIds).nullable(),
  /** The lower end first. */
  less: z.boolean(),
  limit: z.number().int().min(1),
  /** How many were asked for, where that is more than are shown at once. */
  wished: z.number().int().nullable().default(null),
  /** How many were shown before ("the next ones"). */
  skip: z.number().int().min(0),
  filters: filtersSchema,
  /** State whose figures order the jobs; null: the nation. */
  place: z.string().nullable(),
  /** What was wished for and cannot be applied ("remote work"). */
  unapplied: z.array(z.string()),
});
export type Search = z.infer<typeof searchSchema>;

const sourceOfList: Partial<Record<TraitList, SourceId>> = { skills: 'onet-skills', knowledge: 'onet-knowledge' };

/** What the filters are looked up in, apart from the pay and the figures that order the jobs. */
export function sourcesOfFilters(filters: Filters): SourceId[] {
  const { traits, education, growthOver, training, selfEmployed, noExperience } = filters;
  const lists = traits.flatMap(({ terms }) => terms.map(({ list }) => sourceOfList[list] ?? 'onet'));
  const projected = education !== null || growthOver !== null || training !== null || selfEmployed || noExperience;
  return [...new Set([...lists, ...(projected ? (['projections'] as const) : [])])];
}
