import type { MeasureId } from '../../knowledge/fact';
import { remembered } from '../pointing';
import { MOST_COMPARED, type Question } from '../question';
import { has, type Sentence } from '../sentence';
import { rankedAmong } from './among';
import { excludedPlaces } from './filters';
import { countSaid, searchAgain } from './live-search';
import { narrowedSearch } from './narrow';
import { chosen, picked } from './pick';
import { pickedSeveral } from './pick-several';
import { turnedSearch } from './turn';

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
  const pick = pickedSeveral(sentence) ?? picked(sentence);
  if (pick || reading.unexplained.length > MOST_STRAY) return pick;
  return (
    withoutState(sentence) ??
    withoutTold(sentence) ??
    withoutUnknown(sentence) ??
    turnedSearch(sentence) ??
    ordered(sentence) ??
    narrowedSearch(sentence) ??
    rankedAmong(sentence)
  );
}

/** "Exclude Texas": the comparison of the other states. */
function withoutState(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  const gone = excludedPlaces(sentence);
  const left = context.places.filter(place => !gone.includes(place));
  const known = gone.length > 0 && gone.every(place => context.places.includes(place));
  if (!known || left.length === 0 || draft.subjects.length > 0 || draft.measures.length > 0) return null;
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

/** "Exclude anything with radiation": of what nothing is known the list says that it is not taken into account. */
function withoutUnknown(sentence: Sentence): Question | null {
  const { reading, context } = sentence;
  const { search } = context;
  const plain = reading.spans.length === 0 && reading.unexplained.length === 1 && reading.tokens.length <= LONGEST_WISH;
  const excludes = reading.cues.some(({ id, start }) => id === 'exclude' && start <= 1);
  if (!search || !plain || !excludes) return null;
  return searchAgain(sentence, { ...search, skip: 0, unapplied: [...search.unapplied, ...reading.unexplained] });
}

const LONGEST_WISH = 7;

/** From here on words tell a job of the list. */
const TOLD = 0.9;

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
