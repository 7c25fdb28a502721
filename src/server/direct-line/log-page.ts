/**
 * Most bytes or characters of JSON on one page, however the log stores it. A reader that does not take its pages costs no more memory than
 * this.
 */
export const PAGE_SIZE = 32 * 1024;

/** @returns the entries of the first page: as many as fit, and at least one */
export function firstPage<T extends { json: { length: number } }>(entries: readonly T[]): T[] {
  let size = 0;
  const tooMany = entries.findIndex(({ json }, at) => {
    size += json.length;
    return at > 0 && size > PAGE_SIZE;
  });
  return entries.slice(0, tooMany < 0 ? entries.length : tooMany);
}
