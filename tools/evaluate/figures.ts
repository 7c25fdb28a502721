/**
 * Results of an evaluation, by name ("naming.held-out.top-1"). Shares are from 0 to 1, names ending in "-ms" are milliseconds, and others
 * are counts or ratios.
 */
export type Figures = Record<string, number>;

/** Returns the value below which a share (0 to 1) of the values lies; 0 if there are no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Returns the share (0 to 1) of the values for which a condition holds; 0 if there are no values. */
export function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

/** Returns the result of some work and how many milliseconds it took. */
export function timed<T>(work: () => T): { result: T; ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}
