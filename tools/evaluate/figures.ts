/**
 * Results of an evaluation, by name ("naming.held-out.top-1"). Shares are 0–1, names that end in "-ms" are milliseconds, others are
 * counts or ratios.
 */
export type Figures = Record<string, number>;

/** The value below which this share of the values lies; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Share of the values for which something holds, 0–1; 0 for no values. */
export function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}

/** Milliseconds that some work takes, with what it returned. */
export function timed<T>(work: () => T): { result: T; ms: number } {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
}
