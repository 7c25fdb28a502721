import type { Fact, MeasureId, NamedValue } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';

/** Lists that have the same entries for every job, in another order. */
const OF_ALL: readonly MeasureId[] = ['interests'];

/** What lists of one measure share, and what each has besides. */
export interface Shared {
  /** In the order of the first list. */
  shared: Fact;
  /** Each list without what all have, in the order of the lists. */
  others: Fact[];
}

/**
 * What the lists of several jobs have in common ("skills both need"); null for what is no list of names, and where nothing is shared
 * or nothing else is left.
 */
export function inCommon(measure: MeasureId, facts: readonly Fact[]): Shared | null {
  const isOfNames = registry[measure].unit === 'list' && !OF_ALL.includes(measure);
  const lists = facts.map(({ value }) => (Array.isArray(value) ? value : []));
  const [first, ...others] = lists;
  const [fact] = facts;
  if (!isOfNames || !fact || !first || others.length === 0) return null;
  const names = first.map(({ name }) => name).filter(name => others.every(list => has(list, name)));
  const rest = lists.map(list => list.filter(({ name }) => !names.includes(name)));
  if (names.length === 0 || rest.some(list => list.length === 0)) return null;
  return {
    shared: { ...fact, value: first.filter(({ name }) => names.includes(name)) },
    others: facts.map((one, at) => ({ ...one, value: rest[at] ?? [] })),
  };
}

function has(list: readonly NamedValue[], name: string): boolean {
  return list.some(entry => entry.name === name);
}
