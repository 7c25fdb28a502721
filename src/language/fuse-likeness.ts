import Fuse from 'fuse.js';

/** Fuse cuts longer patterns into pieces; the beginning is enough to order a shortlist. */
const LONGEST_PATTERN = 32;

/**
 * How alike Fuse finds each text of a shortlist to the wanted one: 0–1, in the order of the list. Its score alone is no
 * confidence: it knows nothing of which words are rare.
 */
export function fuseLikeness(wanted: string, shortlist: readonly string[]): number[] {
  const fuse = new Fuse(shortlist, { includeScore: true, ignoreLocation: true, threshold: 1 });
  const found = fuse.search(wanted.slice(0, LONGEST_PATTERN));
  const likeness = new Map(found.map(({ refIndex, score }) => [refIndex, 1 - (score ?? 1)]));
  return shortlist.map((_, at) => likeness.get(at) ?? 0);
}
