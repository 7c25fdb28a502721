import type { Table } from '../../answers/answer';
import { type Element, expand } from './expand';
import factsTemplate from './templates/facts.json';
import listsTemplate from './templates/lists.json';
import pairTemplate from './templates/pair.json';
import { marked, markedBefore, weightOf } from './winner';

/**
 * A table as a card element: label and figure for one job, two jobs side by side, and one below the other from three on,
 * which do not fit side by side on a phone.
 */
export function tableElements({ columns, rows }: Table): Element {
  if (columns.length === 1) {
    return expand(factsTemplate, { rows: rows.map(({ label, cells }) => ({ label, shown: cells[0] ?? '' })) });
  }
  const [template, mark] = columns.length === 2 ? [pairTemplate, marked] : [listsTemplate, markedBefore];
  return expand(template, {
    columns: columns.map(name => ({ name })),
    rows: rows.map(({ label, cells, winner }) => ({
      label,
      cells: cells.map((cell, at) => {
        const wins = winner?.at === at;
        return { name: columns[at] ?? '', shown: mark(cell, wins ? winner : undefined), weight: weightOf(wins) };
      }),
    })),
  });
}
