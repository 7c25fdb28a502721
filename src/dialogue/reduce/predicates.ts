import type { MeasureId } from '../../knowledge/fact';
import { groupBy } from '../../knowledge/group-by';
import { ALL_JOBS } from '../../knowledge/groups';
import { isOfPay, measures as registry } from '../../knowledge/measures/registry';
import { publishedUnit } from '../../query/period';
import { MOST_AREAS, type Predicate, type PredicateOf } from '../../query/predicate';
import { type AskedMeasure, publishedMeasure } from '../../understanding/entities';
import type { JobMention } from '../../understanding/occupations/linker';
import type { Limit, Slots } from '../../understanding/slots';

/** "Around $50k" allows this share of the amount more or less. */
const AROUND_AMOUNT = 0.1;

/** Returns the condition that a job is one of the given ones. */
export function among(ids: readonly string[]): Predicate {
  return { type: 'occupation', ids: [...ids], not: false };
}

/** Returns the conditions on jobs that a message names. */
export function predicatesIn(slots: Slots): Predicate[] {
  const { fields, excludedFields, education, traits, excludedTraits } = slots;
  const training = slots.training.length > 0 ? slots.training : slots.mentionedTraining;
  // "A degree in social work, but no casework": drop areas that are also excluded.
  const areas = slots.areas.filter(({ area }) => slots.excludedAreas.every(other => other.area.label !== area.label));
  return [
    ...fieldPredicates(fields, areas),
    ...(excludedFields.length > 0 ? [field(excludedFields, true)] : []),
    ...areaPredicates(slots.excludedAreas, true),
    ...slots.excludedJobs.flatMap(unwanted),
    ...(slots.noManagers ? [{ type: 'manager' as const, not: true as const }] : []),
    ...slots.limits.flatMap(limitPredicates),
    ...(slots.shrinking ? [SHRINKING] : []),
    ...educationPredicates(education),
    ...(training.length > 0 ? [{ type: 'training' as const, levels: training }] : []),
    ...(slots.noExperience ? [{ type: 'no-experience' as const }] : []),
    ...traitPredicates([...traits, ...slots.checked.technologies], false),
    ...traitPredicates(excludedTraits, true),
    ...majorPredicates([...slots.majors, ...slots.checked.majors]),
  ];
}

/**
 * Returns the yes-or-no questions about a job: whether it uses a technology or requires a skill, how much of what somebody likes or
 * dislikes it has, whether a major prepares for it, whether somebody's schooling is enough.
 */
export function checksIn({ checked, education, measures, majors, traits: liked, excludedTraits }: Slots): Predicate[] {
  const traits = [...checked.technologies, ...checked.requirements, ...liked, ...excludedTraits];
  const asksForSchooling = measures.some(measure => OF_SCHOOLING.includes(measure));
  const [named] = educationPredicates(education);
  const held =
    named ?? (checked.schooling && { type: 'education' as const, level: checked.schooling, bound: 'exactly' as const });
  return [
    ...traitPredicates(traits, false),
    ...majorPredicates([...checked.majors, ...(asksForSchooling ? majors : [])]),
    ...(held && asksForSchooling ? [held] : []),
  ];
}

/** A level of schooling as a condition; a range as two conditions. */
function educationPredicates(education: Slots['education']): PredicateOf<'education'>[] {
  if (education === null) return [];
  const { level, bound, least } = education;
  return [
    { type: 'education', level, bound },
    ...(least ? [{ type: 'education' as const, level: least, bound: 'at-least' as const }] : []),
  ];
}

/** Measures that ask what schooling a job takes. */
const OF_SCHOOLING: readonly AskedMeasure[] = ['education', 'way-in', 'major', 'time-to-enter'];

/** Returns the conditions of a message that exclude jobs. */
export function exclusionsIn(slots: Slots): Predicate[] {
  return predicatesIn(slots).filter(predicate => 'not' in predicate && predicate.not);
}

/**
 * Returns the condition that excludes every job that a name may mean. If several of them have SOC codes with the same beginning, all jobs
 * with that beginning are excluded: "no doctors" excludes every kind of doctor.
 */
export function unwanted({ text, candidates }: JobMention): Predicate[] {
  const ids = candidates.filter(({ probability }) => probability >= LIKELY).map(({ id }) => id);
  const kinds = groupBy(ids, id => id.slice(0, KIND));
  const groups = [...kinds].flatMap(([group, members]) => (members.length >= SEVERAL ? [group] : []));
  return ids.length > 0 ? [{ type: 'occupation', ids, groups, said: text, not: true }] : [];
}

