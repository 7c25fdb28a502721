import type { SourceRow } from './source-row';

/** Describes what is wrong with the header of a table: a column is missing, duplicated, or out of place. Null if nothing is. */
export function checkTitles(titles: readonly string[], columns: readonly string[]): string | null {
  const missing = columns.filter(column => !titles.includes(column));
  if (missing.length > 0) return `the columns ${missing.join(', ')}`;
  const twice = columns.filter(column => titles.indexOf(column) !== titles.lastIndexOf(column));
  if (twice.length > 0) return `each column once, not twice ${twice.join(', ')}`;
  const places = columns.map(column => titles.indexOf(column));
  const swapped = places.findIndex((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  if (swapped < 0) return null;
  return `${columns[swapped - 1]} before ${columns[swapped]}: compare the titles with the publisher's file, they may be swapped`;
}

/** Reports each row that has the key of an earlier one. */
export function checkKeys(rows: readonly SourceRow[], key: readonly string[]): void {
  const [first] = key;
  if (first === undefined) return;
  const seen = new Map<string, number>();
  for (const row of rows) {
    const id = key.map(column => row.text(column)).join(' | ');
    const before = seen.get(id);
    if (before !== undefined) row.bad(first, `each ${key.join(' and ')} once: row ${before} has ${id}, too`);
    seen.set(id, row.number);
  }
}
