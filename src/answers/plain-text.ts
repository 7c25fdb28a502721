import type { Answer } from './answer';

/** All that a person sees, as plain text: the text, then whatever only the table shows. */
export function plainText({ text, table }: Answer): string {
  const rows = (table?.rows ?? []).filter(row => row.cells.some(cell => !text.includes(cell)));
  return [text, ...rows.map(row => `${row.label}: ${row.cells.join(' | ')}`)].join('\n');
}
