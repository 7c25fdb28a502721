import type { Occupation, Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { orderValue } from '../knowledge/measures/levels';
import { figureOf } from '../query/match-predicates';
import type { Query } from '../query/query';
import type { AnswerContext } from './answer-context';
import { isAlike, MORE_SCHOOLING, schoolingBeyond } from './next-jobs';
import { payGap } from './pay-in-lists';

/** A related job with its pay. */
interface Paid {
  job: Occupation;
  pay: Fact;
}

/**
 * Orders related jobs as O*NET does, or as asked for. For a career move, jobs that pay as much or more come first, and those that need
 * much more schooling last.
 */
export function inOrder<T extends Paid>(
  rows: readonly T[],
  { from, own }: { from: Subject; own: Fact },
  { operation, order: { measure, direction }, places }: Query,
  context: AnswerContext,
): T[] {
  const isMove = operation === 'move';
  if (measure === null && !isMove) return [...rows];
  const sign = direction === 'ascending' ? -1 : 1;
  const figures = { dataset: context.dataset, place: places[0] ?? null };
  const merit = ({ job, pay }: Paid) =>
    measure === null
      ? Number((payGap(pay, own)?.amount ?? -1) >= 0)
      : sign * orderedValue(figureOf(measure, job, figures), sign);
  const isFar = ({ job }: Paid) => isMove && (schoolingBeyond(job, from, context) ?? 0) > MORE_SCHOOLING;
  const sorted = rows
    .map(row => ({ row, far: Number(isFar(row)), value: merit(row) }))
    .sort((a, b) => a.far - b.far || b.value - a.value);
  const isStep = ({ far, value }: (typeof sorted)[number]) => isMove && measure === null && far === 0 && value > 0;
  const [steps, others] = [sorted.filter(isStep), sorted.filter(one => !isStep(one))];
  const rowsOf = (some: typeof sorted) => some.map(({ row }) => row);
  return [...varied(rowsOf(steps), from), ...rowsOf(others)];
}

/** At most this many next steps from the same major group come before those from others. */
const MOST_ALIKE = 3;

/** Keeps the person's own major group from filling the list, so that they see other work, too. */
function varied<T extends Paid>(rows: readonly T[], from: Subject): T[] {
  const alike = rows.filter(({ job }) => isAlike(job, from)).slice(MOST_ALIKE);
  return [...rows.filter(row => !alike.includes(row)), ...alike];
}

/** A job without a figure comes last in either direction. */
function orderedValue(fact: Fact, sign: number): number {
  return orderValue(fact) ?? sign * Number.NEGATIVE_INFINITY;
}
