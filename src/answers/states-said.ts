import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { type AnswerContext, formatted, stateSaid } from './answer-context';
import { capital } from './capital';
import { aboutOf, perUnit } from './figure-words';
import { jobName, jobStart } from './job-name';

/** "Oregon $94,000" */
function stateFigure(figure: Fact, context: AnswerContext): string {
  return `${stateSaid(figure.place ?? '', context)} ${formatted(figure, context)}`;
}

/** A sentence with the first state of an order and its figure, and the next ones. */
export function statesSentence(
  figures: readonly Fact[],
  subject: Subject,
  { less, source = '' }: { less: boolean; source?: string },
  context: AnswerContext,
): string {
  const [first, ...others] = figures;
  if (!first) return '';
  const sentence = context.wording.say('rank', 'states', {
    about: first.measure === 'real-pay' ? 'buying' : aboutOf(first.measure) === 'people' ? 'people' : 'other',
    less: String(less),
    job: jobName(subject, context),
    Job: jobStart(subject, context),
    value: stateSaid(first.place ?? '', context),
    figure: formatted(first, context) + perUnit(first) + source,
    next: others.map(figure => stateFigure(figure, context)).join(', ') || 'none',
  });
  return capital(sentence);
}
