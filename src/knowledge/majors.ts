import { stem } from '../text/morphology';
import { tokenize } from '../text/tokenize';
import { groupBy } from './group-by';
import type { Majors, Program } from './schema/majors';

/** Instructional programs, and which of them prepare for an occupation. */
export interface MajorTable {
  /** In the order of their CIP codes. */
  programs: readonly Program[];
  /** The programs that prepare for an occupation (six-digit SOC code), in the order of their codes; empty if NCES names none. */
  leadingTo(soc: string): readonly Program[];
  /** Six-digit SOC codes of the occupations that programs prepare for. @param codes CIP codes, or beginnings of them */
  preparedFor(codes: readonly string[]): ReadonlySet<string>;
}

/** How many sets of codes the cache has room for. Few are ever used: everyday families, and what a conversation keeps asking about. */
const MOST_CACHED = 300;

/** The crosswalk in both directions. */
export function majorTable({ programs }: Majors): MajorTable {
  const pairs = programs.flatMap(program => program[2].map(soc => ({ soc, program })));
  const bySoc = groupBy(pairs, ({ soc }) => soc);
  const known = new Map<string, ReadonlySet<string>>();
  const find = (codes: readonly string[]) =>
    new Set(pairs.filter(({ program: [cip] }) => codes.some(code => cip.startsWith(code))).map(({ soc }) => soc));
  return {
    programs,
    leadingTo: soc => (bySoc.get(soc) ?? []).map(({ program }) => program),
    preparedFor(codes) {
      const key = codes.join();
      const found = known.get(key) ?? find(codes);
      if (known.size >= MOST_CACHED) known.clear();
      known.set(key, found);
      return found;
    },
  };
}

/**
 * Programs ordered for readers: first those whose titles share most words with that of the occupation ("Graphic Design" for graphic
 * designers), then those that prepare for most occupations, which are the usual majors.
 */
export function byRelevance(programs: readonly Program[], occupation: string): Program[] {
  const wanted = stemsOf(occupation);
  const likeness = new Map(programs.map(program => [program, shareOf(wanted, stemsOf(program[1]))]));
  const isLater = ([cip]: Program) => Number(RESIDENCIES.test(cip));
  return [...programs].sort(
    (one, other) =>
      isLater(one) - isLater(other) ||
      (likeness.get(other) ?? 0) - (likeness.get(one) ?? 0) ||
      other[2].length - one[2].length,
  );
}

/** CIP families of residencies and fellowships, which follow a degree. */
const RESIDENCIES = /^6[01]\./;

/** Characters; shorter words are mostly function words. */
const SHORTEST = 4;

function stemsOf(text: string): ReadonlySet<string> {
  const words = tokenize(text).map(({ text: word }) => word);
  return new Set(words.filter(word => word.length >= SHORTEST).map(stem));
}

/** The share of `words` that are among the wanted ones. */
function shareOf(wanted: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter(word => wanted.has(word)).length / words.size;
}
