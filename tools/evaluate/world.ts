import { Wording } from '#src/answers/wording';
import type { Dialogs } from '#src/content/dialogs';
import { type Conversation, createConversation } from '#src/conversation/conversation';
import type { Dataset } from '#src/knowledge/dataset';
import { type ExampleTalk, readTrainingCorpus } from '#src/training/corpus';
import { measureReading, type ReadingFigures } from '#src/training/measure-reading';
import { buildLexicon } from '#src/understanding/build-lexicon';
import type { Lexicon } from '#src/understanding/lexicon';
import { type Models, Reader } from '#src/understanding/reader';
import { chooseTitles, type Title, withoutTitles } from './unlisted-titles';

/** A bot for one dataset, and its parts. */
export interface Bot {
  dataset: Dataset;
  lexicon: Lexicon;
  reader: Reader;
  conversation: Conversation;
}

/** Everything that an evaluation needs. Expensive parts are created on first use. */
export interface World {
  dialogs: Dialogs;
  models: Models;
  /** Seed for drawing titles, slips and samples. */
  seed: number;
  bot: Bot;
  /** Labeled talks: those that the models were trained on, and held-out ones. */
  talks: { training: ExampleTalk[]; heldOut: ExampleTalk[] };
  /** Readings of the held-out conversations. */
  heldOutReading(): ReadingFigures;
  /** Returns a share of the alternate titles, and a bot that knows none of them. */
  unlisted(): { titles: Title[]; bot: Bot };
}

/** Share of the distinct alternate titles that is held out. */
const UNLISTED = 0.1;

/** @param seed a different seed draws different titles, so that tuning does not look at the usual ones */
export function createWorld(dataset: Dataset, dialogs: Dialogs, models: Models, seed: number): World {
  const bot = createBot(dataset, dialogs, models);
  const { training, heldOut, problems } = readTrainingCorpus(dialogs.words.contractions);
  const [problem] = problems;
  if (problem) throw new Error(`dialogs/examples/${problem.file}, line ${problem.line}: run npm run check:content`);
  return {
    dialogs,
    models,
    seed,
    bot,
    talks: { training, heldOut },
    heldOutReading: once(() => measureReading(heldOut, bot.reader, dataset)),
    unlisted: once(() => {
      const titles = chooseTitles(dataset, { share: UNLISTED, seed });
      const rest = withoutTitles(dataset, dialogs.names, titles);
      return { titles, bot: createBot(rest.dataset, { ...dialogs, names: rest.everyday }, models) };
    }),
  };
}

/** Creates a bot from a dataset and trained models. */
export function createBot(dataset: Dataset, dialogs: Dialogs, models: Models): Bot {
  const lexicon = buildLexicon(dataset, dialogs, models.vocabulary);
  const reader = new Reader(models, lexicon, dataset);
  const conversation = createConversation(reader, { dataset, wording: new Wording(dialogs, null) });
  return { dataset, lexicon, reader, conversation };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
