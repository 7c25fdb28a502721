/** Tells whoever waits for a build what it is doing. On standard error: the output of some commands belongs to a program that reads it. */
export function progress(step: string): void {
  process.stderr.write(`${step} …\n`);
}
