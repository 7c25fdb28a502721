import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { measures as registry } from '../../knowledge/measures/registry';
import { subjectOf } from '../draft';
import { remembered } from '../pointing';
import { MOST_COMPARED, type Question, type Sum } from '../question';
import { has, type Sentence } from '../sentence';
import { type Span, spansOf } from '../span';

const SUMS = ['times', 'percent', 'difference', 'people'] as const satisfies readonly Sum[];

/** Figures set against others: the person's own pay, all jobs together, sums on what was shown. */
export function understandFigure(sentence: Sentence): Question | null {
  return ownPay(sentence) ?? againstOwn(sentence) ?? againstAll(sentence) ?? sum(sentence);
}

/** Words of somebody who asks whether a figure is so. */
const CLAIMED =
  /^(?:\w+ ){0,2}(?:is it true|do|does|can|could|will|would|really)\b.*\b(?:make|makes|earn|earns|get|gets|pays?|paid)\b/;

/** Words of somebody who asks what to think of a pay. */
const JUDGING =
  /\b(?:true|really|lying|appropriate|adequate|acceptable|suitable|sufficient|average|good|fair|cheap|ok|okay|fair|decent|low|high|normal|enough|bad|right|much|competitive|reasonable|normal|typical|underpaid|overpaid)\b/;

const JUDGED = /\bis (?:\S+ ){1,4}(?:a )?(?:good|bad|decent|low|high|enough|normal|fair|average|ok|okay)\b/;

const isOfPay = ({ value }: Span): boolean =>
  value.type === 'amount' || value.type === 'measure' || value.type === 'period';

/** "I get $21 an hour as an optician, is that ok?" */
function ownPay(sentence: Sentence): Question | null {
  const { reading, draft, context, told } = sentence;
  const [amount, another] = spansOf(reading.spans, 'amount');
  const named = [...draft.subjects, ...told.flatMap(span => subjectOf(span) ?? [])].filter(
    ({ id }) => !isGroupCode(id),
  );
  // "Is 60k a good salary?": among all.
  const alone = JUDGED.test(sentence.said) && context.subjects.length === 0 && reading.spans.every(isOfPay);
  const before = has(sentence, 'own-pay') ? context.subjects.slice(-1) : alone ? [ALL_JOBS] : [];
  const subject = named[0] ?? before.map(remembered)[0];
  const judging = JUDGING.test(sentence.said);
  const strange = reading.unexplained.filter(word => !JUDGING.test(word));
  // "Security guard $19.10 an hr": with its unit an amount beside a job is somebody's pay.
  const stated = amount !== undefined && amount.end - amount.start > 1;
  // "Is it true that plumbers make 100k?"
  const claimed = CLAIMED.test(sentence.said);
  const own = has(sentence, 'own-pay') || told.length > 0 || ((judging || stated || claimed) && strange.length === 0);
  if (!own || (/\b(?:jobs|careers)\b/.test(sentence.said) && !has(sentence, 'own-pay'))) return null;
  // "I get 15 an hour at this company": as what, only the person knows.
  const asWhat = draft.topic === 'employers' ? named.length === 0 : subject === undefined && draft.topic === null;
  if (amount && !another && asWhat && has(sentence, 'own-pay') && draft.unclear === null)
    return {
      ...draft,
      kind: 'fact',
      measures: [amount.value.per === 'hour' ? 'hourly' : 'salary'],
      topic: null,
      ownPay: { amount: amount.value.amount, per: amount.value.per },
      unclear: { what: 'subject', said: '', choices: [] },
    };
  if (!amount || another || !subject || new Set(named.map(({ id }) => id)).size > 1) return null;
  const { amount: value, per } = amount.value;
  return {
    ...draft,
    kind: 'fact',
    subjects: [subject],
    measures: [per === 'hour' ? 'hourly' : 'salary'],
    ownPay: { amount: value, per },
    unclear: null,
    remembered: named.length === 0 ? ['subjects'] : [],
  };
}

/** "Would I make more than I do now?": the job talked about beside the one the person has. */
function againstOwn(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  const { own } = context;
  const named = draft.subjects.length > 0 ? draft.subjects : context.subjects.slice(-1).map(remembered);
  const subjects = named.filter(({ id }) => id !== own).slice(0, MOST_COMPARED - 1);
  if (own === null || !has(sentence, 'own-job') || draft.unclear || subjects.length === 0) return null;
  const measures = draft.measures.filter(isNumber);
  return {
    ...draft,
    kind: 'compare',
    subjects: [...subjects, remembered(own)],
    measures: measures.length > 0 ? measures : ['salary'],
    remembered: ['subjects'],
  };
}

/** "Is that above average?": a job beside all occupations. */
function againstAll(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  const named = draft.subjects.filter(({ id }) => id !== ALL_JOBS);
  const before = context.subjects.filter(id => id !== ALL_JOBS).map(remembered);
  const subjects = (named.length > 0 ? named : before).slice(0, MOST_COMPARED - 1);
  // The nation's figure for the job itself, where a state was spoken of.
  if (!has(sentence, 'average') || draft.nation || draft.unclear || subjects.length === 0) return null;
  const wanted = draft.measures.filter(id => id !== 'salary-mean' && isNumber(id));
  const last = named.length === 0 ? context.measures.filter(isNumber) : [];
  const measures: MeasureId[] = wanted.length > 0 ? wanted : last.length > 0 ? last : ['salary'];
  return {
    ...draft,
    kind: 'compare',
    subjects: [...subjects, remembered(ALL_JOBS)],
    measures,
    remembered: named.length === 0 ? ['subjects'] : [],
  };
}

function isNumber(id: MeasureId): boolean {
  return registry[id].shape === 'number' && registry[id].forGroups;
}

/** "How many times more is that?", "by what percent?", "how many jobs is that?" */
function sum(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const asked = SUMS.find(cue => has(sentence, cue));
  const spokenOf = (id: string) => context.subjects.includes(id) && context.subjects.length > 1;
  const own = !draft.subjects.every(({ id }) => spokenOf(id)) || draft.unclear !== null || draft.topic !== null;
  if (!asked || own || reading.unexplained.length > 1) return null;
  const needed = asked === 'people' ? 1 : 2;
  const spoken =
    context.subjects.length < needed && context.places.length < needed
      ? context.history.slice(-needed)
      : context.subjects;
  const named = draft.subjects.map(({ id }) => id);
  // "How much more is the LPN", one of a list, than the job that the list is for.
  const other = context.own ?? context.history.findLast(id => !context.list.includes(id));
  const pair = other === undefined ? [] : [...named, other];
  const one = named.length === 1 && context.subjects.length > 2 && !has(sentence, 'exclude');
  const meant = named.length > 1 ? named : one ? pair : spoken;
  const subjects = meant.map(remembered);
  const places = draft.places.length > 0 ? draft.places : [...context.places];
  if (Math.max(subjects.length, subjects.length === 1 ? places.length : 0) < needed) return null;
  const before = context.measures.filter(isNumber);
  const measure = draft.measures.find(isNumber) ?? before[0] ?? 'salary';
  return {
    ...draft,
    kind: asked === 'people' ? 'fact' : 'compare',
    subjects,
    measures: asked === 'people' ? ['jobs', 'growth', 'jobs-2034'] : [measure],
    places,
    sum: asked,
    remembered: ['subjects', 'measures'],
  };
}
