import type { Dataset } from './dataset';

/** Pieces of work, a line each, after which the rows of all states and industries are unpacked: rankings over them read them all. */
export function* rowsAhead({ entries, groups }: Dataset): Generator<() => void> {
  for (const { line } of [...entries, ...groups]) yield () => void [line.states, line.sectors];
}
