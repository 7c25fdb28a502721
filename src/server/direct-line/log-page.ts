/** Bytes or characters of JSON, as a log keeps it, that one page of a conversation holds, so that a reader that takes nothing costs no more than this. */
export const PAGE_SIZE = 32 * 1024;

/** @returns the first of the entries that make one page: as many as fit, and at least one */
export function firstPage<T extends { json: { length: number } }>(entries: readonly T[]): T[] {
  let size = 0;
  const tooMany = entries.findIndex(({ json }, at) => {
    size += json.length;
    return at > 0 && size > PAGE_SIZE;
  });
  return entries.slice(0, tooMany < 0 ? entries.length : tooMany);
}
