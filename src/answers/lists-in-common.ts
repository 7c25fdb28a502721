import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, NamedValue } from '../knowledge/fact';
import { wholeListOf } from '../knowledge/measures/official';

/** What lists of one measure share, and what is left of each. */
export interface Shared {
  /** Entries that all jobs have, in order of first mention. */
  shared: Fact;
  /** The rest of each list, in the order of the jobs. */
  others: Fact[];
}

/** Lists whose entries jobs can share: what they use and do, and what matters most for them. */
const SHARED: readonly MeasureId[] = ['technology', 'activities', 'duties', 'skills', 'knowledge', 'work-styles'];

/**
 * Finds what several jobs have in common ("skills both need"). A tool or a duty also counts as shared if another job's full list has it
 * further down than its fact shows; a skill must be among the most important ones of every job. Null for other measures, and if nothing
 * is shared or a job has nothing else.
 */
export function inCommon(entries: readonly { fact: Fact; subject: Subject }[], dataset: Dataset): Shared | null {
  const [first] = entries;
  if (!first || entries.length < 2 || !SHARED.includes(first.fact.measure)) return null;
  const lists = entries.map(({ fact: { value } }) => (Array.isArray(value) ? value : []));
  const wholes = entries.map(({ fact, subject }, at) => {
    const shown = (lists[at] ?? []).map(({ name }) => name);
    return new Set(wholeListOf(fact.measure, subject, dataset) ?? shown);
  });
  const haveAll = ({ name }: NamedValue) => wholes.every(whole => whole.has(name));
  const shared = new Map(lists.flatMap(list => list.filter(haveAll).map(entry => [entry.name, entry])));
  const rest = lists.map(list => list.filter(({ name }) => !shared.has(name)));
  if (shared.size === 0 || rest.some(list => list.length === 0)) return null;
  return {
    shared: { ...first.fact, value: [...shared.values()] },
    others: entries.map(({ fact }, at) => ({ ...fact, value: rest[at] ?? [] })),
  };
}
