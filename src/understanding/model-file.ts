import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { PackedWeights } from './packed-weights';
import type { Models } from './reader';

/** Version of the model file and of the features. Any change to them needs a new version, and makes older models unusable. */
export const MODEL_FORMAT = 4;

/** The contents of a model file. */
export interface ModelFile {
  /** Checksum of the examples and lists the models were trained from. */
  stamp: string;
  models: Models;
}

type Block = Uint32Array | Uint8Array | Int8Array | Float32Array;
const blockTypes = { Uint32Array, Uint8Array, Int8Array, Float32Array } as const;
type BlockName = keyof typeof blockTypes;

interface Header extends Pick<ModelFile, 'stamp'>, Omit<Models, 'tagger' | 'act' | 'measure' | 'asked'> {
  format: number;
  temperatures: [act: number, measure: number, asked: number];
  linear: Pick<PackedWeights, 'scale' | 'size'>[];
  blocks: { type: BlockName; length: number }[];
}

const ALIGNMENT = 8;
const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

/** Writes models as bytes, compressed with Brotli: the length of a JSON header, the header, then blocks of numbers. */
export function writeModels({ stamp, models }: ModelFile): Buffer {
  const linear = [models.tagger.model, models.act.model, models.measure.model, models.asked.model];
  const blocks: Block[] = [
    ...linear.flatMap(({ distances, counts, labels, weights }) => [distances, counts, labels, weights]),
    models.tagger.transitions,
  ];
  const header: Header = {
    format: MODEL_FORMAT,
    stamp,
    taggerTemperature: models.taggerTemperature,
    vocabulary: models.vocabulary,
    examples: models.examples,
    evidence: models.evidence,
    temperatures: [models.act.temperature, models.measure.temperature, models.asked.temperature],
    linear: linear.map(({ scale, size }) => ({ scale, size })),
    blocks: blocks.map(block => ({ type: block.constructor.name as BlockName, length: block.length })),
  };
  const json = Buffer.from(JSON.stringify(header));
  const start = aligned(4 + json.length);
  const size = blocks.reduce((sum, block) => sum + aligned(block.byteLength), start);
  const bytes = Buffer.alloc(size);
  bytes.writeUInt32LE(json.length, 0);
  json.copy(bytes, 4);
  let at = start;
  for (const block of blocks) {
    Buffer.from(block.buffer, block.byteOffset, block.byteLength).copy(bytes, at);
    at += aligned(block.byteLength);
  }
  // This quality takes a second; the highest one takes minutes and saves little more.
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

/**
 * Reads models from the bytes of their file.
 * @throws Error if the file has another format
 */
export function readModels(compressed: Buffer): ModelFile {
  const bytes = brotliDecompressSync(compressed);
  const length = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header;
  if (header.format !== MODEL_FORMAT)
    throw new Error(
      `The models have format ${header.format}, but this code reads format ${MODEL_FORMAT}. Run: npm run train`,
    );
  let at = aligned(4 + length);
  const blocks = header.blocks.map(({ type, length: count }) => {
    const Type = blockTypes[type];
    const size = count * Type.BYTES_PER_ELEMENT;
    const copy = Uint8Array.prototype.slice.call(bytes, at, at + size);
    at += aligned(size);
    return new Type(copy.buffer, 0, count);
  });
  const linear = header.linear.map(({ scale, size }, model): PackedWeights => {
    const [distances, counts, labels, weights] = blocks.slice(4 * model, 4 * model + 4);
    return {
      distances: distances as Uint8Array,
      counts: counts as Uint8Array,
      labels: labels as Uint8Array,
      weights: weights as Int8Array,
      scale,
      size,
    };
  });
  const [tagger, act, measure, asked] = linear as [PackedWeights, PackedWeights, PackedWeights, PackedWeights];
  return {
    stamp: header.stamp,
    models: {
      tagger: { model: tagger, transitions: blocks.at(-1) as Float32Array },
      taggerTemperature: header.taggerTemperature,
      act: { model: act, temperature: header.temperatures[0] },
      measure: { model: measure, temperature: header.temperatures[1] },
      asked: { model: asked, temperature: header.temperatures[2] },
      vocabulary: header.vocabulary,
      examples: header.examples,
      evidence: header.evidence,
    },
  };
}
