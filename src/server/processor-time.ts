/**
 * Measures the processor time of some work. Unlike elapsed time, it does not grow when other processes use the machine.
 * @returns the result of the work, and its processor time in milliseconds
 */
export function processorTime<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
