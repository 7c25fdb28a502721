import type { Table } from './answer';

/** A table as lines of text, its columns aligned by spaces; figures stand at the right end of theirs. */
export function alignedLines({ corner = '', columns, rows }: Table): string[] {
  const lines = [[corner, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map(line => (line[at] ?? '').length))) ?? [];
  return lines.map(line =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A table as comma-separated values (RFC 4180, line ends apart). */
export function csvLines({ corner = '', columns, rows }: Table): string[] {
  return [[corner, ...columns], ...rows.map(({ label, cells }) => [label, ...cells])].map(line =>
    line.map(quoted).join(','),
  );
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table as a list, a line for each row. */
export function listLines({ columns, rows }: Table): string[] {
  return rows.map(({ label, cells }) => {
    const figures = cells.map((cell, at) => (columns.length > 1 ? `${columns[at]} ${cell}` : cell));
    return `• ${label}: ${figures.join(', ')}`;
  });
}
