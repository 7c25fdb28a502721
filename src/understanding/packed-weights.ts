/**
 * Weights of a linear model as a file has them. The features stand in the order of their hashes, so that each hash can be told by its
 * distance from the one before. Distances are small, and compress to half the size of the hashes.
 */
export interface PackedWeights {
  /** Distance of each hash from the one before it: the lowest bytes of all, then the next ones, up to the fourth. */
  distances: Uint8Array;
  /** How many weights each feature has. */
  counts: Uint8Array;
  labels: Uint8Array;
  weights: Int8Array;
  /** What a weight is multiplied by. */
  scale: number;
  /** Number of labels. */
  size: number;
}

/** Bytes of a hash. */
export const BYTES = 4;

/**
 * Packs dense rows of weights, without the smallest: they decide next to nothing, and half of all weights are that small.
 * @param rows number of each feature's row, by its hash
 * @param weights `size` numbers for each row
 * @param least smallest weight that is kept, in quantisation steps (of 127)
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
  const inOrder = [...rows].filter(([hash]) => hash !== 0).sort(([one], [other]) => one - other);
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

/** @param hashes in order */
function distancesOf(hashes: readonly number[]): Uint8Array {
  const distances = new Uint8Array(BYTES * hashes.length);
  hashes.forEach((hash, at) => {
    const distance = hash - (hashes[at - 1] ?? 0);
    for (let byte = 0; byte < BYTES; byte++) distances[byte * hashes.length + at] = (distance >>> (8 * byte)) & 0xff;
  });
  return distances;
}
