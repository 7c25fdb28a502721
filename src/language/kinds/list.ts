import type { MeasureId, StateCode } from '../../knowledge/fact';
import { publishedPlace, measures as registry } from '../../knowledge/measures/registry';
import type { Search } from '../../knowledge/search';
import { countIn } from '../numbers';
import { remembered } from '../pointing';
import { MOST_COMPARED, type Question } from '../question';
import { has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { anyFilter, filtersOf, jobsAsked, narrowed } from './filters';
import { chosen, picked } from './pick';
import { PAY_ENDS } from './search';

/** A request about the list is short; longer ones are questions of their own. */
const LONGEST = 12;
const MOST_STRAY = 1;

/** What is said about the list shown last: "the second one", "more", "rank those three", "not in food service". */
export function understandList(sentence: Sentence): Question | null {
  const { reading, context } = sentence;
  if (reading.tokens.length > LONGEST) return null;
  const choice = chosen(sentence);
  if (choice) return choice;
  if (context.list.length === 0 && context.history.length === 0 && !context.search) return null;
  const pick = picked(sentence);
  if (pick || reading.unexplained.length > MOST_STRAY) return pick;
  return (
    withoutState(sentence) ??
    withoutTold(sentence) ??
    resorted(sentence) ??
    continued(sentence) ??
    turned(sentence) ??
    ordered(sentence) ??
    narrowedList(sentence)
  );
}

/** "Exclude Texas": the comparison of the other states. */
function withoutState(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const gone = draft.places;
  const left = context.places.filter(place => !gone.includes(place));
  const first = reading.tokens.findIndex((_, at) => spansOf(reading.spans, 'place').some(({ start }) => start === at));
  const excludes = reading.cues.some(({ id, start }) => id === 'exclude' && start < first);
  const known = gone.length > 0 && gone.every(place => context.places.includes(place));
  if (!known || !excludes || left.length === 0 || draft.subjects.length > 0 || draft.measures.length > 0) return null;
  const again = statesAgain(sentence);
  return { ...again, kind: left.length > 1 || context.nation ? 'compare' : 'fact', places: left };
}

/** "Not air traffic": jobs of the list that these words tell. */
function withoutTold(sentence: Sentence): Question | null {
  const { reading, context, lexicon } = sentence;
  const { search } = context;
  if (!search || !has(sentence, 'exclude') || reading.unexplained.length === 0) return null;
  const told = context.list.filter(id => lexicon.occupations.explained(reading.unexplained, id) >= TOLD);
  if (told.length === 0 || told.length === context.list.length) return null;
  const filters = { ...search.filters, withoutJobs: [...search.filters.withoutJobs, ...told] };
  return searchAgain(sentence, { ...search, skip: 0, filters });
}

/** From here on words tell a job of the list. */
const TOLD = 0.9;

/** How many jobs are spoken of ("those three"); "one" is mostly no number. */
function countSaid({ reading: { tokens } }: Sentence): number | undefined {
  return tokens.map(({ text }) => countIn(text)).find(count => count > 1);
}

/** "more", "the next ones": the same search, further down. */
function continued(sentence: Sentence): Question | null {
  const { reading, draft, context, said } = sentence;
  const { search } = context;
  const priced = spansOf(reading.spans, 'amount').length > 0;
  const plain = draft.subjects.length === 0 && draft.measures.length === 0 && !draft.unclear && !draft.topic && !priced;
  const starts = reading.cues.some(
    ({ id, start, end }) => id === 'more' && (start <= 2 || end === reading.tokens.length),
  );
  // "What else can I do?" goes on with the list, unless one job was talked about since.
  const moves = has(sentence, 'next-step') && context.kind !== 'rank' && context.kind !== 'find' && /\bi\b/.test(said);
  if (!search || !plain || !starts || moves || reading.tokens.length > 6) return null;
  const limit = countSaid(sentence) ?? search.limit;
  return searchAgain(sentence, { ...search, skip: search.skip + search.limit, limit });
}

/** "What about the top three?", "and the five that shrink the most": the same ranking, its first ones or its other end. */
function turned(sentence: Sentence): Question | null {
  const { reading, draft, context, said } = sentence;
  const { search } = context;
  const again =
    draft.measures.every(id => id === search?.measure || (search?.measure === 'salary' && id in PAY_ENDS)) &&
    draft.subjects.length === 0 &&
    !draft.topic;
  const open = again && draft.places.length === 0 && !anyFilter(filtersOf(sentence));
  const end = ENDS.find(({ form }) => form.test(said));
  if (!search?.measure || !open || !end || reading.tokens.length > LONGEST_TURN) return null;
  const limit = countSaid(sentence) ?? search.limit;
  return searchAgain(sentence, { ...search, skip: 0, limit, less: end.less });
}

const LONGEST_TURN = 8;
const ENDS: readonly { form: RegExp; less: boolean }[] = [
  { form: /\b(?:worst|bottom|lowest|slowest|least|shrink|shrinks|shrinking|decline|declining|smallest)\b/, less: true },
  {
    form: /\b(?:the|and|just|only) (?:best|top|highest|fastest) (?:\d+|one|two|three|four|five|ten)\b|^(?:and |what about |how about )?(?:the )?(?:best|highest|top|most|fastest)(?: ones?)?$/,
    less: false,
  },
];

/** "Sort by pay", "order them by growth instead": the same search, ordered by another figure. */
function resorted(sentence: Sentence): Question | null {
  const { draft, context, said } = sentence;
  const [named, other] = draft.measures;
  const sorts =
    /^(?:and |now |please |can you |ok )*(?:sort|order|rank|arrange)(?:ed)? (?:(?:them|it|these|those|the list) )?by\b/;
  if (!context.search || !named || other || draft.subjects.length > 0 || !sorts.test(said)) return null;
  const measure = named in PAY_ENDS ? 'salary' : named;
  if (registry[measure].shape !== 'number') return null;
  const place = publishedPlace(measure, context.search.place);
  return searchAgain(sentence, { ...context.search, measure, place, skip: 0, less: draft.less });
}

/** "rank those three by growth": the last few jobs side by side. */
function ordered(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  if (
    has(sentence, 'rank-them') &&
    context.kind === 'compare' &&
    context.places.length > 1 &&
    draft.subjects.length === 0
  )
    return statesAgain(sentence);
  const known = context.list.length >= 2 ? context.list : context.history;
  if (!has(sentence, 'rank-them') || draft.subjects.length > 0 || known.length < 2) return null;
  const count = countSaid(sentence) ?? MOST_COMPARED;
  const subjects = known.slice(0, Math.min(count, MOST_COMPARED)).map(remembered);
  const measures: MeasureId[] = draft.measures.length > 0 ? draft.measures : ['salary'];
  return { ...draft, kind: 'compare', subjects, measures, unclear: null, remembered: ['list'] };
}

/** "Rank those three states": the comparison of states once more. */
function statesAgain({ draft, context }: Sentence): Question {
  return {
    ...draft,
    kind: 'compare',
    subjects: context.subjects.map(remembered),
    measures: draft.measures.length > 0 ? draft.measures : [...context.measures],
    places: [...context.places],
    nation: context.nation,
    unclear: null,
    remembered: ['subjects', 'places'],
  };
}

/** "not in food service", "only with a bachelor's", "and in healthcare?": the last search with one filter more. */
function narrowedList(sentence: Sentence): Question | null {
  const { draft, context, reading, said } = sentence;
  const { search } = context;
  const about = context.kind === 'rank' || context.kind === 'find';
  if (!search || !about || draft.topic || draft.places.length > 1 || draft.outside) return null;
  const found = filtersOf(sentence);
  const [place] = draft.places;
  // "In Tennessee" asks for the same ranking there.
  // "What do they make in Tennessee" asks about the jobs shown; where none were, about the one before.
  const shown = context.list.length > 0 && context.list.includes(context.subjects[0] ?? '');
  if (place && (draft.measures.length > 0 || !shown)) return null;
  if (jobsAsked(sentence, found).length > 0 || (!anyFilter(found) && !place)) return null;
  const filters = AMONG_THEM.test(said) ? { ...found, among: [...context.list] } : found;
  const excludes = filters.withoutGroups.length + filters.withoutJobs.length > 0 || filters.withoutManagers;
  const anew = reading.tokens.some(({ text }) => text === 'jobs' || text === 'careers') && !excludes;
  const priced = filters.payAtLeast !== null || filters.payAtMost !== null;
  const narrows: MeasureId[] = priced ? ['education', 'training', 'salary', 'hourly'] : ['education', 'training'];
  // "Any of those in tech?" is like a question for the number of jobs, but names no measure.
  const named = spansOf(reading.spans, 'measure').map(({ value }) => value.id);
  if (anew || named.some(id => !narrows.includes(id))) return null;
  const there = place ? inPlace(search, place) : search;
  return searchAgain(sentence, { ...there, skip: 0, filters: narrowed(search.filters, filters) });
}

/** "Which of them need a degree": of those shown, and of no others. */
const AMONG_THEM = /\b(?:of|from|among) (?:them|those|these)\b/;

/** A search with the figures of a state, where the data has them by state. */
function inPlace(search: Search, place: StateCode): Search {
  return { ...search, place: publishedPlace(search.measure ?? 'salary', place) };
}

function searchAgain({ draft, context }: Sentence, search: NonNullable<Question['search']>): Question {
  return {
    ...draft,
    kind: search.measure === null ? 'find' : 'rank',
    subjects: [],
    measures: [...context.measures],
    search,
    unclear: null,
    remembered: ['search'],
  };
}
