import type { Dataset } from './dataset';

/** Pieces of work, one per line, that unpack the rows of all states and industries in advance; rankings over them read them all. */
export function* rowsAhead({ entries, groups }: Dataset): Generator<() => void> {
  for (const { line } of [...entries, ...groups]) yield () => void [line.states, line.sectors];
}
