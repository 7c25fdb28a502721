import type { SourceRow } from './source-row';

/** From this share of occupations on, a technology says little about any one of them: office software, operating systems. */
const COMMON = 0.25;

/**
 * Orders the technologies of each occupation by what they say about it: first those that O*NET marks as in demand there, the common ones
 * last, then its other hot technologies, then the rest, and at the end common ones that are not in demand. Within each, by name.
 * @param rows the rows of O*NET's table of technologies, by occupation
 * @returns the names for the code of an occupation, each once; none for an occupation without rows
 */
export function technologyOrder(rows: ReadonlyMap<string, readonly SourceRow[]>): (code: string) => string[] {
  const users = new Map<string, number>();
  for (const name of [...rows.values()].flatMap(namesOf)) users.set(name, (users.get(name) ?? 0) + 1);
  const isCommon = (name: string) => (users.get(name) ?? 0) > COMMON * rows.size;
  const rank = (row: SourceRow) => {
    const common = isCommon(row.text('Example'));
    if (row.text('In Demand') === 'Y') return common ? 1 : 0;
    if (common) return 4;
    return row.text('Hot Technology') === 'Y' ? 2 : 3;
  };
  return code =>
    namesOf(
      [...(rows.get(code) ?? [])].sort(
        (a, b) => rank(a) - rank(b) || a.text('Example').localeCompare(b.text('Example'), 'en'),
      ),
    );
}

function namesOf(rows: readonly SourceRow[]): string[] {
  return [...new Set(rows.map(row => row.text('Example')))];
}
