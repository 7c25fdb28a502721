import type { MeasureId } from '../knowledge/fact';
import { sortValue } from '../knowledge/measures/reading';
import { measures as registry } from '../knowledge/measures/registry';
import type { Answer, Table } from './answer';
import { type AnswerContext, formatted, measureLabel } from './answer-context';
import { capital } from './capital';
import type { Comparison } from './compare-on';
import type { Side } from './compare-sides';
import { barsOf } from './draw-chart';
import { NOT_AVAILABLE } from './format-value';
import { jobName, jobStart } from './job-name';

/** Input of a comparison's table and bars. */
export interface Compared {
  sides: readonly Side[];
  comparisons: readonly Comparison[];
  less: boolean;
}

/** Bars for the first measure if it can be drawn, and a table of the others (or of all). */
export function pictureOf(
  { sides, comparisons, less }: Compared,
  context: AnswerContext,
): Pick<Answer, 'chart' | 'table'> {
  const word = context.wording.say('compare', 'ahead', { less: String(less), sides: sides.length });
  const measured = comparisons.map(({ measure, sides, facts, winner }) => {
    // Measures such as age or the share of women have no winner.
    const at = registry[measure].moreIsBetter ? sides.findIndex(side => side.id === winner) : -1;
    const label = capital(measureLabel(measure, facts, context));
    return { measure, sides, facts, label, ...(at >= 0 ? { winner: { at, word } } : {}) };
  });
  const [first] = measured;
  const bars = first?.facts.map((fact, at) => ({ label: capital(first.sides[at]?.name ?? ''), fact })) ?? [];
  const chart = first ? barsOf(bars, context, first.winner) : null;
  // Lists are in the text.
  const shownAsRow = (measure: MeasureId) => registry[measure].shape !== 'list';
  const rows: Table['rows'] = measured
    .filter(({ measure }, at) => !(chart && at === 0) && shownAsRow(measure))
    .map(({ label, facts, winner }) => ({
      label,
      ...(winner ? { winner } : {}),
      // A national figure is repeated under each state.
      cells: sides.flatMap((_, at) => {
        const fact = facts[at] ?? facts[0];
        return fact ? [formatted(fact, context)] : [];
      }),
    }));
  return {
    ...(chart ? { chart } : {}),
    ...(rows.length > 0 ? { table: { columns: columnsOf(sides, comparisons, context), rows } } : {}),
  };
}

/** Names of the sides; without the place if some of the figures are national. */
function columnsOf(sides: readonly Side[], comparisons: readonly Comparison[], context: AnswerContext): string[] {
  const placed = comparisons.every(({ sides: shown }) => shown.every(({ place }, at) => place === sides[at]?.place));
  const alike = sides.every(({ id, subject }) => id === subject.id);
  return sides.map(({ name, subject }) => (alike && !placed ? jobStart(subject, context) : capital(name)));
}

/** All figures as one table: jobs × places for one measure, otherwise a row for each side and a column for each measure. */
export function comparisonTable(compared: Compared, context: AnswerContext): Table {
  const { sides, comparisons } = compared;
  const [only, another] = comparisons;
  const places = new Set(sides.map(({ place }) => place));
  const subjects = new Set(sides.map(({ subject }) => subject));
  if (only && !another && places.size > 1 && subjects.size > 1) return gridOf(sides, only, context);
  const oneJob = subjects.size === 1 && places.size > 1;
  const columns = columnsOf(sides, comparisons, context);
  const names = new Map(sides.map((side, at) => [side, columns[at]]));
  return {
    corner: context.wording.say('compare', oneJob ? 'corner-state' : 'corner-job'),
    columns: comparisons.map(({ measure, facts }) => capital(measureLabel(measure, facts, context))),
    rows: inOrder(compared).map(side => ({
      label: oneJob ? placeName(side, context) : (names.get(side) ?? ''),
      cells: comparisons.map(comparison => cellOf(comparison, side, context)),
    })),
  };
}

/** The sides in the order of their figure if only one measure is compared; those without a figure come last. */
export function inOrder({ sides, comparisons, less }: Compared): readonly Side[] {
  const [only, another] = comparisons;
  if (!only || another || registry[only.measure].shape !== 'number') return sides;
  const figureOf = ({ id }: Side): number | null => {
    const fact = only.facts[only.sides.findIndex(side => side.id === id)];
    return fact && fact.value !== null ? sortValue(fact) : null;
  };
  const valued = sides.map(side => ({ side, value: figureOf(side) }));
  const [known, unknown] = [valued.filter(({ value }) => value !== null), valued.filter(({ value }) => value === null)];
  known.sort((a, b) => (less ? 1 : -1) * ((a.value as number) - (b.value as number)));
  return [...known, ...unknown].map(({ side }) => side);
}

function gridOf(sides: readonly Side[], comparison: Comparison, context: AnswerContext): Table {
  const subjects = [...new Set(sides.map(({ subject }) => subject))];
  const places = [...new Map(sides.map(side => [side.place, side])).values()];
  return {
    corner: context.wording.say('compare', 'corner-job'),
    columns: places.map(side => placeName(side, context)),
    rows: subjects.map(subject => ({
      label: capital(jobName(subject, context)),
      cells: places.map(({ place }) => {
        const side = sides.find(one => one.subject === subject && one.place === place);
        return side ? cellOf(comparison, side, context) : NOT_AVAILABLE;
      }),
    })),
  };
}

/** The figure of a side; the national one if the measure has none by state. */
function cellOf({ measure, sides, facts }: Comparison, side: Side, context: AnswerContext): string {
  const isOwn = ({ subject }: Side) => subject === side.subject || registry[measure].ofPlaces === true;
  const own = sides.findIndex(one => isOwn(one) && one.place === side.place);
  const at = own >= 0 ? own : sides.findIndex(isOwn);
  const fact = facts[at];
  return fact ? formatted(fact, context) : NOT_AVAILABLE;
}

function placeName({ place }: Side, { dataset, wording }: AnswerContext): string {
  return place === null ? wording.say('compare', 'whole-country') : dataset.stateName(place);
}
