import { packWeights } from '../../src/understanding/packed-weights';
import type { Models } from '../../src/understanding/reader';

function linear(seed: number, size: number) {
  const rows = new Map(Array.from({ length: 9 }, (_, at) => [seed * 1000 + at, at]));
  return packWeights(
    rows,
    Float32Array.from({ length: 9 * size }, (_, at) => ((at * seed) % 7) - 3),
    size,
  );
}

/** Models of a few weights, which mean nothing. */
export const tinyModels: Models = {
  tagger: { model: linear(3, 5), transitions: Float32Array.of(0.5, -1, 2.25) },
  taggerTemperature: 2.5,
  act: { model: linear(5, 4), temperature: 1.25 },
  measure: { model: linear(11, 3), temperature: 0.75 },
  asked: { model: linear(13, 6), temperature: 1.5 },
  evidence: { probability: 0.9, repeats: -1.25 },
  examples: [{ form: 'pay of <job>', act: 'show' }],
  vocabulary: ['pay', 'résumé'],
};
