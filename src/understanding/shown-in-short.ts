import { root, singular } from '../text/morphology';

/** A job that was shown or talked about, with its names split into words. */
export interface ShownJob {
  id: string;
  names: readonly (readonly string[])[];
}

/** The same word counts more than one that only shares its root: "engine" means engines before engineers. */
const SAME_WORD = 2;
const SAME_ROOT = 1;

/**
 * Returns the one job among those shown that words name in short ("the signal one" of a list with signal repairers); null if no job has
 * all the words, or if several fit equally well.
 * @param mayBeCut true if words may be cut short ("the zoo one" of a list with zoologists)
 */
export function shownInShort(
  words: readonly string[],
  shown: readonly ShownJob[],
  mayBeCut = words.length > 1,
): ShownJob | null {
  if (words.length === 0) return null;
  const scoreOf = ({ names }: ShownJob) => Math.max(0, ...names.map(name => likeness(words, name, mayBeCut)));
  const scored = shown.map(job => ({ job, score: scoreOf(job) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const [only, another] = scored.filter(({ score }) => score === most);
  return most > 0 && only && !another ? only.job : null;
}

/** How well a name matches all the words; 0 if it lacks one. With `mayBeCut`, a word may be cut short ("fin analyst"). */
function likeness(words: readonly string[], name: readonly string[], mayBeCut: boolean): number {
  const each = words.map(word => Math.max(...name.map(other => alike(word, other, mayBeCut))));
  return each.includes(0) ? 0 : each.reduce((sum, score) => sum + score, 0);
}

function alike(word: string, other: string, mayBeCut: boolean): number {
  if (singular(word) === singular(other)) return SAME_WORD;
  const isCut = mayBeCut && word.length >= SHORTEST_CUT && other.startsWith(word);
  return isCut || root(word) === root(other) ? SAME_ROOT : 0;
}

/** Letters of the shortest word that may be the beginning of another ("fin analyst", "tech"). */
const SHORTEST_CUT = 3;
