import { measureReading, type ReadingFigures, type SpanCounts } from '#src/training/measure-reading';
import type { Block } from './block';
import type { Figures } from './figures';

/**
 * Measures how well labeled conversations are read, both those used for training and the held-out ones. If the former are much better,
 * there are too few examples.
 */
export const labels: Block = {
  name: 'reading',
  heading: 'Labeled messages read as labeled, trained on and held out',
  measure: ({ talks, bot, heldOutReading }) => ({
    ...readingFigures('training', measureReading(talks.training, bot.reader, bot.dataset)),
    ...readingFigures('held-out', heldOutReading()),
  }),
};

/**
 * Converts the counts to shares: acts, job and measure spans (F1), and whole queries, also separately for first messages and follow-ups.
 */
export function readingFigures(name: string, reading: ReadingFigures): Figures {
  const { messages, acts, jobs, measures, queries, first, following } = reading;
  return {
    [`${name}.messages.count`]: messages,
    [`${name}.acts`]: ratio(acts, messages),
    [`${name}.jobs-f1`]: f1(jobs),
    [`${name}.measures-f1`]: f1(measures),
    [`${name}.queries`]: ratio(queries, messages),
    [`${name}.first.queries`]: ratio(first.queries, first.messages),
    [`${name}.following.queries`]: ratio(following.queries, following.messages),
  };
}

/** The harmonic mean of precision and recall. */
export function f1({ right, found, wanted }: SpanCounts): number {
  return ratio(2 * right, found + wanted);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
