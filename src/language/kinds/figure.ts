import type { MeasureId } from '../../knowledge/fact';
import { measures as registry } from '../../knowledge/measures/registry';
import type { NamedSubject, Question, Sum } from '../question';
import { has, remembered, type Sentence } from '../sentence';
import { spansOf } from '../span';

const ALL_JOBS = '00-0000';
const SUMS = ['times', 'percent', 'difference', 'people'] as const satisfies readonly Sum[];

/** Figures set against others: the person's own pay, all jobs together, sums on what was shown. */
export function understandFigure(sentence: Sentence): Question | null {
  return ownPay(sentence) ?? againstAll(sentence) ?? sum(sentence);
}

/** "I get $21 an hour as an optician, is that ok?" */
function ownPay(sentence: Sentence): Question | null {
  const { reading, draft, context, told } = sentence;
  const [amount, another] = spansOf(reading.spans, 'amount');
  const named = [...draft.subjects, ...told.map(({ value, said }) => namedBy(value.naming.ids, said))].filter(
    ({ id }) => id !== '' && !id.endsWith('-0000'),
  );
  const subject = named[0] ?? (has(sentence, 'own-pay') ? context.subjects.slice(-1).map(remembered)[0] : undefined);
  const judging = /\b(?:good|ok|okay|fair|decent|low|high|normal|enough|bad|right|much)\b/.test(sentence.said);
  const own = has(sentence, 'own-pay') || told.length > 0 || (judging && reading.unexplained.length === 0);
  if (!own || (/\b(?:jobs|careers)\b/.test(sentence.said) && !has(sentence, 'own-pay'))) return null;
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

function namedBy(ids: readonly string[], said: string): NamedSubject {
  return { id: ids[0] ?? '', said, others: ids.slice(1) };
}

/** "Is that above average?": a job beside all occupations. */
function againstAll(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  const named = draft.subjects.filter(({ id }) => id !== ALL_JOBS);
  const subjects =
    named.length > 0
      ? named.slice(0, 4)
      : context.subjects
          .filter(id => id !== ALL_JOBS)
          .slice(0, 4)
          .map(remembered);
  if (!has(sentence, 'average') || draft.unclear || subjects.length === 0) return null;
  const wanted = draft.measures.filter(id => id !== 'salary-mean' && isNumber(id));
  const before = named.length === 0 ? context.measures.filter(isNumber) : [];
  const measures: MeasureId[] = wanted.length > 0 ? wanted : before.length > 0 ? before : ['salary'];
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
  const own = draft.subjects.length > 0 || draft.unclear !== null || draft.topic !== null;
  if (!asked || own || reading.unexplained.length > 1) return null;
  const subjects = context.subjects.map(remembered);
  const needed = asked === 'people' ? 1 : 2;
  const places = draft.places.length > 0 ? draft.places : [...context.places];
  if (Math.max(subjects.length, subjects.length === 1 ? places.length : 0) < needed) return null;
  const before = context.measures.filter(isNumber);
  const named = draft.measures.filter(isNumber);
  const measure = named[0] ?? before[0] ?? 'salary';
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
