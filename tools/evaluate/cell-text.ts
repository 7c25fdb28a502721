import { formatNumber } from '#src/answers/format-value';
import type { Dataset } from '#src/knowledge/dataset';
import type { Fact, Unit } from '#src/knowledge/fact';
import { cellAt, type Fail } from './cell';

/** A figure of the data, or one computed of two, as a question file refers to it: "{47-2181|salary|OH}". */
const REFERENCE = /\{([^{}]+)\}/g;
const OPERATION = / ([-/%x]) /;
const YEAR = /\b\d{4}\b/;

/** A number and what it is counted in. */
interface Amount {
  value: number;
  unit: Unit;
  /** Official tables print one decimal of a percentage, a page what it likes. */
  official: boolean;
}

/**
 * An expectation with its figures filled in from the data, so that a newer release changes no question file.
 *
 * A reference is a cell in braces, `occupation|measure|place|release#entry` (see `cellAt`); `#source` is where its figure is from, `#year`
 * the first year of that. Two cells, or a cell and a number, can be
 * joined: ` - ` is the difference, ` / ` a part of the year's pay, ` x ` how many times as much, ` % ` by what percent more.
 * Figures stand without their sign: a text says "shrink by 3.5%".
 * @throws Error that quotes the reference, when there is no such cell or it holds no figure
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

/** The result of an operation as a reply writes it: money and people whole, times to one decimal, percent whole. */
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
  return typeof cell === 'string' ? fail(`${cell} is no number`) : cell;
}

/** A figure, a label such as "Less than 5 years", or where the figure is from. */
function readCell(cell: string, dataset: Dataset, fail: Fail): Amount | string {
  const [path = '', entry] = cell.split('#');
  const fact = cellAt(path, dataset, fail);
  const value = fact && valueIn(fact, entry);
  if (fact === null || value === null || value === undefined) return fail('the cell holds no figure');
  return typeof value === 'string' ? value : { value, unit: fact.unit, official: !fact.featured };
}

function valueIn({ value, source }: Fact, entry: string | undefined): number | string | null | undefined {
  if (entry === 'source') return source;
  if (entry === 'year') return YEAR.exec(source)?.[0];
  return Array.isArray(value) ? value.find(({ name }) => name === entry)?.value : value;
}
