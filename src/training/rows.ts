import { mix } from '../understanding/hashing';

/** Numbers features in the order in which they occur; can leave out rare ones. */
export class FeatureRows {
  readonly rows = new Map<number, number>();

  /** Numbers every feature that occurs at least `least` times in the vectors. */
  static of(vectors: Iterable<Uint32Array>, least: number): FeatureRows {
    const counts = new Map<number, number>();
    for (const vector of vectors) for (const feature of vector) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    const known = new FeatureRows();
    for (const [feature, count] of counts) if (count >= least) known.rows.set(feature, known.rows.size);
    return known;
  }

  /** The rows of the known features of a vector. */
  of(vector: Uint32Array): Uint32Array {
    const found: number[] = [];
    for (const feature of vector) {
      const row = this.rows.get(feature);
      if (row !== undefined) found.push(row);
    }
    return Uint32Array.from(found);
  }
}

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A hash of an example's features, which does not depend on the position of the example. */
export function keyOf(features: Iterable<number>): number {
  let key = 0;
  for (const feature of features) key = mix(0, key, feature);
  return key;
}

/**
 * The indexes of the examples in a pseudo-random order, a different one each round. The order follows the examples' own keys, so an
 * added example does not move the others, and training on nearly the same examples gives nearly the same model.
 * @param keys of the examples, by `keyOf`
 */
export function shuffled(keys: readonly number[], round: number, seed = 1): Uint32Array {
  const ranks = Float64Array.from(keys, key => mix(seed, key, round));
  return Uint32Array.from(keys.keys()).sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
}
