/** @returns the processor time that this process spends while it runs something, in milliseconds; a busy machine does not change it */
export function processorTimeOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
