/**
 * Weights of a linear model as a file stores them. Features are in the order of their hashes, and each hash is stored as its distance
 * from the previous one. Distances are small, and compress to half the size of the hashes.
 */
export interface PackedWeights {
  /**
   * Distance of each hash from the previous one: the lowest byte of every distance, then the second of every distance, up to the fourth.
   */
  distances: Uint8Array;
  /** How many weights each feature has. */
  counts: Uint8Array;
  labels: Uint8Array;
  weights: Int8Array;
  /** Weights are multiplied by this. */
  scale: number;
  /** Number of labels. */
  size: number;
}

/** Bytes of a hash. */
export const BYTES = 4;

/**
 * Packs dense rows of weights. It drops the smallest ones, which are half of all and decide next to nothing.
 * @param rows number of each feature's row, by its hash
 * @param weights `size` numbers for each row
 * @param least smallest weight that is kept, in quantization steps (of 127)
 */
export function packWeights(
  rows: ReadonlyMap<number, number>,
  weights: Float32Array,
  size: number,
  least = 3,
): PackedWeights {
  const largest = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const scale = largest / 127;
  const hashes: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const packed: number[] = [];
  const inOrder = [...rows].filter(([hash]) => hash !== 0).sort(([a], [b]) => a - b);
  for (const [hash, row] of inOrder) {
    const before = labels.length;
    for (let label = 0; label < size; label++) {
      const weight = Math.round((weights[row * size + label] as number) / scale);
      if (Math.abs(weight) < least) continue;
      labels.push(label);
      packed.push(weight);
    }
    if (labels.length === before) continue;
    hashes.push(hash);
    counts.push(labels.length - before);
  }
  return {
    distances: distancesOf(hashes),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(packed),
    scale,
    size,
  };
}

/** @param hashes in ascending order */
function distancesOf(hashes: readonly number[]): Uint8Array {
  const distances = new Uint8Array(BYTES * hashes.length);
  hashes.forEach((hash, at) => {
    const distance = hash - (hashes[at - 1] ?? 0);
    for (let byte = 0; byte < BYTES; byte++) distances[byte * hashes.length + at] = (distance >>> (8 * byte)) & 0xff;
  });
  return distances;
}
