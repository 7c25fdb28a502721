import type { Occupation, RankEntry } from '../knowledge/dataset';
import { isRemainder } from '../knowledge/groups';

/**
 * Returns the job of an "All Other" line that fits best as an entry of its own: "solar energy systems engineers" says more than "other
 * engineers". Any other line stays as it is.
 * @param strengthOf how well an entry fits; null for one that does not
 */
export function bestOf(line: RankEntry, strengthOf: (entry: RankEntry) => number | null): RankEntry {
  if (line.members.length < 2 || !isRemainder(line.occupation.title)) return line;
  const alone = line.members.map(member => ({
    entry: aloneIn(line, member),
    strength: strengthOf(aloneIn(line, member)),
  }));
  const [best] = alone
    .filter(({ strength }) => strength !== null)
    .sort((a, b) => Number(b.strength) - Number(a.strength));
  return best?.entry ?? line;
}

/** Returns one occupation of a line as an entry of its own, with the figures of the line. */
export function aloneIn(line: RankEntry, member: Occupation): RankEntry {
  return { ...line, id: member.id, title: member.title, occupation: member, members: [member] };
}
