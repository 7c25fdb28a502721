import type { Layout } from '../query/query';
import type { Table } from './answer';

/** A table for the card, or its figures as lines of text if the question asked for a list or CSV. */
export function tabled(table: Table, layout: Layout | null): { table?: Table; lines?: string[] } {
  if (layout === 'csv') return { lines: csvLines(table) };
  return layout === 'list' ? { lines: listLines(table) } : { table };
}

/** The label of a ranked row with its number; in CSV only the name, so that programs can look it up. */
export function rankedLabel(rank: number, name: string, layout: Layout | null): string {
  return layout === 'csv' ? name : `${rank}. ${name}`;
}

/** A table as lines of text, its columns aligned by spaces; figures are right-aligned. */
export function alignedLines(table: Table): string[] {
  const lines = cellsOf(table);
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map(line => (line[at] ?? '').length))) ?? [];
  return lines.map(line =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A table as comma-separated values (RFC 4180, except for line ends). */
function csvLines(table: Table): string[] {
  return cellsOf(table).map(line => line.map(quoted).join(','));
}

/** All cells, line by line: the header with the corner, then the rows with their labels. */
function cellsOf({ corner = '', columns, rows }: Table): string[][] {
  return [[corner, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])];
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table as a list with a line for each row. */
function listLines({ columns, rows }: Table): string[] {
  return rows.map(({ label, cells }) => {
    const figures = cells.map((cell, at) => (columns.length > 1 ? `${columns[at]} ${cell}` : cell));
    return `• ${label}: ${figures.join(', ')}`;
  });
}
