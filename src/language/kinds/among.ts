import { publishedPlace, measures as registry } from '../../knowledge/measures/registry';
import { MOST_COMPARED, type Question } from '../question';
import type { Sentence } from '../sentence';
import { anyFilter, filtersOf } from './filters';
import { searchAgain } from './live-search';
import { JOBS_IN_GENERAL, orderedBy } from './search';

/** A request about a list is short. */
const LONGEST = 9;

/** "Which of these grows fastest?" after more jobs than can be set side by side: all of the list, in that order. */
export function rankedAmong(sentence: Sentence): Question | null {
  const { draft, context, reading, said } = sentence;
  const { search, kind, list } = context;
  const [measure, another] = draft.measures;
  const listed = search !== null && (kind === 'rank' || kind === 'find') && list.length > MOST_COMPARED;
  if (!listed || measure === undefined || another || registry[measure].shape !== 'number') return null;
  const other = draft.subjects.length > 0 || draft.unclear || draft.topic || draft.outside || draft.places.length > 0;
  if (other || reading.tokens.length > LONGEST || JOBS_IN_GENERAL.test(said) || anyFilter(filtersOf(sentence)))
    return null;
  return searchAgain(sentence, {
    ...search,
    measure: orderedBy(measure),
    less: draft.less,
    limit: list.length,
    wished: null,
    skip: 0,
    place: publishedPlace(measure, search.place),
    filters: { ...search.filters, among: [...list] },
  });
}
