/** Keeps the processor busy. @param ms milliseconds of its time */
export function spendProcessorTime(ms: number): void {
  const before = process.cpuUsage();
  const spent = ({ user, system }: NodeJS.CpuUsage) => user + system;
  while (spent(process.cpuUsage(before)) < 1000 * ms);
}
