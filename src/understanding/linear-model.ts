import { BYTES, type PackedWeights } from './packed-weights';

/** Weights of a linear model, to be looked up by the hashes of features: of each only those that are not zero. */
interface LinearTables {
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

  constructor(packed: PackedWeights) {
    this.#tables = tablesOf(packed);
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

/** Tables of packed weights, to be looked up in by hash. */
function tablesOf({ distances, counts, labels, weights, scale, size }: PackedWeights): LinearTables {
  const hashes = hashesOf(distances, counts.length);
  const keys = new Uint32Array(2 ** Math.ceil(Math.log2(1.5 * counts.length + 2)));
  const mask = keys.length - 1;
  // Which feature stands at each place, counted from 1.
  const features = new Uint32Array(keys.length);
  hashes.forEach((hash, feature) => {
    let place = hash & mask;
    while (keys[place] !== 0) place = (place + 1) & mask;
    keys[place] = hash;
    features[place] = feature + 1;
  });
  const from = new Uint32Array(counts.length + 1);
  counts.forEach((count, feature) => {
    from[feature + 1] = (from[feature] as number) + count;
  });
  const starts = new Uint32Array(keys.length + 1);
  const tables = { labels: new Uint8Array(labels.length), weights: new Int8Array(weights.length) };
  let end = 0;
  features.forEach((feature, place) => {
    if (feature > 0) {
      const [first, last] = [from[feature - 1] as number, from[feature] as number];
      tables.labels.set(labels.subarray(first, last), end);
      tables.weights.set(weights.subarray(first, last), end);
      end += last - first;
    }
    starts[place + 1] = end;
  });
  return { keys, starts, ...tables, scale, size };
}

function hashesOf(distances: Uint8Array, count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let at = 0; at < count; at++) {
    for (let byte = 0; byte < BYTES; byte++) hash += (distances[byte * count + at] as number) * 2 ** (8 * byte);
    hashes[at] = hash;
  }
  return hashes;
}
