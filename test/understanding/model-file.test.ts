import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { MODEL_FORMAT, readModels, writeModels } from '../../src/understanding/model-file';
import { tinyModels as models } from './tiny-models';

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
