import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { statesByJobs, statesByPay } from '../knowledge/measures/official';
import { STATES_TOLD, type StateRange } from '../language/state-range';
import { factOf, shown, stateSaid, type Toolbox } from './toolbox';

const STATES_ASKED: readonly MeasureId[] = ['best-state', 'worst-state', 'most-jobs-state'];

/** True for a measure that ranks the states. */
export function ranksStates(measure: MeasureId): boolean {
  return STATES_ASKED.includes(measure);
}

/** Pay, or jobs, in the part asked for of the states in order; none for a page's own best state or for another measure. */
export function stateFigures(
  { measure, ...fact }: Fact,
  subject: Subject,
  { count, skip, without }: StateRange,
  toolbox: Toolbox,
): Fact[] {
  if (!ranksStates(measure) || fact.value === null || fact.featured) return [];
  const rows = (subject.line?.states ?? []).filter(([state]) => !without.includes(state));
  const part = (states: readonly string[]) => states.slice(skip, skip + (count ?? STATES_TOLD));
  if (measure === 'most-jobs-state')
    return part(statesByJobs(rows)).map(state => factOf('jobs', subject, state, toolbox));
  return part(statesByPay(rows, measure === 'best-state' ? 1 : -1)).map(state => {
    const annual = factOf('salary', subject, state, toolbox);
    return annual.value === null ? factOf('hourly', subject, state, toolbox) : annual;
  });
}

/** The first state of the part with its figure, and those behind it; what comes further down is told as such. */
export function stateLine(
  fact: Fact,
  figures: readonly Fact[],
  { skip, without }: StateRange,
  words: Record<string, string>,
  toolbox: Toolbox,
): string {
  const { wording } = toolbox;
  const [first, ...others] = figures;
  const named = (figure: Fact) => `${stateSaid(figure.place ?? '', toolbox)} ${shown(figure, toolbox)}`;
  const left = without.map(state => stateSaid(state, toolbox)).join(', ') || 'none';
  if (!first)
    return skip > 0 ? wording.say('rank', 'no-more', { filters: 'none' }) : wording.say('fact', 'best-state', words);
  const unit = first.unit === 'USD/hour' ? ' an hour' : first.unit === 'USD/year' ? ' a year' : '';
  if (skip > 0) {
    const listed = figures.map((figure, at) => `${skip + at + 1}. ${named(figure)}`).join(', ');
    const measure = wording.measure(first.measure) + unit;
    return wording.say('fact', 'states-going-on', {
      ...words,
      measure,
      listed,
      left,
      less: String(fact.measure === 'worst-state'),
    });
  }
  return wording.say('fact', `${fact.measure}-figure`, {
    ...words,
    left,
    value: stateSaid(first.place ?? '', toolbox),
    figure: shown(first, toolbox) + unit,
    others: others.length === 0 ? 'none' : 'some',
    behind: others.map(named).join(', '),
  });
}
