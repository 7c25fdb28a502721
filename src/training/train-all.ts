import { loadDialogs } from '../content/dialogs';
import type { EvidenceWeights } from '../dialogue/candidates';
import { ContentError } from '../knowledge/content-error';
import { dataDirectory } from '../knowledge/data-directory';
import type { Dataset } from '../knowledge/dataset';
import { loadDataset } from '../knowledge/load-dataset';
import { buildLexicon, loadWordClasses } from '../understanding/build-lexicon';
import { hashOf } from '../understanding/hashing';
import type { Lexicon } from '../understanding/lexicon';
import { type Models, Reader } from '../understanding/reader';
import { type ExampleTalk, readTrainingCorpus } from './corpus';
import { trainEvidence } from './train-evidence';
import { prepare, trainModels, vocabularyOf } from './train-models';

/** What the models are trained from. */
export interface TrainingMaterial {
  dataset: Dataset;
  talks: readonly ExampleTalk[];
  vocabulary: readonly string[];
  lexicon: Lexicon;
}

/**
 * Loads the labeled conversations and the lists of `dialogs/`.
 * @throws ContentError that names every line whose labels break the format
 */
export function loadTrainingMaterial(): TrainingMaterial {
  const dataset = loadDataset(dataDirectory);
  const dialogs = loadDialogs(undefined, { dataset });
  const { training: talks, problems } = readTrainingCorpus(dialogs.words.contractions);
  if (problems.length > 0)
    throw new ContentError(
      problems.map(({ file, line, ...problem }) => ({
        file: `dialogs/examples/${file}`,
        where: `line ${line}`,
        field: 'label',
        ...problem,
      })),
    );
  const vocabulary = vocabularyOf(talks, loadWordClasses());
  return { dataset, talks, vocabulary, lexicon: buildLexicon(dataset, dialogs, vocabulary) };
}

/** One conversation in this many is not trained on, so that temperatures can be fitted on it; the held-out ones are only for measuring. */
const FITTING = 25;

/** Which fold a conversation is in, by a hash of its text, so an added conversation does not move the others. */
function foldOf(talk: ExampleTalk, folds: number): number {
  return hashOf(talk.map(({ text }) => text).join('\n')) % folds;
}

/** Trains the models that read single messages, on nearly all conversations. */
export function trainReading({ talks, lexicon, vocabulary }: TrainingMaterial): Models {
  const isForFitting = (talk: ExampleTalk) => foldOf(talk, FITTING) === 0;
  const learned = talks.filter(talk => !isForFitting(talk));
  return trainModels(prepare(learned, lexicon), prepare(talks.filter(isForFitting), lexicon), lexicon, vocabulary);
}

/** Learns the weights of evidence for whole readings on half of the conversations, which are read by models trained on the other half. */
export function trainDeciding(material: TrainingMaterial): EvidenceWeights {
  const { talks, dataset, lexicon } = material;
  const half = (rest: number) => talks.filter(talk => foldOf(talk, 2) === rest);
  const models = trainReading({ ...material, talks: half(0) });
  return trainEvidence(half(1), new Reader(models, lexicon, dataset), dataset);
}

/** Trains all models, one after the other. */
export function trainAll(material: TrainingMaterial): Models {
  return { ...trainReading(material), evidence: trainDeciding(material) };
}
