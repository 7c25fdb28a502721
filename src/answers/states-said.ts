import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { capital } from './capital';
import { aboutOf, perUnit } from './figure-words';
import { jobName, jobStart } from './job-name';
import { formatted, stateSaid, type Toolbox } from './toolbox';

/** "Oregon $94,000" */
function stateFigure(figure: Fact, toolbox: Toolbox): string {
  return `${stateSaid(figure.place ?? '', toolbox)} ${formatted(figure, toolbox)}`;
}

/** The first state of an order with its figure, and the next ones. */
export function statesSentence(
  figures: readonly Fact[],
  subject: Subject,
  { less, source = '' }: { less: boolean; source?: string },
  toolbox: Toolbox,
): string {
  const [first, ...others] = figures;
  if (!first) return '';
  const said = toolbox.wording.say('rank', 'states', {
    about: first.measure === 'real-pay' ? 'buying' : aboutOf(first.measure) === 'people' ? 'people' : 'other',
    less: String(less),
    job: jobName(subject, toolbox),
    Job: jobStart(subject, toolbox),
    value: stateSaid(first.place ?? '', toolbox),
    figure: formatted(first, toolbox) + perUnit(first) + source,
    next: others.map(figure => stateFigure(figure, toolbox)).join(', ') || 'none',
  });
  return capital(said);
}