/** Length of the beginning of the SOC code that jobs of one kind share ("29-12": physicians and surgeons). */
const KIND = 5;
/** If a name may mean this many jobs of a kind, the whole kind is excluded. */
const SEVERAL = 3;

/** Least probability at which an occupation that a name may mean is excluded. */
const LIKELY = 0.002;

function field(mentions: Slots['fields'], not: boolean): Predicate {
  return { type: 'field', codes: [...new Set(mentions.flatMap(({ codes }) => codes))], not };
}

/** One predicate for each trait; a trait named twice counts once. */
function traitPredicates(traits: Slots['traits'], not: boolean): Predicate[] {
  return byLabel(traits).map(trait => ({ type: 'trait', trait, not }));
}

function areaPredicates(mentions: Slots['areas'], not: boolean): Predicate[] {
  const liked = new Set(mentions.flatMap(mention => (mention.liked && !not ? [mention.area.label] : [])));
  return byLabel(mentions.map(({ area }) => area)).map(area => ({
    type: 'area',
    areas: [area],
    codes: [],
    not,
    ...(liked.has(area.label) ? { liked: true } : {}),
  }));
}

/** Fields of work named in a row are alternatives ("beauty or healthcare"); other areas narrow them. */
function fieldPredicates(fields: Slots['fields'], mentions: Slots['areas']): Predicate[] {
  const areas = byLabel(mentions.filter(({ isChoice }) => isChoice).map(({ area }) => area)).slice(0, MOST_AREAS);
  const others = mentions.filter(({ area }) => !areas.some(({ label }) => label === area.label));
  const codes = [...new Set(fields.flatMap(mention => mention.codes))];
  const named: Predicate[] =
    areas.length > 0 ? [{ type: 'area', areas, codes, not: false }] : fields.length > 0 ? [field(fields, false)] : [];
  return [...named, ...areaPredicates(others, false)];
}

/** Majors are alternatives: a job fits if any of them prepares for it. */
function majorPredicates(majors: Slots['majors']): Predicate[] {
  return majors.length === 0 ? [] : [{ type: 'major', majors: byLabel(majors) }];
}

/** Keeps the last entry with each label. */
function byLabel<T extends { label: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map(entry => [entry.label, entry])).values()];
}

/** The condition that a job does not shrink. */
export const NOT_SHRINKING: Predicate = figure('growth', 'at-least', 0);

const SHRINKING: Predicate = { type: 'figure', measure: 'growth', bound: 'at-most', value: 0, strict: true };

/** Converts a limit to conditions on its measure, in the published unit; "around" becomes a range. */
function limitPredicates(limit: Limit): Predicate[] {
  const { measure, value } = measureOf(limit);
  if (limit.bound !== 'about') return [figure(measure, limit.bound, value)];
  return [
    figure(measure, 'at-least', value * (1 - AROUND_AMOUNT)),
    figure(measure, 'at-most', value * (1 + AROUND_AMOUNT)),
  ];
}

function measureOf({ kind, measure, value, per }: Limit): { measure: MeasureId; value: number } {
  const known = measure && publishedMeasure(measure);
  if (kind !== 'money') return { measure: known ?? (kind === 'percent' ? 'growth' : 'jobs'), value };
  const { amount, unit } = publishedUnit({ value, per: per ?? 'year' });
  if (unit === 'USD/hour') return { measure: 'hourly', value: amount };
  return { measure: known && registry[known].unit === 'USD/year' ? known : 'salary', value: amount };
}

function figure(measure: MeasureId, bound: 'at-least' | 'at-most', value: number): Predicate {
  return { type: 'figure', measure, bound, value, strict: false };
}

/** Returns the condition that a measure is higher than for all jobs together: "jobs that pay well". */
export function betterThanAll(measure: MeasureId): Predicate {
  return { type: 'beside', measure, bound: 'at-least', subject: ALL_JOBS };
}

/**
 * Converts a measure named without a number to a condition: growth above zero, or pay above that of all jobs. Returns none for measures
 * without such a condition, such as numbers of people.
 */
export function conditionOn(measure: MeasureId): Predicate[] {
  if (measure === 'growth') return [{ type: 'figure', measure, bound: 'at-least', value: 0, strict: true }];
  const isRated = isOfPay(measure) || registry[measure].unit === 'percent' || measure === 'age';
  return isRated ? [betterThanAll(measure)] : [];
}
