import type { Subject } from '../knowledge/dataset';
import type { Basis, Fact } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { ALL_JOBS, isRemainder } from '../knowledge/groups';
import { isIndustry } from '../knowledge/industries';
import type { NamedSubject, Query } from '../query/query';
import { nameKeyOf } from '../text/name-key';
import type { AnswerContext } from './answer-context';
import { capital } from './capital';
import { listed } from './format-value';
import { inOwnCase, isOfficial, jobName, mentionOf, plainNames } from './job-name';
import { readingDistance } from './reading-distance';

/** Notes on the figures of any reply: which industry and which job they are for, and how the job was read. */
export function caveatLines(
  query: Pick<Query, 'places' | 'subjects'>,
  facts: readonly Fact[],
  context: AnswerContext,
): string[] {
  return [
    ...industryLines(query, context),
    ...comparabilityLines(facts, context),
    ...basisLines(facts, context),
    ...remainderLines(query, facts, context),
    ...readingLines(query, context),
  ];
}

/** Repeats, in replies to follow-ups, that "tattoo artists" have the figures of all other personal care workers. */
function remainderLines(
  { subjects }: Pick<Query, 'subjects'>,
  facts: readonly Fact[],
  context: AnswerContext,
): string[] {
  return subjects.flatMap(({ id, remembered }) => {
    const subject = context.dataset.subject(id);
    const isCounted = facts.some(
      ({ occupation, value, basis }) => occupation === id && typeof value === 'number' && !basis,
    );
    if (!remembered || !isCounted || !subject || !isRemainder(subject.title)) return [];
    const several = String(facts.some(({ occupation }) => occupation !== id));
    return [context.wording.basis('shared', { title: subject.title, job: jobName(subject, context), several })];
  });
}

/**
 * Notes on readings that share no word with the person's words, or that take two names for one job. They come before the figures, so
 * that nobody mistakes these for those of another job.
 */
export function farReadings(query: Pick<Query, 'subjects'>, context: AnswerContext): string[] {
  return query.subjects.flatMap(named => {
    const line = oneJobLine(named, context);
    if (line !== null) return [line];
    return distanceOf(named, context) === 'far' ? readingLine(named, context) : [];
  });
}

/**
 * Says how each job was read that was not named exactly ("I read “collectors” as collections representatives"), and gives the official
 * title if the reply uses another name.
 */
export function readingLines({ subjects }: Pick<Query, 'subjects'>, context: AnswerContext): string[] {
  return subjects.flatMap(named => readingLine(named, context));
}

function readingLine(named: NamedSubject, context: AnswerContext): string[] {
  const subject = context.dataset.subject(named.id);
  const line = oneJobLine(named, context);
  if (line !== null) return [line];
  if (!subject || named.remembered || subject.id === ALL_JOBS) return [];
  const said = mentionOf(named, subject);
  if (said !== null && distanceOf(named, context) !== null)
    return [
      context.wording.say('fact', 'reading', { said: inOwnCase(said, subject, context), job: readAs(subject) }) +
        otherReadings(named, context),
    ];
  if (said !== null || isOfficial(jobName(subject, context), subject)) return [];
  return [context.wording.say('fact', 'official-title', { title: subject.title })];
}

/** Says that several names mean one job in the data ("HR generalist" and "HR specialist"); null for a job with one name. */
function oneJobLine(named: NamedSubject, context: AnswerContext): string | null {
  const { id, mention, also = [] } = named;
  const subject = also.length === 0 ? undefined : context.dataset.subject(id);
  if (subject?.type !== 'occupation') return null;
  const title = readAs(subject);
  const said = [mention ?? title, ...also].map(name => inOwnCase(name, subject, context));
  const names = [...new Map(said.map(name => [nameKeyOf(name), name])).values()];
  return names.length < 2
    ? null
    : context.wording.say('fact', 'one-job', { words: listed.format(names.map(name => `“${name}”`)), job: title }) +
        otherReadings(named, context);
}

/** How far a job's title is from the person's words; null if they match. */
function distanceOf(named: NamedSubject, { dataset }: AnswerContext): 'near' | 'far' | null {
  const subject = dataset.subject(named.id);
  const said = subject && !named.remembered ? mentionOf(named, subject) : null;
  if (!subject || said === null || nameKeyOf(subject.title).startsWith(`${nameKeyOf(said)} `)) return null;
  const distance = readingDistance(said, readAs(subject));
  if (distance === 'same')
    return named.alternatives.length > 0 && nameKeyOf(said) !== nameKeyOf(readAs(subject)) ? 'near' : null;
  return distance;
}

function readAs(subject: Subject): string {
  return subject.type === 'group' ? subject.plural : plainNames(subject).full;
}

