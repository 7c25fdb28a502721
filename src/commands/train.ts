import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { EvidenceWeights } from '../dialogue/candidates';
import { loadTrainingMaterial, trainDeciding, trainReading } from '../training/train-all';
import { modelsFile, trainingStamp } from '../understanding/load-models';
import { writeModels } from '../understanding/model-file';
import { runCommand } from './run-command';

/** Memory limit of the worker thread, which trains models, too, and does not inherit the limit of the main thread. */
const MEGABYTES = 4096;

/**
 * `npm run train`: trains the models on the labeled examples in `dialogs/examples/` and writes `data/models.bin`. The weights of the
 * evidence are learned in parallel, in a separate thread.
 */
async function main(): Promise<void> {
  const started = Date.now();
  const worker = new Worker(__filename, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
  const learned = once(worker, 'message') as Promise<[EvidenceWeights]>;
  const material = loadTrainingMaterial();
  const models = trainReading(material);
  const [evidence] = await learned;
  const bytes = writeModels({ stamp: trainingStamp(), models: { ...models, evidence } });
  writeFileSync(modelsFile, bytes);
  const seconds = Math.round((Date.now() - started) / 1000);
  const messages = material.talks.reduce((sum, talk) => sum + talk.length, 0);
  console.log(
    `Trained on ${messages} messages in ${material.talks.length} conversations in ${seconds} s: data/models.bin, ${(bytes.length / 1e6).toFixed(1)} MB.`,
  );
}

const usage = 'npm run train: trains the models from dialogs/examples/ and writes data/models.bin.';
if (isMainThread) runCommand({ usage }, main);
else parentPort?.postMessage(trainDeciding(loadTrainingMaterial()));
