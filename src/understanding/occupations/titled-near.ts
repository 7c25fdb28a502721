import type { Dataset, Occupation } from '../../knowledge/dataset';
import { areInOneGroup } from '../../knowledge/groups';
import { memoized } from '../../knowledge/memoized';
import { singular } from '../../text/morphology';
import { nameKeyOf } from '../../text/name-key';

/**
 * Returns the ids of occupations near some others whose titles end in a word: "the engineer" after railroad conductors is a locomotive
 * engineer. Near are those of the same minor group, and related ones (according to O*NET). If there are none, all of the same major group
 * count.
 */
export function titledNear(word: string, near: readonly Occupation[], dataset: Dataset): string[] {
  const titled = (titlesOf(dataset).get(singular(word)) ?? []).filter(occupation => !near.includes(occupation));
  const close = titled.filter(occupation => near.some(other => areNear(occupation, other)));
  const inMajorGroup = titled.filter(({ soc }) => near.some(other => areInOneGroup(soc, other.soc, 'major')));
  return (close.length > 0 ? close : inMajorGroup).map(({ id }) => id);
}

/** Words in lower case join the parts of a title. */
const SMALL_WORD = / \p{Ll}+ /u;

/** Occupations by the words that end their titles, or parts of them: "Aircraft Mechanics and Service Technicians" has two. */
const titlesOf = memoized(({ occupations }: Dataset): ReadonlyMap<string, readonly Occupation[]> => {
  const titled = new Map<string, Occupation[]>();
  for (const occupation of occupations) {
    const [name = ''] = occupation.title.split(',');
    const ends = new Set(name.split(SMALL_WORD).map(part => nameKeyOf(part).split(' ').at(-1) ?? ''));
    for (const end of ends) titled.set(end, [...(titled.get(end) ?? []), occupation]);
  }
  return titled;
});

function areNear(one: Occupation, other: Occupation): boolean {
  return areInOneGroup(one.soc, other.soc, 'minor') || (other.onet?.related.includes(one.id) ?? false);
}
