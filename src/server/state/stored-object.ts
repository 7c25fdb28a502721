/**
 * Reads what a store held. Others may write to the same store: what is no JSON object counts as not there, so that a damaged entry
 * costs what it held and no more.
 * @returns undefined for anything but an object
 */
export function storedObject<T extends object>(json: unknown): T | undefined {
  try {
    const read: unknown = JSON.parse(String(json));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as T) : undefined;
  } catch {
    return undefined;
  }
}
