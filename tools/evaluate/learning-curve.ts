import type { ExampleTalk } from '#src/training/corpus';
import { measureReading } from '#src/training/measure-reading';
import { trainAll } from '#src/training/train-all';
import { vocabularyOf } from '#src/training/train-models';
import { buildLexicon, loadWordClasses } from '#src/understanding/build-lexicon';
import { Reader } from '#src/understanding/reader';
import type { Block } from './block';
import type { Figures } from './figures';
import { readingFigures } from './measure-labels';
import type { World } from './world';

/** Percent of the training talks. */
const PARTS = [25, 50, 100];

/**
 * Measures how well models trained on a part of the training talks read the held-out ones. If the curve is still rising, more examples
 * help; if it is flat, better features do.
 */
export const learningCurve: Block = {
  name: 'curve',
  heading: 'Held-out messages by models of a part of the training talks (percent)',
  measure: world => Object.assign({}, ...PARTS.map(part => measurePart(part, world))) as Figures,
};

function measurePart(part: number, { talks, dialogs, bot }: World): Figures {
  const some = partOf(talks.training, part);
  const vocabulary = vocabularyOf(some, loadWordClasses());
  const lexicon = buildLexicon(bot.dataset, dialogs, vocabulary);
  const models = trainAll({ dataset: bot.dataset, talks: some, vocabulary, lexicon });
  const reading = measureReading(talks.heldOut, new Reader(models, lexicon, bot.dataset), bot.dataset);
  return readingFigures(`curve.${part}`, reading);
}

/** Returns the given percentage of the talks, spread evenly over all files. */
export function partOf(talks: readonly ExampleTalk[], percent: number): ExampleTalk[] {
  return talks.filter((_, at) => Math.floor(((at + 1) * percent) / 100) > Math.floor((at * percent) / 100));
}
