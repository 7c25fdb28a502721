/**
 * What some computing costs this process, whatever else the machine does meanwhile: on a busy one the clock runs on while others compute.
 * @returns what the work returned, and its milliseconds of processor time
 */
export function processorTime<T>(work: () => T): { result: T; ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}
