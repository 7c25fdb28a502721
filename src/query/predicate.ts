import { z } from 'zod';
import { educationLevels, trainingLevels } from '../knowledge/education-levels';
import { measureIds } from '../knowledge/fact';

/** O*NET lists of what a job requires of people; `activities` are words from the labels of work activities. */
export const traitLists = ['technology', 'skills', 'knowledge', 'interests', 'work-styles', 'activities'] as const;
export type TraitList = (typeof traitLists)[number];

const traitTermSchema = z.strictObject({ list: z.enum(traitLists), name: z.string() });
/** One O*NET term ("Persuasion" among the skills). */
export type TraitTerm = z.infer<typeof traitTermSchema>;

/** What somebody likes, can do or uses, as O*NET terms. */
const traitSchema = z.strictObject({
  /** Its name in a reply ("AutoCAD", "working with animals"). */
  label: z.string(),
  terms: z.array(traitTermSchema).min(1).max(100),
});
export type Trait = z.infer<typeof traitSchema>;

const majorSchema = z.strictObject({
  /** Its name in a reply ("biology"). */
  label: z.string(),
  /** CIP codes, or beginnings of them; a program matches if it has any of them. */
  programs: z.array(z.string()).min(1).max(100),
});
/** A field of study, as instructional programs. */
export type Major = z.infer<typeof majorSchema>;

/**
 * Returns the schema of an area of work.
 * @param code schema of an occupation's code
 */
export const workAreaSchema = (code: z.ZodType<string> = z.string()) =>
  z.strictObject({
    /** Its name in a reply ("trains and railroads"). */
    label: z.string().min(1),
    /** O*NET codes, the most typical occupations first. */
    occupations: z.array(code).min(1).max(60),
  });
/** A kind of work that is not a group of the SOC: by its subject, its place, or the tools it needs. */
export type WorkArea = z.infer<ReturnType<typeof workAreaSchema>>;

/** One condition names at most this many areas of work. */
export const MOST_AREAS = 10;

/** True for a technology, which a job either uses or does not. */
export function isTechnology({ terms }: Trait): boolean {
  return terms.every(({ list }) => list === 'technology');
}

/** Returns the trait of work that suits one of O*NET's interests ("Social"). */
export function interestTrait(name: string): Trait {
  return { label: `${name} interests`, terms: [{ list: 'interests', name }] };
}

/** Directions of a limit. */
export const bounds = ['at-least', 'at-most'] as const;
export type Bound = (typeof bounds)[number];

const not = z.boolean().default(false);

/** A condition on the occupations of a query. Predicates are joined by "and", the values of one predicate by "or". */
export const predicateSchema = z.discriminatedUnion('type', [
  /** In one of the SOC major groups ("29-0000"). */
  z.strictObject({ type: z.literal('field'), codes: z.array(z.string()).min(1), not }),
  /** One of these occupations (ids), or any whose SOC code begins like this ("29-12"); `said` is the person's name for them. */
  z.strictObject({
    type: z.literal('occupation'),
    ids: z.array(z.string()).min(1),
    groups: z.array(z.string()).optional(),
    said: z.string().optional(),
    not,
  }),
  /** Manages or supervises others. */
  z.strictObject({ type: z.literal('manager'), not: z.literal(true) }),
  /**
   * A figure is at least or at most a value, in the unit of the measure: USD per year or hour, percent, persons, openings a year,
   * years. `strict` excludes the value itself.
   */
  z.strictObject({
    type: z.literal('figure'),
    measure: z.enum(measureIds),
    bound: z.enum(bounds),
    value: z.number(),
    strict: z.boolean().default(false),
  }),
  /** A figure is above (`at-least`), below (`at-most`) or near (`about`) that of another job or of all jobs. */
  z.strictObject({
    type: z.literal('beside'),
    measure: z.enum(measureIds),
    bound: z.enum([...bounds, 'about']),
    subject: z.string(),
  }),
  /** BLS's typical education for entry. */
  z.strictObject({
    type: z.literal('education'),
    level: z.enum(educationLevels),
    bound: z.enum(['exactly', ...bounds]),
  }),
  /** BLS's typical on-the-job training. */
  z.strictObject({ type: z.literal('training'), levels: z.array(z.enum(trainingLevels)).min(1) }),
  /** No work experience in a related occupation is typical for entry. */
  z.strictObject({ type: z.literal('no-experience') }),
  /** A trait that is wanted or to avoid; a `graded` one orders the jobs instead of narrowing them, because none has it clearly. */
  z.strictObject({ type: z.literal('trait'), trait: traitSchema, graded: z.literal(true).optional(), not }),
  /**
   * In one of some areas of work, or in one of the SOC major groups named with them; `liked` areas are what somebody likes or can do, which
   * orders the jobs if several things are liked.
   */
  z.strictObject({
    type: z.literal('area'),
    liked: z.boolean().optional(),
    areas: z.array(workAreaSchema()).min(1).max(MOST_AREAS),
    codes: z.array(z.string()).default([]),
    not,
  }),
  /** Prepared for by one of some majors, according to the NCES crosswalk. */
  z.strictObject({ type: z.literal('major'), majors: z.array(majorSchema).min(1) }),
]);
export type Predicate = z.infer<typeof predicateSchema>;
/** The predicates of one type. */
export type PredicateOf<T extends Predicate['type']> = Extract<Predicate, { type: T }>;

/** The predicates of one type, in order. */
export function predicatesOf<T extends Predicate['type']>(type: T, predicates: readonly Predicate[]): PredicateOf<T>[] {
  return predicates.filter((predicate): predicate is PredicateOf<T> => predicate.type === type);
}

/** The traits that are wanted. Exclusions remove jobs; only what is wanted decides how well the others fit. */
export function wantedTraits(predicates: readonly Predicate[]): PredicateOf<'trait'>[] {
  return predicatesOf('trait', predicates).filter(({ not }) => !not);
}

/** The traits that order jobs: those wanted, and those to avoid that no job clearly lacks. */
export function gradedTraits(predicates: readonly Predicate[]): PredicateOf<'trait'>[] {
  return predicatesOf('trait', predicates).filter(({ not, graded }) => !not || graded);
}

/** Returns a condition that orders the jobs if it is a trait other than a technology; any other stays as it is. */
export function graded(predicate: Predicate): Predicate {
  return predicate.type === 'trait' && !isTechnology(predicate.trait) ? { ...predicate, graded: true } : predicate;
}

/** True for something to avoid: "not in sales", "no blood". */
export function isUnwanted(predicate: Predicate): boolean {
  return 'not' in predicate && predicate.not;
}

/** True for the condition that a job is among those shown before, which names none of them. */
export function isAmongShown(predicate: Predicate): boolean {
  return predicate.type === 'occupation' && !predicate.not && predicate.said === undefined;
}
