/**
 * Returns a seeded generator of numbers in [0, 1), the same on every machine (mulberry32 by Tommy Ettinger, public domain). Good enough for
 * drawing samples, not for secrets.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns a whole number from 0 up to, but not including, `limit`. */
export function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

/** Returns `count` members of a list in random order (Fisher–Yates). Does not change the list. */
export function sample<T>(list: readonly T[], count: number, random: () => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = below(at + 1, random);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed.slice(0, count);
}
