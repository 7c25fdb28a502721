import type { Table } from '../../answers/answer';
import { type Element, expand } from './expand';
import factsTemplate from './templates/facts.json';
import listsTemplate from './templates/lists.json';
import pairTemplate from './templates/pair.json';
import { marked, markedBefore, weightOf } from './winner';

/** A table with more cells gets one line per row, because one element per cell would make the card too large. */
const MOST_CELLS = 30;

/**
 * Returns a table as a card element. One column becomes a list of labels and figures, two columns are side by side, and three or more are
 * below each other, because they do not fit on a phone.
 */
export function tableElements({ columns, rows }: Table): Element {
  if (columns.length === 1) {
    return expand(factsTemplate, { rows: rows.map(({ label, cells }) => ({ label, shown: cells[0] ?? '' })) });
  }
  if (columns.length * rows.length > MOST_CELLS) {
    const shown = (cells: readonly string[]) => cells.map((cell, at) => `${columns[at] ?? ''} ${cell}`).join(' · ');
    return expand(factsTemplate, { rows: rows.map(({ label, cells }) => ({ label, shown: shown(cells) })) });
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
