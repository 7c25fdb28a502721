/** Weights of a linear model as they are stored: of each feature only those that are not zero. */
export interface LinearTables {
  /** Hashes of the features in an open-addressing table (0: free place). */
  keys: Uint32Array;
  /** Weights of the feature at place p: from `starts[p]` to `starts[p + 1]`. */
  starts: Uint32Array;
  labels: Uint8Array;
  weights: Int8Array;
  /** What a stored weight is multiplied by. */
  scale: number;
  /** Number of labels. */
  size: number;
}

/** Sums the weights of features into a score for each label. */
export class LinearModel {
  readonly #tables: LinearTables;

  constructor(tables: LinearTables) {
    this.#tables = tables;
  }

  get size(): number {
    return this.#tables.size;
  }

  /** Adds the weights of the first `count` of `features` to `scores`, which holds a number for each label from `offset` on. */
  addTo(scores: Float64Array, features: Uint32Array, count: number, offset = 0): void {
    const { keys, starts, labels, weights, scale } = this.#tables;
    for (let at = 0; at < count; at++) {
      const place = placeOf(keys, features[at] as number);
      if (place < 0) continue;
      const end = starts[place + 1] as number;
      for (let entry = starts[place] as number; entry < end; entry++) {
        const label = offset + (labels[entry] as number);
        scores[label] = (scores[label] as number) + scale * (weights[entry] as number);
      }
    }
  }

  /** Weight of one feature for one label; 0 where there is none. */
  weight(feature: number, label: number): number {
    const { keys, starts, labels, weights, scale } = this.#tables;
    const place = placeOf(keys, feature);
    if (place < 0) return 0;
    for (let entry = starts[place] as number; entry < (starts[place + 1] as number); entry++)
      if (labels[entry] === label) return scale * (weights[entry] as number);
    return 0;
  }
}

/** Place of a key in the table, or -1. */
function placeOf(keys: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  for (let place = key & mask; keys[place] !== 0; place = (place + 1) & mask) if (keys[place] === key) return place;
  return -1;
}

/**
 * Packs dense rows of weights into tables, without the smallest weights: they decide next to nothing, and half of all weights are
 * that small.
 * @param rows number of each feature's row, by its hash
 * @param weights `size` numbers for each row
 * @param least smallest weight that is kept, in quantisation steps (of 127)
 */
export function packWeights(
  rows: ReadonlyMap<number, number>,
  weights: Float32Array,
  size: number,
  least = 3,
): LinearTables {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const scale = largest / 127;
  const kept = new Map<number, [label: number, weight: number][]>();
  for (const [key, row] of rows) {
    const entries: [number, number][] = [];
    for (let label = 0; label < size; label++) {
      const weight = Math.round((weights[row * size + label] as number) / scale);
      if (Math.abs(weight) >= least) entries.push([label, weight]);
    }
    if (entries.length > 0 && key !== 0) kept.set(key, entries);
  }
  const keys = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * kept.size + 2)));
  const mask = keys.length - 1;
  for (const key of kept.keys()) {
    let place = key & mask;
    while (keys[place] !== 0) place = (place + 1) & mask;
    keys[place] = key;
  }
  const starts = new Uint32Array(keys.length + 1);
  const labels: number[] = [];
  const stored: number[] = [];
  keys.forEach((key, place) => {
    for (const [label, weight] of kept.get(key) ?? []) {
      labels.push(label);
      stored.push(weight);
    }
    starts[place + 1] = labels.length;
  });
  return { keys, starts, labels: Uint8Array.from(labels), weights: Int8Array.from(stored), scale, size };
}
