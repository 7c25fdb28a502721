/**
 * Parses an entry of a store. Other programs may write to the same store, so anything but a JSON object counts as missing: a damaged entry
 * loses its own content and nothing else.
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
