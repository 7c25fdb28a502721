/** Prints what a build is doing. Uses standard error, because programs read the standard output of some commands. */
export function progress(step: string): void {
  process.stderr.write(`${step} …\n`);
}