/** Other jobs with the same name, if the word has several meanings. */
function otherReadings({ alternatives }: NamedSubject, { dataset, wording }: AnswerContext): string {
  const names = alternatives.slice(0, 2).flatMap(id => {
    const subject = dataset.subject(id);
    return subject ? [plainNames(subject).full] : [];
  });
  return names.length === 0 ? '' : ` ${wording.say('fact', 'others', { others: names.join(' or ') })}`;
}

/** One note for each BLS line that covers more than the job. */
export function basisLines(facts: readonly Fact[], context: AnswerContext): string[] {
  const found = facts.filter(({ value }) => value !== null);
  const based = found.flatMap(fact => (fact.basis && fact.basis.why !== 'wider' ? [{ fact, basis: fact.basis }] : []));
  const alike = groupBy(based, ({ basis }) => [basis.code, basis.title, basis.why].join());
  const lines = [...alike.values()].map(group => basisLine(group, found, context));
  return [...lines, ...widerLines(found, context)];
}

function basisLine(
  group: readonly [{ fact: Fact; basis: Basis }, ...{ fact: Fact; basis: Basis }[]],
  found: readonly Fact[],
  context: AnswerContext,
): string {
  const { wording, dataset } = context;
  const [{ fact, basis }] = group;
  const subject = dataset.subject(fact.occupation);
  const measures = listed.format(new Set(group.map(({ fact: { measure } }) => wording.measure(measure))));
  return wording.basis(basis.why, {
    title: basis.title,
    job: subject ? jobName(subject, context) : '',
    several: String(found.some(({ occupation }) => occupation !== fact.occupation)),
    measures: group.length === found.length ? 'none' : measures,
  });
}

/** Says which figures featured jobs take from which occupations; the figures are named only if others are their own. */
function widerLines(found: readonly Fact[], { wording }: AnswerContext): string[] {
  const wider = found.filter(({ basis }) => basis?.why === 'wider');
  if (wider.length === 0) return [];
  const own = found.some(({ featured }) => featured);
  const titles = [...new Set(wider.flatMap(({ basis }) => basis?.title ?? []))];
  const measures = [...new Set(wider.map(({ measure }) => wording.measure(measure)))];
  return [
    wording.basis('wider', {
      title: listed.format(titles),
      count: titles.length,
      measures: own ? capital(measures.join(', ')) : 'none',
    }),
  ];
}

/** BLS's names of the industries asked about, and what they include, if the reply uses other names. */
export function industryLines({ places }: Pick<Query, 'places'>, context: AnswerContext): string[] {
  const titles = places.filter(isIndustry).flatMap(code => industryTitle(code, context) ?? []);
  return titles.length === 0
    ? []
    : [context.wording.say('fact', 'industry-title', { title: titles.join('; '), count: titles.length })];
}

function industryTitle(code: string, { dataset, wording }: AnswerContext): string | null {
  const title = dataset.stateName(code);
  const { label, scope } = wording.dialogs.industries[code] ?? {};
  if (scope !== undefined) return `${title} (${scope})`;
  return label?.toLowerCase() === title.toLowerCase() ? null : title;
}

/** Warnings that figures are not comparable: pay of one year with that of another, and a page's own figures with official ones. */
export function comparabilityLines(facts: readonly Fact[], context: AnswerContext): string[] {
  const ofYears = facts.some(({ measure }) => measure === 'pay-trend');
  return [...(ofYears ? [context.wording.say('fact', 'trend-caveat')] : []), ...ownFiguresLines(facts, context)];
}

/** Says that a featured job's own figures are not strictly comparable with official ones. */
function ownFiguresLines(facts: readonly Fact[], { wording }: AnswerContext): string[] {
  const figures = facts.filter(({ value }) => typeof value === 'number');
  const alike = groupBy(figures, ({ unit, measure }) => (unit.startsWith('USD') ? 'pay' : measure));
  const mixed = [...alike].filter(
    ([, of]) => of.some(({ featured }) => featured) && !of.every(({ featured }) => featured),
  );
  if (mixed.length === 0) return [];
  const own = mixed.flatMap(([, of]) => of.filter(({ featured }) => featured));
  const about = mixed.some(([kind]) => kind === 'pay') ? 'pay' : 'other';
  return [wording.say('fact', 'not-comparable', { sources: sourcesOf(own).join('; '), about })];
}

/** Distinct sources of the facts that have a value. */
export function sourcesOf(facts: readonly Fact[]): string[] {
  const found = facts.filter(fact => fact.value !== null);
  return [...new Set(found.flatMap(({ source, sources }) => sources ?? source))];
}

/** "Source: …"; empty if there are no sources. */
export function sourceLines(sources: readonly string[], { wording }: AnswerContext): string[] {
  return sources.length === 0 ? [] : [wording.say('fact', 'source', { sources: sources.join('; ') })];
}
