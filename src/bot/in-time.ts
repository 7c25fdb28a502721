/** Some work took longer than allowed. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/**
 * Waits for work with a time limit. A later result is ignored.
 * @param ms time limit in milliseconds
 * @param what the work, for the error message ("The channel's answer")
 * @throws TookTooLong when the time is up; also whatever the work throws before
 */
export async function inTime<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`${what} did not come within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
