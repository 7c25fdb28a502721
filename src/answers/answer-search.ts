import { TOP_CODE } from '../knowledge/measures/reading';
import { type Filters, isTechnology, type Pay, type Search, sourcesOfFilters, type Trait } from '../knowledge/search';
import { type FoundEntry, searchEntries } from '../knowledge/search-entries';
import type { Question } from '../language/question';
import type { Answer } from './answer';
import { barsOf } from './chart';
import { formatNumber } from './format-value';
import { nextQuestion } from './next-questions';
import {
  capital,
  comparabilityLines,
  factOf,
  inPlace,
  nationalLines,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  type Toolbox,
} from './toolbox';

/** A filter names so many jobs or fields; more would fill a phone. */
const NAMES_SHOWN = 3;

/** Jobs at the top or bottom of a measure, or with certain traits; each BLS line once, under its own title. */
export function answerSearch(question: Question, search: Search, toolbox: Toolbox): Answer {
  const { dataset, wording } = toolbox;
  const { found, missing } = searchEntries(search, dataset);
  const top = found.slice(search.skip, search.skip + search.limit);
  const ranked = top.map(({ fact }) => fact);
  // The figure that all others have to exceed is shown, too.
  const beyond = [dataset.subject(search.filters.payBeyond?.job ?? '') ?? []].flat();
  const facts = [...ranked, ...beyond.map(subject => factOf('salary', subject, search.place, toolbox))];
  const shownFrom = sourcesOf(facts);
  const looked = sourcesOfFilters(search.filters).map(id => dataset.sources[id]?.label ?? id);
  const sources = [...new Set(search.measure === null ? [...looked, ...shownFrom] : [...shownFrom, ...looked])];
  const unapplied =
    search.unapplied.length > 0 ? [wording.say('rank', 'unapplied', { wishes: wishesSaid(search, toolbox) })] : [];
  const many =
    search.wished === null ? [] : [wording.say('rank', 'wished', { wished: search.wished, limit: search.limit })];
  const filters = filtersSaid(search, toolbox);
  if (question.sum === 'count') return countOf(question, { found, filters }, toolbox);
  const text =
    top.length === 0
      ? [
          ...unapplied,
          ...beyondTopCode(search, toolbox),
          wording.say('rank', found.length > 0 ? 'no-more' : 'none', { filters: filters || 'none' }),
        ]
      : [
          ...unapplied,
          ...many,
          ...beyondTopCode(search, toolbox),
          ...nationalLines(question, ranked, toolbox),
          headOf(search, filters, found.length, toolbox),
          ...top.map((job, at) => lineOf(job, search.skip + at + 1, search, toolbox)),
          ...sourceLines(sources, toolbox),
          ...comparabilityLines(facts, toolbox),
          ...(missing > 0 && search.measure !== null ? [wording.say('rank', 'left-out', { count: missing })] : []),
        ];
  const bars = top.map(({ entry, fact }, at) => ({ label: `${search.skip + at + 1}. ${entry.title}`, fact }));
  const chart = barsOf(capital(wording.measure(search.measure ?? 'salary')), bars, toolbox);
  return {
    outcome: top.length > 0 ? 'answer' : 'no-data',
    kind: question.kind,
    occupations: top.map(({ entry }) => refOf(entry.occupation)),
    text: text.join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: search.skip === 0 && search.measure !== null ? (top[0]?.entry.id ?? null) : null,
    suggestions: [
      ...top.slice(0, 2).map(({ entry }) => nextQuestion('about', { job: entry.title }, toolbox)),
      ...(found.length > search.skip + search.limit ? [nextQuestion('more', {}, toolbox)] : []),
    ],
    sources,
  };
}

/** What cannot be applied, in the person's words or as its topic is called. */
function wishesSaid({ unapplied }: Search, { wording }: Toolbox): string {
  return unapplied.map(wish => wording.dialogs.topics[wish]?.label ?? wish).join(', ');
}

/** How many jobs fit: "how many are there?" after a list of some of them. */
function countOf(
  question: Question,
  { found, filters }: { found: readonly FoundEntry[]; filters: string },
  toolbox: Toolbox,
): Answer {
  const { wording } = toolbox;
  return {
    outcome: 'answer',
    kind: question.kind,
    occupations: [],
    text: wording.say('rank', 'count', {
      count: found.filter(({ marked }) => marked).length,
      filters: filters || 'none',
    }),
    facts: [],
    winner: null,
    suggestions: [
      nextQuestion('more', {}, toolbox),
      nextQuestion('compare-on', { measure: wording.shortName('jobs') }, toolbox),
    ],
    sources: [],
  };
}

function headOf(search: Search, filters: string, count: number, toolbox: Toolbox): string {
  const { wording } = toolbox;
  const less = String(search.less);
  const place = inPlace(search.place, toolbox);
  const rest = { place, filters: filters || 'none', skip: search.skip, count };
  if (search.measure !== null)
    return wording.say('rank', 'head', {
      less,
      measure: wording.measure(search.measure),
      ...rest,
    });
  const technology = search.filters.traits.every(isTechnology);
  return wording.say('find', technology ? 'head-technology' : 'head', rest);
}

