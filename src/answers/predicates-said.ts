import type { EducationLevel } from '../knowledge/education-levels';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { yearOf } from '../knowledge/measures/pay-release';
import { topCodeOf } from '../knowledge/measures/reading';
import { measures as registry } from '../knowledge/measures/registry';
import { figureOf } from '../query/match-predicates';
import { isTechnology, type Predicate, type PredicateOf, predicatesOf } from '../query/predicate';
import { type AnswerContext, exactLabel, formatted } from './answer-context';
import { perUnit } from './figure-words';
import { formatNumber, levelInSentence } from './format-value';
import { jobName, plainNames, pluralOfPeople } from './job-name';
import { majorsSaid } from './majors-said';
import type { Wording } from './wording';

/** How many jobs or fields a condition names; more would fill a phone screen. */
const NAMES_SHOWN = 3;

/** All conditions in words, so that the person sees how the question was read; empty if there are none. */
export function predicatesSaid(
  predicates: readonly Predicate[],
  place: StateCode | null,
  context: AnswerContext,
): string {
  const others = predicates.filter(({ type }) => type !== 'trait');
  return [
    ...traitsSaid(predicatesOf('trait', predicates), context),
    ...others.map(predicate => predicateSaid(predicate, place, context)),
  ].join('; ');
}

function traitsSaid(traits: readonly PredicateOf<'trait'>[], { wording }: AnswerContext): string[] {
  const labels = (some: readonly PredicateOf<'trait'>[]) => some.map(({ trait }) => trait.label).join(' and ');
  const parts = [
    ['traits', labels(traits.filter(({ not }) => !not))],
    ['without', labels(traits.filter(({ not, trait }) => not && isTechnology(trait)))],
    [
      'unwanted',
      traits
        .flatMap(({ not, trait }) => (not && !isTechnology(trait) ? littleOf(trait.label, wording) : []))
        .join(' and '),
    ],
  ] as const;
  return parts.flatMap(([key, what]) => (what === '' ? [] : [wording.say('rank', `filter-${key}`, { what })]));
}

