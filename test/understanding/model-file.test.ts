import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { packWeights } from '../../src/understanding/linear-model';
import { MODEL_FORMAT, readModels, writeModels } from '../../src/understanding/model-file';
import type { Models } from '../../src/understanding/reader';

function linear(seed: number, size: number) {
  const rows = new Map(Array.from({ length: 9 }, (_, at) => [seed * 1000 + at, at]));
  return packWeights(
    rows,
    Float32Array.from({ length: 9 * size }, (_, at) => ((at * seed) % 7) - 3),
    size,
  );
}

const models: Models = {
  tagger: { model: linear(3, 5), transitions: Float32Array.of(0.5, -1, 2.25) },
  taggerTemperature: 2.5,
  act: { model: linear(5, 4), temperature: 1.25 },
  measure: { model: linear(11, 3), temperature: 0.75 },
  asked: { model: linear(13, 6), temperature: 1.5 },
  evidence: { probability: 0.9, repeats: -1.25 },
  examples: [{ form: 'pay of <job>', act: 'show' }],
  vocabulary: ['pay', 'résumé'],
};

describe('the file of the models', () => {
  it('gives back what was written', () => {
    expect(readModels(writeModels({ stamp: 'abc', models }))).toEqual({ stamp: 'abc', models });
  });

  it('is the same for the same models', () => {
    expect(writeModels({ stamp: 'abc', models }).equals(writeModels({ stamp: 'abc', models }))).toBe(true);
  });

  it('may lie anywhere in memory', () => {
    const bytes = writeModels({ stamp: 'abc', models });
    const moved = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    expect(readModels(moved).models).toEqual(models);
  });

  it('of another format is refused with what to run', () => {
    const bytes = brotliDecompressSync(writeModels({ stamp: 'abc', models })).toString('latin1');
    const other = Buffer.from(bytes.replace(`"format":${MODEL_FORMAT}`, '"format":0'), 'latin1');
    expect(() => readModels(brotliCompressSync(other))).toThrow(/npm run train/);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['no models', Buffer.from('nothing of the kind')],
  ])('that is %s cannot be read', (_, bytes) => expect(() => readModels(bytes)).toThrow());
});
