const hashes = new Map<string, number>();
/** The most texts whose hashes are cached: words recur all the time, but nonsense must not grow the cache without limit. */
const MOST_KEPT = 50_000;

/** A 32-bit hash of a text (FNV-1a). */
export function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  if (hashes.size >= MOST_KEPT) hashes.clear();
  const hash = computeHash(text);
  hashes.set(text, hash);
  return hash;
}

function computeHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A 32-bit hash of a feature, from its template and the hashes of its one or two parts. */
export function mix(template: number, first: number, second = 0): number {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ first;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ Math.imul(second, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
