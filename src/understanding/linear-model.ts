import { BYTES, type PackedWeights } from './packed-weights';

/** Nonzero weights of a linear model, to be looked up by the hash of a feature. */
interface LinearTables {
  /** Hashes of the features, ascending. */
  hashes: Uint32Array;
  /** Hashes that begin with the bits b are from `buckets[b]` to `buckets[b + 1]`: about one, because hashes are spread evenly. */
  buckets: Uint32Array;
  /** Shifting a 32-bit hash right by this leaves those first bits. */
  shift: number;
  /** Weights of the feature f: from `starts[f]` to `starts[f + 1]`. */
  starts: Uint32Array;
  labels: Uint8Array;
  weights: Int8Array;
  /** Stored weights are multiplied by this. */
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

  /** Adds the weights of the first `count` features to `scores`, which has a number for each label from `offset` on. */
  addTo(scores: Float64Array, features: Uint32Array, count: number, offset = 0): void {
    const { hashes, buckets, shift, starts, labels, weights, scale } = this.#tables;
    for (let at = 0; at < count; at++) {
      const feature = featureOf(features[at] as number, hashes, buckets, shift);
      if (feature < 0) continue;
      const end = starts[feature + 1] as number;
      for (let entry = starts[feature] as number; entry < end; entry++) {
        const label = offset + (labels[entry] as number);
        scores[label] = (scores[label] as number) + scale * (weights[entry] as number);
      }
    }
  }

  /** Returns the weight of a feature for a label; 0 if there is none. */
  weight(hash: number, label: number): number {
    const { hashes, buckets, shift, starts, labels, weights, scale } = this.#tables;
    const feature = featureOf(hash, hashes, buckets, shift);
    if (feature < 0) return 0;
    for (let entry = starts[feature] as number; entry < (starts[feature + 1] as number); entry++)
      if (labels[entry] === label) return scale * (weights[entry] as number);
    return 0;
  }
}

/** Number of the feature with a hash, or -1. */
function featureOf(hash: number, hashes: Uint32Array, buckets: Uint32Array, shift: number): number {
  const bucket = hash >>> shift;
  const end = buckets[bucket + 1] as number;
  for (let feature = buckets[bucket] as number; feature < end; feature++) if (hashes[feature] === hash) return feature;
  return -1;
}

/** Builds the lookup tables of packed weights. It does not copy the weights, because startup waits for it. */
function tablesOf({ distances, counts, labels, weights, scale, size }: PackedWeights): LinearTables {
  const hashes = hashesOf(distances, counts.length);
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length + 1)));
  const shift = 32 - bits;
  const sharing = new Uint32Array(2 ** bits);
  for (const hash of hashes) sharing[hash >>> shift] = (sharing[hash >>> shift] as number) + 1;
  return { hashes, buckets: startsOf(sharing), shift, starts: startsOf(counts), labels, weights, scale, size };
}

/** The start of each of several consecutive runs, and the end of the last one. */
function startsOf(lengths: Uint8Array | Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}

function hashesOf(distances: Uint8Array, count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let at = 0; at < count; at++) {
    let distance = 0;
    for (let byte = BYTES - 1; byte >= 0; byte--) distance = 256 * distance + (distances[byte * count + at] as number);
    hash += distance;
    hashes[at] = hash;
  }
  return hashes;
}
