import type { Dataset, Subject } from '../knowledge/dataset';
import type { Fact, NamedValue } from '../knowledge/fact';
import { wholeListOf } from '../knowledge/measures/official';

/** What lists of one measure share, and what each has besides. */
export interface Shared {
  /** What all have, as the lists name it first. */
  shared: Fact;
  /** Each list without what all have, in the order of the lists. */
  others: Fact[];
}

/**
 * What the lists of several jobs have in common ("skills both need"), of the entries that a fact shows; whether another job has an
 * entry its whole list tells. Null for what is no list of O*NET's, and where nothing is shared or nothing else is left.
 */
export function inCommon(entries: readonly { fact: Fact; subject: Subject }[], dataset: Dataset): Shared | null {
  const [first] = entries;
  const wholes = entries.flatMap(({ fact, subject }) => wholeListOf(fact.measure, subject, dataset) ?? []);
  if (!first || entries.length < 2 || wholes.length < entries.length) return null;
  const lists = entries.map(({ fact: { value } }) => (Array.isArray(value) ? value : []));
  const haveAll = ({ name }: NamedValue) => wholes.every(whole => whole.has(name));
  const shared = new Map(lists.flatMap(list => list.filter(haveAll).map(entry => [entry.name, entry])));
  const rest = lists.map(list => list.filter(({ name }) => !shared.has(name)));
  if (shared.size === 0 || rest.some(list => list.length === 0)) return null;
  return {
    shared: { ...first.fact, value: [...shared.values()] },
    others: entries.map(({ fact }, at) => ({ ...fact, value: rest[at] ?? [] })),
  };
}
