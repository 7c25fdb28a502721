import type { MeasureId, StateCode } from '../../knowledge/fact';
import { isGroupCode } from '../../knowledge/groups';
import { publishedPlace } from '../../knowledge/measures/registry';
import type { Filters, Search } from '../../knowledge/search';
import type { Context } from '../context';
import type { Question } from '../question';
import type { Sentence } from '../sentence';
import { spansOf } from '../span';
import { anyFilter, filtersOf, jobsAsked, narrowed } from './filters';
import { liveSearch, searchAgain } from './live-search';
import { FAST } from './search';

/** "not in food service", "only with a bachelor's", "and in healthcare?": the last search with one filter more. */
export function narrowedSearch(sentence: Sentence): Question | null {
  const { draft, context, reading, said } = sentence;
  const found = withGrowth(filtersOf(sentence), said);
  const excludes = found.withoutGroups.length + found.withoutJobs.length > 0 || found.withoutManagers;
  const ranked = context.kind === 'rank' || context.kind === 'find';
  const search = liveSearch(context) ?? (excludes ? searchOfList(context) : null);
  // Where no list was shown last, another field and a question are about what was: "and in legal?", "does it need a degree".
  const ofField = isGroupCode(context.subjects[0] ?? '');
  if (!ranked && ((ofField && found.groups.length > 0) || WHETHER.test(said))) return null;
  if (!search || draft.topic || draft.places.length > 1 || draft.outside) return null;
  const [place] = draft.places;
  // "In Tennessee" asks for the same ranking there.
  // "What do they make in Tennessee" asks about the jobs shown; where none were, about the one before.
  const shown = ranked && (context.subjects.length === 0 || context.list.includes(context.subjects[0] ?? ''));
  if (place && (draft.measures.length > 0 || !shown)) return null;
  if (jobsAsked(sentence, found).length > 0 || (!anyFilter(found) && !place)) return null;
  const filters = AMONG_THEM.test(said) ? { ...found, among: [...context.list] } : found;
  const anew = reading.tokens.some(({ text }) => text === 'jobs' || text === 'careers') && !excludes;
  const priced = filters.payAtLeast !== null || filters.payAtMost !== null;
  const narrows: MeasureId[] = [
    ...(['education', 'training'] as const),
    ...(priced ? (['salary', 'hourly'] as const) : []),
    ...(filters.growthOver === null ? [] : (['growth'] as const)),
  ];
  // "Any of those in tech?" is like a question for the number of jobs, but names no measure.
  const named = spansOf(reading.spans, 'measure').map(({ value }) => value.id);
  if (anew || named.some(id => !narrows.includes(id))) return null;
  const there = place ? inPlace(search, place) : search;
  return searchAgain(sentence, { ...there, skip: 0, wished: null, filters: narrowed(search.filters, filters) });
}

/** "Which of them need a degree": of those shown, and of no others. */
const AMONG_THEM = /\b(?:of|from|among) (?:them|those|these)\b/;

const WHETHER = /^(?:\w+ )?(?:do|does|is|are|will|would|can|how|what)\b(?! (?:about|any))/;

/** What is not wanted still narrows the list that a single job was looked at from. */
function searchOfList({ search, subjects, list }: Context): Search | null {
  return subjects.length > 0 && subjects.every(id => list.includes(id)) ? search : null;
}

/** "Only growing ones" narrows; "how fast are they growing" asks for figures. */
function withGrowth(filters: Filters, said: string): Filters {
  const [form, fast] = GROWING_ONLY.exec(said) ?? [];
  return form === undefined ? filters : { ...filters, growthOver: fast ? FAST : 0 };
}

const GROWING_ONLY =
  /^(?:(?:ok|and|but|only|just|now|also|the|ones|those|which|that|who|are|is|jobs|still|show|me|any|of|them|these) )*(fast )?(?:growing|in demand)( fast)?(?: ones?| jobs)?$/;

/** A search with the figures of a state, where the data has them by state. */
function inPlace(search: Search, place: StateCode): Search {
  return { ...search, place: publishedPlace(search.measure ?? 'salary', place) };
}