/** "Little contact with people" for traits with words of their own in `rank.yaml`; "low in chemistry" for others. */
function littleOf(what: string, wording: Wording): string {
  const key = `low-${what.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return wording.say('rank', wording.has('rank', key) ? key : 'low', { what });
}

function predicateSaid(predicate: Predicate, place: StateCode | null, context: AnswerContext): string {
  const { wording } = context;
  switch (predicate.type) {
    case 'field':
      return wording.say('rank', predicate.not ? 'filter-leaving-out' : 'filter-field', {
        what: namesOf(predicate.codes, NAMES_SHOWN, context),
      });
    case 'occupation':
      return occupationsSaid(predicate, context);
    case 'manager':
      return wording.say('rank', 'filter-manager');
    case 'figure':
      return figureSaid(predicate, context);
    case 'beside':
      return besideSaid(predicate, place, context);
    case 'education':
      return schoolingSaid(predicate, context);
    case 'training':
      return wording.say('rank', 'filter-training', { what: predicate.levels.map(trainingSaid).join(' or ') });
    case 'no-experience':
      return wording.say('rank', 'filter-no-experience');
    case 'area':
      return wording.say('rank', predicate.not ? 'filter-leaving-out' : 'filter-traits', {
        what: [
          ...predicate.areas.map(({ label }) => label),
          ...(predicate.codes.length > 0 ? [namesOf(predicate.codes, NAMES_SHOWN, context)] : []),
        ].join(' or '),
      });
    case 'trait':
      return predicate.trait.label;
    case 'major':
      return wording.say('rank', 'filter-major', { what: majorsSaid(predicate.majors) });
  }
}

/** "Short-term on-the-job training" → "short-term". */
function trainingSaid(level: string): string {
  return level.toLowerCase().replace(/ on-the-job training$/, '');
}

function occupationsSaid({ ids, said, not }: PredicateOf<'occupation'>, context: AnswerContext): string {
  const { wording } = context;
  if (not && said !== undefined)
    return wording.say('rank', 'filter-leaving-out', { what: pluralOfPeople(said, context) ?? `“${said}”` });
  if (said !== undefined)
    return wording.say('rank', 'filter-kind', { what: pluralOfPeople(said, context) ?? `“${said}”` });
  if (not) return wording.say('rank', 'filter-leaving-out', { what: namesOf(ids, NAMES_SHOWN + 1, context) });
  return ids.length > NAMES_SHOWN
    ? wording.say('rank', 'filter-among', { count: ids.length })
    : wording.say('rank', 'filter-only', { what: namesOf(ids, NAMES_SHOWN, context) });
}

/** Names of jobs or fields; for a long list, the first ones and how many more there are. */
function namesOf(ids: readonly string[], most: number, { dataset, wording }: AnswerContext): string {
  const names = ids.flatMap(id => {
    const subject = dataset.subject(id);
    return subject ? [plainNames(subject).full] : [];
  });
  const all = [...new Set(names)];
  const separator = all.some(name => name.includes(',')) ? '; ' : ', ';
  if (all.length <= most) return all.join(separator);
  const what = all.slice(0, NAMES_SHOWN).join(separator);
  return wording.say('rank', 'filter-more', { what, count: all.length - NAMES_SHOWN });
}

/** Wordings for highest levels of schooling that have a name of their own, such as "no degree". */
const AT_MOST: Partial<Record<EducationLevel, string>> = {
  'No formal educational credential': 'filter-no-credential',
  'Postsecondary nondegree award': 'filter-no-degree',
};

/** "No more than a high school diploma", "no degree needed" */
function schoolingSaid({ level, bound }: PredicateOf<'education'>, { dataset, wording }: AnswerContext): string {
  const known = bound === 'at-most' ? AT_MOST[level] : undefined;
  if (known !== undefined) return wording.say('rank', known);
  const what = levelInSentence('education', level, { stateName: dataset.stateName, wording });
  return wording.say('rank', `filter-education-${bound}`, { what });
}

/** "Growing" or "shrinking", if the bound of growth is zero; null for any other. */
function directionSaid({ measure, bound, value }: PredicateOf<'figure'>, { wording }: AnswerContext): string | null {
  if (measure !== 'growth' || value !== 0) return null;
  return wording.say('rank', bound === 'at-least' ? 'filter-growing' : 'filter-shrinking');
}

/** "Median pay at least $80,000 a year"; for an amount above the top code, only "$239,200 or more", which is as far as the figures go. */
function figureSaid(predicate: PredicateOf<'figure'>, context: AnswerContext): string {
  const { measure, bound, value, strict } = predicate;
  const { wording } = context;
  const direction = directionSaid(predicate, context);
  if (direction !== null) return direction;
  const label = exactLabel(measure, context);
  const top = bound === 'at-least' ? topCodeBelow(measure, value, context) : null;
  if (top) return wording.say('rank', 'filter-top-coded', { measure: label, what: top });
  const words = { 'at-least': strict ? 'over' : 'least', 'at-most': strict ? 'under' : 'most' } as const;
  return wording.say('rank', 'filter-figure', {
    measure: label,
    bound: words[bound],
    what: amountSaid(measure, value),
  });
}

/** "$80,000 a year", "5.0%", "100,000". */
function amountSaid(measure: MeasureId, value: number): string {
  const { unit } = registry[measure];
  return formatNumber(value, unit) + perUnit({ unit });
}

/** "Median pay above that of registered nurses, $93,600 a year" */
function besideSaid(
  { measure, bound, subject: id }: PredicateOf<'beside'>,
  place: StateCode | null,
  context: AnswerContext,
): string {
  const { dataset, wording } = context;
  const subject = dataset.subject(id);
  if (!subject) return '';
  const fact: Fact = figureOf(measure, subject, { dataset, place });
  return wording.say('rank', 'filter-beside', {
    measure: exactLabel(measure, context),
    bound: bound === 'about' ? bound : bound === 'at-most' ? 'most' : 'least',
    job: jobName(subject, context),
    what: formatted(fact, context) + perUnit(fact),
    featured: String(fact.featured === true),
  });
}

/** The top code of pay if the question asks for an amount above it ("$239,200 or more a year"); null if the release has none. */
function topCodeBelow(measure: MeasureId, value: number, { dataset, wording, release }: AnswerContext): string | null {
  const { unit } = registry[measure];
  if (unit !== 'USD/year' && unit !== 'USD/hour') return null;
  const year = yearOf(release ?? 'newest', dataset.terms);
  const top = topCodeOf(dataset.terms, unit === 'USD/hour' ? 'hour' : 'year', year);
  if (top === null || value <= top) return null;
  return wording.say('fact', 'or-more', { value: formatNumber(top, unit) }) + perUnit({ unit });
}

/** Says that the published figures end below the pay asked for; empty if they do not. */
export function beyondTopCode(predicates: readonly Predicate[], context: AnswerContext): string[] {
  return predicatesOf('figure', predicates).flatMap(({ measure, bound, value }) => {
    const top = bound === 'at-least' ? topCodeBelow(measure, value, context) : null;
    const asked = amountSaid(measure, value);
    return top === null ? [] : [context.wording.say('rank', 'beyond-top-code', { top, asked })];
  });
}
