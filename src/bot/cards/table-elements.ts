import type { Table } from '../../answers/answer';
import { type Element, textBlock, withoutLinks } from './element';

/** More columns than this do not fit side by side on a phone. */
const MOST_COLUMNS = 3;

/** A table as card elements: side by side with figures to the right, or one block per column where there are many. */
export function tableElements(table: Table): Element[] {
  return table.columns.length > MOST_COLUMNS ? blocks(table) : grid(table);
}

/** The winner is marked in words, for people who see no colour and for screen readers. */
function marked(name: string, wins: boolean): string {
  return wins ? `${name} ✓ ahead` : name;
}

const columnWins = ({ winner }: Table, at: number) =>
  winner !== undefined && 'column' in winner && winner.column === at;
const rowWins = ({ winner }: Table, at: number) => winner !== undefined && 'row' in winner && winner.row === at;

function grid(table: Table): Element[] {
  const titles = table.columns.map((title, at) => marked(title, columnWins(table, at)));
  return [
    columnSet(['', ...titles], { weight: 'Bolder' }),
    ...table.rows.map(({ label, cells }, at) => ({
      ...columnSet([marked(label, rowWins(table, at)), ...cells], {}),
      separator: true,
    })),
  ];
}

function columnSet(cells: readonly string[], style: Element): Element {
  return {
    type: 'ColumnSet',
    columns: cells.map((cell, at) => ({
      type: 'Column',
      width: 'stretch',
      // A space, so that a client that drops empty texts does not drop the column with it.
      items: [textBlock(cell === '' ? ' ' : cell, { ...style, ...(at > 0 ? { horizontalAlignment: 'Right' } : {}) })],
    })),
  };
}

function blocks(table: Table): Element[] {
  return table.columns.flatMap((title, column) => [
    textBlock(marked(title, columnWins(table, column)), { weight: 'Bolder' }),
    {
      type: 'FactSet',
      facts: table.rows.map(({ label, cells }, row) => ({
        title: withoutLinks(marked(label, rowWins(table, row))),
        value: withoutLinks(cells[column] ?? ''),
      })),
    },
  ]);
}
