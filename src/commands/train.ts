import { writeFileSync } from 'node:fs';
import { loadDialogs } from '../content/dialogs';
import { ContentError } from '../knowledge/content-error';
import { dataDirectory } from '../knowledge/data-directory';
import { loadDataset } from '../knowledge/load-dataset';
import { readTrainingCorpus } from '../training/corpus';
import { prepare, trainModels, vocabularyOf } from '../training/train-models';
import { buildLexicon, loadWordClasses } from '../understanding/lexicon';
import { modelsFile, trainingStamp } from '../understanding/load-models';
import { writeModels } from '../understanding/model-file';
import { runCommand } from './run-command';

/** One talk in so many is kept back to fit probabilities on. */
const FITTING = 25;

/** `npm run train`: trains the models from the labelled examples in `dialogs/examples/` and writes `data/models.bin`. */
function main(): void {
  const started = Date.now();
  const dataset = loadDataset(dataDirectory);
  const dialogs = loadDialogs(undefined, { dataset });
  const { training, problems } = readTrainingCorpus(dialogs.words.contractions);
  if (problems.length > 0)
    throw new ContentError(
      problems.map(({ file, line, ...problem }) => ({
        file: `dialogs/examples/${file}`,
        where: `line ${line}`,
        field: 'label',
        ...problem,
      })),
    );
  const vocabulary = vocabularyOf(training, loadWordClasses());
  const lexicon = buildLexicon(dataset, dialogs, vocabulary);
  // Probabilities are fitted on a few talks that are not trained on, and not on those held out, which only measure.
  const isForFitting = (_: unknown, at: number) => at % FITTING === 0;
  const fitting = prepare(training.filter(isForFitting), lexicon);
  const learned = prepare(
    training.filter((_, at) => !isForFitting(_, at)),
    lexicon,
  );
  const models = trainModels(learned, fitting, lexicon, vocabulary);
  const bytes = writeModels({ stamp: trainingStamp(), models });
  writeFileSync(modelsFile, bytes);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `Trained on ${training.flat().length} messages in ${training.length} conversations in ${seconds} s: data/models.bin, ${(bytes.length / 1e6).toFixed(1)} MB.`,
  );
}

runCommand({ usage: 'npm run train: trains the models from dialogs/examples/ and writes data/models.bin.' }, main);