function lineOf({ entry, fact }: FoundEntry, rank: number, search: Search, toolbox: Toolbox): string {
  const values = { rank, job: entry.title, value: shown(fact, toolbox) };
  return toolbox.wording.say(
    search.measure === null ? 'find' : 'rank',
    fact.value === null ? 'line-unpaid' : 'line',
    values,
  );
}

/** All filters in words, so that the person sees how the question was read. */
function filtersSaid({ filters, place }: Search, toolbox: Toolbox): string {
  const { wording, dataset } = toolbox;
  const said = (key: string, what: string) => wording.say('rank', `filter-${key}`, { what });
  const names = (ids: readonly string[]) => {
    const all = [...new Set(ids.map(id => dataset.subject(id)?.title ?? id))];
    const what = all.slice(0, NAMES_SHOWN).join(', ');
    return all.length > NAMES_SHOWN
      ? wording.say('rank', 'filter-more', { what, count: all.length - NAMES_SHOWN })
      : what;
  };
  const labels = (traits: readonly Trait[]) => traits.map(({ label }) => label);
  const wanted = labels(filters.traits.filter(trait => trait.wanted));
  const unused = labels(filters.traits.filter(trait => !trait.wanted && isTechnology(trait)));
  const unwanted = labels(filters.traits.filter(trait => !trait.wanted && !isTechnology(trait)));
  return [
    ...(wanted.length > 0 ? [said('traits', wanted.join(' and '))] : []),
    ...(unused.length > 0 ? [said('without', unused.join(', '))] : []),
    ...(unwanted.length > 0 ? [said('unwanted', unwanted.join(' and '))] : []),
    ...(filters.groups.length > 0 ? [said('groups', names(filters.groups))] : []),
    ...(filters.withoutGroups.length > 0 ? [said('without', names(filters.withoutGroups))] : []),
    ...(filters.withoutJobs.length > 0 ? [said('without', withoutSaid(filters.withoutJobs, toolbox))] : []),
    ...(filters.among.length > 0 ? [wording.say('rank', 'filter-among', { count: filters.among.length })] : []),
    ...(filters.withoutManagers ? [said('managers', '')] : []),
    ...(filters.education ? [said(`education-${filters.education.bound}`, filters.education.level)] : []),
    ...(filters.payAtLeast ? [atLeastSaid(filters.payAtLeast, toolbox)] : []),
    ...(filters.payAtMost ? [said('pay-at-most', paySaid(filters.payAtMost))] : []),
    ...(filters.payBeyond ? [beyondSaid(filters.payBeyond, place, toolbox)] : []),
    ...(filters.growthOver !== null ? [said('growth', formatNumber(filters.growthOver, 'percent'))] : []),
    ...(filters.training ? [said('training', filters.training)] : []),
    ...(filters.noExperience ? [said('no-experience', '')] : []),
    ...(filters.selfEmployed ? [said('self-employed', '')] : []),
  ].join('; ');
}

/** The jobs that are left out, the first few of many. */
function withoutSaid(ids: readonly string[], { dataset, wording }: Toolbox): string {
  const titles = ids.map(id => dataset.subject(id)?.title ?? id);
  const more = titles.length - MOST_NAMED;
  return more > 1
    ? wording.say('rank', 'and-more', { what: titles.slice(0, MOST_NAMED).join(', '), count: more })
    : titles.join(', ');
}

const MOST_NAMED = 3;

/** "Median pay above that of Registered Nurses, $93,600 a year" */
function beyondSaid(
  { job, more }: NonNullable<Filters['payBeyond']>,
  place: Search['place'],
  toolbox: Toolbox,
): string {
  const subject = toolbox.dataset.subject(job);
  if (!subject) return '';
  const fact = factOf('salary', subject, place, toolbox);
  return toolbox.wording.say('rank', 'filter-pay-beyond', {
    what: `${subject.plural}, ${shown(fact, toolbox)}`,
    more: String(more),
    featured: String(fact.featured === true),
  });
}

/** The top code of the figures that an amount above it is asked of ("$239,200 or more a year"), or null. */
function topCodeBelow({ amount, unit }: Pay): string | null {
  const top = unit === 'USD/hour' ? TOP_CODE.hour : TOP_CODE.year;
  if (amount <= top) return null;
  return `${formatNumber(top, unit)} or more ${unit === 'USD/hour' ? 'an hour' : 'a year'}`;
}

/** That the figures end below the pay asked for, or nothing. */
function beyondTopCode({ filters: { payAtLeast: asked } }: Search, { wording }: Toolbox): string[] {
  const top = asked && topCodeBelow(asked);
  return asked && top ? [wording.say('rank', 'beyond-top-code', { top, asked: paySaid(asked) })] : [];
}

/** A lower limit of pay as far as the figures can tell. */
function atLeastSaid(pay: Pay, { wording }: Toolbox): string {
  const top = topCodeBelow(pay);
  return top
    ? wording.say('rank', 'filter-top-coded', { what: top })
    : wording.say('rank', 'filter-pay-at-least', { what: paySaid(pay) });
}

function paySaid({ amount, unit }: Pay): string {
  return `${formatNumber(amount, unit)} ${unit === 'USD/hour' ? 'an hour' : 'a year'}`;
}
