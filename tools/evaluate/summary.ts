import type { Rows } from '../record';
import type { Figures } from './figures';
import { figureInWords } from './print-figures';

/** The figures shown in `docs/benchmarks.md`, with their labels and in order. */
const SHOWN: Readonly<Record<string, string>> = {
  'held-out.acts': 'held-out messages: act',
  'held-out.jobs-f1': 'held-out messages: job spans (F1)',
  'held-out.measures-f1': 'held-out messages: measures (F1)',
  'held-out.queries': 'held-out messages: whole query',
  'held-out.first.queries': 'held-out messages: whole query of first messages',
  'held-out.following.queries': 'held-out messages: whole query of follow-ups',
  'unseen.all.conversations': 'conversations of test/questions/unseen that hold whole',
  'off-topic.all.answered-with-figures': 'off-topic messages answered with figures',
  'refusals.career.declined-as-off-topic': 'career questions declined as off-topic',
  'invariance.all': 'same facts after a change that should not matter',
  'unlisted.ours.top-1': 'unlisted titles: right job first',
  'unlisted.ours.top-5': 'unlisted titles: right job among the first five',
  'misspelled-once.ours.top-1': 'misspelled titles, one slip: right job first',
  'misspelled-twice.ours.top-1': 'misspelled titles, two slips: right job first',
  'time.p50-ms': 'question to answer, p50',
  'time.p99-ms': 'question to answer, p99',
};

/** Returns the rows for `docs/benchmarks.md`; figures that were not measured are left out. */
export function summaryOf(figures: Figures): Rows {
  return Object.entries(SHOWN).flatMap(([name, what]) => {
    const value = figures[name];
    return value === undefined ? [] : [[what, figureInWords(name, value)] as const];
  });
}
