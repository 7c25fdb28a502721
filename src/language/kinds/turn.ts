import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS } from '../../knowledge/groups';
import { publishedPlace, measures as registry } from '../../knowledge/measures/registry';
import type { Search } from '../../knowledge/search';
import type { Question } from '../question';
import { has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { anyFilter, filtersOf } from './filters';
import { asksMore, countSaid, howMany, liveSearch, MANY, searchAgain } from './live-search';
import { orderedBy, PAY_ENDS } from './search';

/** The search of before from another side: further down, its other end, in another order, or how many jobs it found. */
export function turnedSearch(sentence: Sentence): Question | null {
  return (
    recalled(sentence) ??
    counted(sentence) ??
    resorted(sentence) ??
    byPay(sentence) ??
    continued(sentence) ??
    turned(sentence)
  );
}

/** "Back to the list": the same jobs once more. */
function recalled(sentence: Sentence): Question | null {
  const { search } = sentence.context;
  return search && RECALLING.test(sentence.said) ? searchAgain(sentence, search) : null;
}

const RECALLING =
  /^(?:(?:ok|and|now|please|lets|can|you|we|i|want|to|could) )*(?:go |get |come )?(?:back to|show(?: me)?|see|repeat|again) (?:the |that |your |my )?(?:whole |first |last |old |same )?(?:list|ranking|results)(?: again| once more| please)*$|^(?:the |that )?list again$/;

/** "more", "the next ones": the same search, further down. */
function continued(sentence: Sentence): Question | null {
  const { reading, draft, context, said } = sentence;
  const { search } = context;
  const priced = spansOf(reading.spans, 'amount').length > 0;
  const plain = draft.subjects.length === 0 && draft.measures.length === 0 && !draft.unclear && !draft.topic && !priced;
  // "What else can I do?" goes on with the list, unless one job was talked about since.
  const moves = has(sentence, 'next-step') && context.kind !== 'rank' && context.kind !== 'find' && /\bi\b/.test(said);
  if (!search || !plain || !asksMore(sentence) || moves || reading.tokens.length > 6) return null;
  return searchAgain(sentence, { ...search, skip: search.skip + search.limit, ...counting(sentence, search) });
}

/** How many jobs are shown now: as many as are asked for, or as before. */
function counting(sentence: Sentence, { limit }: Search): Pick<Search, 'limit' | 'wished'> {
  return howMany(countSaid(sentence) ?? limit);
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
  if (!search || !open || reading.tokens.length > LONGEST_TURN) return null;
  if (MANY.test(said) && liveSearch(context))
    return searchAgain(sentence, { ...search, skip: 0, ...counting(sentence, search) });
  const end = ENDS.find(({ form }) => form.test(said));
  if (!search.measure || !end) return null;
  return searchAgain(sentence, { ...search, skip: 0, ...counting(sentence, search), less: end.less });
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
  return inOrderOf(orderedBy(named), context.search, sentence);
}

function inOrderOf(measure: MeasureId, search: Search, sentence: Sentence): Question | null {
  if (registry[measure].shape !== 'number') return null;
  const place = publishedPlace(measure, search.place);
  return searchAgain(sentence, { ...search, measure, place, skip: 0, less: sentence.draft.less });
}

/** "Better paid ones", "that pay well": the same search, the best paid first; of jobs that fit those above the median of all. */
function byPay(sentence: Sentence): Question | null {
  const search = liveSearch(sentence.context);
  if (search && search.measure === null && WELL_PAID.test(sentence.said)) {
    const filters = { ...search.filters, payBeyond: { job: ALL_JOBS, more: true } };
    return searchAgain(sentence, { ...search, skip: 0, filters });
  }
  const ordered = search?.measure === 'salary' && !search.less && sentence.context.list.length > 0;
  return search && !ordered && WELL_PAID.test(sentence.said) ? inOrderOf('salary', search, sentence) : null;
}

const WELL_PAID =
  /^(?:(?:ok|and|but|only|just|the|any|show|me|what|about) )*(?:(?:well|good|better|best|high|higher|highest)[ -](?:paid|paying)(?: (?:ones|jobs|first|of (?:them|those|these)))?|(?:high|higher|good|better|more|decent) (?:pay|paying|salary|money|salaries)(?: jobs| ones| please)?|(?:ones |jobs |those )?that (?:also )?(?:pay|pays|make|makes|earn|earns) (?:well|good|better|more|good money|more money|a lot|decent|decently))$/;

/** "How many are there?" after a search: how many jobs fit. */
function counted(sentence: Sentence): Question | null {
  const { context, said } = sentence;
  const { search, kind } = context;
  const shown = search && (kind === 'rank' || kind === 'find');
  return shown && COUNTING.test(said) ? { ...searchAgain(sentence, search), sum: 'count', topic: null } : null;
}

const COUNTING =
  /^(?:(?:ok|and|so|wow|but) )*how many(?: (?:of|those|them|these|such|jobs|ones|results|are|there|is|that|this|it|in|total|all|altogether|overall|the|your|list|did|do|you|find|found|have|got|fit|fits|match|left|like))*$/;
