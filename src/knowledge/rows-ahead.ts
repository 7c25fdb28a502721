import type { Dataset } from './dataset';

/** Pieces of work, one per BLS line, that unpack the rows of states and industries in advance, because rankings read all of them. */
export function* rowsAhead({ entries, groups }: Dataset): Generator<() => void> {
  for (const { line } of [...entries, ...groups]) yield () => void [line.states, line.sectors];
}
