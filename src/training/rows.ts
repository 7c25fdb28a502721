/** Numbers features in the order in which they are met; rare ones can be left out. */
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

/** Numbers from 0 to `count` in an order that depends only on the random numbers. */
export function shuffled(count: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
