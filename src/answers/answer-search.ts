import { isTechnology, type Search, sourcesOfFilters } from '../knowledge/search';
import { type FoundEntry, searchEntries } from '../knowledge/search-entries';
import type { Question } from '../language/question';
import type { Answer } from './answer';
import { barsOf } from './chart';
import { beyondTopCode, filtersSaid } from './filters-said';
import { nextQuestion } from './next-questions';
import { byTheYear, payInList, payOf } from './pay-in-lists';
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

/** Jobs at the top or bottom of a measure, or with certain traits; each BLS line once, under its own title. */
export function answerSearch(question: Question, search: Search, toolbox: Toolbox): Answer {
  const { dataset, wording } = toolbox;
  const { found, missing } = searchEntries(search, dataset);
  const top = found.slice(search.skip, search.skip + search.limit).map(job => withPay(job, search, toolbox));
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
  const drawn = search.measure === null ? bars.filter(byTheYear) : bars;
  const chart = barsOf(capital(wording.measure(search.measure ?? 'salary')), drawn, toolbox);
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

/** Beside jobs that no figure orders stands their pay, by the hour where there is no other. */
function withPay(job: FoundEntry, { measure, place }: Search, toolbox: Toolbox): FoundEntry {
  return measure === null ? { ...job, fact: payOf(job.entry.occupation, place, toolbox) } : job;
}

function lineOf({ entry, fact }: FoundEntry, rank: number, search: Search, toolbox: Toolbox): string {
  const value = search.measure === null ? payInList(fact, toolbox) : shown(fact, toolbox);
  const values = { rank, job: entry.title, value };
  return toolbox.wording.say(
    search.measure === null ? 'find' : 'rank',
    fact.value === null ? 'line-unpaid' : 'line',
    values,
  );
}
