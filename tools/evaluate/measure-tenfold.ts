import type { Block } from './block';
import { measureTimes } from './measure-times';
import { readAllQuestions } from './question-files';
import { tenfold } from './tenfold';
import { createBot } from './world';

/** Measures how much longer answers take with ten times as many titles. */
export const scale: Block = {
  name: 'tenfold',
  heading: 'Time from question to answer with ten times the titles',
  measure: ({ bot, dialogs, models, seed }) => {
    const samples = readAllQuestions();
    const once = measureTimes(samples, bot.conversation, 1);
    const more = measureTimes(samples, createBot(tenfold(bot.dataset, seed), dialogs, models).conversation, 1);
    const [p50 = 0, p99 = 0] = [more['time.p50-ms'], more['time.p99-ms']];
    return {
      'tenfold.p50-ms': p50,
      'tenfold.p99-ms': p99,
      'tenfold.p50-grows-times': p50 / (once['time.p50-ms'] || 1),
    };
  },
};
