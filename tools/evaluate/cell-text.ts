import { formatNumber } from '#src/answers/format-value';
import type { Dataset } from '#src/knowledge/dataset';
import type { Fact, Unit } from '#src/knowledge/fact';
import { cellAt, type Fail } from './cell';

/** A figure of the data, or one computed from two of them, in a question file: "{47-2181|salary|OH}". */
const REFERENCE = /\{([^{}]+)\}/g;
const OPERATION = / ([-/%x]) /;
const YEAR = /\b\d{4}\b/;

/** A number and its unit. */
interface Amount {
  value: number;
  unit: Unit;
  /** True for figures of official tables, which print percentages with one decimal; featured records may use more. */
  official: boolean;
}

/**
 * Replaces the references in an expectation by figures of the data, so that a new release does not require changes to question files.
 *
 * A reference is a cell in braces, `occupation|measure|place|release#entry` (see `cellAt`). `#source` is the source of the figure, `#year`
 * the first year in that. Two cells, or a cell and a number, can be combined: ` - ` is the difference, ` / ` a fraction of yearly pay, ` x
 * ` how many times as much, ` % ` how many percent more. Figures are written without a sign, as in "shrink by 3.5%".
 * @throws Error that quotes the reference, if there is no such cell or it has no figure
 */
export function filledIn(expectation: string, dataset: Dataset): string {
  return expectation.replace(REFERENCE, (_, reference: string) => textOf(reference, dataset));
}

function textOf(reference: string, dataset: Dataset): string {
  const [left = '', operation, right = ''] = reference.split(OPERATION);
  const fail: Fail = why => {
    throw new Error(`{${reference}}: ${why}`);
  };
  const first = readCell(left, dataset, fail);
  if (typeof first === 'string') return first;
  if (operation === undefined) return written(first);
  const second = operation === '/' ? Number(right) : amountOf(readCell(right, dataset, fail), fail).value;
  return computed(first, operation, second);
}

function written({ value, unit, official }: Amount): string {
  return formatNumber(Math.abs(value), unit, official);
}

/** Formats the result of an operation as a reply does: money, people and percentages as whole numbers, "x" with one decimal. */
function computed(first: Amount, operation: string, second: number): string {
  switch (operation) {
    case '-':
      return written({ ...first, value: first.value - second });
    case '/':
      return written({ ...first, value: first.value / second });
    case 'x':
      return (first.value / second).toFixed(1).replace(/\.0$/, '');
    default:
      return `${Math.round(100 * (first.value / second - 1))}%`;
  }
}

function amountOf(cell: Amount | string, fail: Fail): Amount {
  return typeof cell === 'string' ? fail(`${cell} is not a number`) : cell;
}

/** Returns the figure of a cell, a label such as "Less than 5 years", or the figure's source. */
function readCell(cell: string, dataset: Dataset, fail: Fail): Amount | string {
  const [path = '', entry] = cell.split('#');
  const fact = cellAt(path, dataset, fail);
  const value = fact && valueIn(fact, entry);
  if (fact === null || value === null || value === undefined) return fail('the cell has no figure');
  return typeof value === 'string' ? value : { value, unit: fact.unit, official: !fact.featured };
}

function valueIn({ value, source }: Fact, entry: string | undefined): number | string | null | undefined {
  if (entry === 'source') return source;
  if (entry === 'year') return YEAR.exec(source)?.[0];
  return Array.isArray(value) ? value.find(({ name }) => name === entry)?.value : value;
}
