import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, NamedValue } from '../knowledge/fact';
import { wholeListOf } from '../knowledge/measures/official';

/** What lists of one measure share, and what each has besides. */
export interface Shared {
  /** What all have, as the lists name it first. */
  shared: Fact;
  /** Each list without what all have, in the order of the lists. */
  others: Fact[];
}

/** What jobs can share: what they have or have not, and what matters most for them. */
const SHARED: readonly MeasureId[] = ['technology', 'activities', 'duties', 'skills', 'knowledge', 'work-styles'];

/**
 * What the lists of several jobs have in common ("skills both need"), of the entries that facts show. A tool or a duty is shared
 * where any list holds it further down; of what matters most only what all facts show. Null for other lists, and where nothing is
 * shared or nothing else is left.
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
