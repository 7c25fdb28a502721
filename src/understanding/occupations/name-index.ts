import type { Occupation } from '../../knowledge/dataset';
import { findAlike } from '../../text/letter-hash';
import { type NameTables, rootKey, unorderedKey } from './name-tables';

/** The word that begins the exclusions in official titles. */
const EXCEPT = 'except';

/** An occupation that has a name, and how strongly the name supports it (see `STRENGTH`). */
export interface Bearer {
  occupation: Occupation;
  strength: number;
}

/** Finds the occupations of a name by its normalized form (`nameKey`), even if its words are joined or in another order. */
export class NameIndex {
  readonly #tables: NameTables;
  readonly #occupations: readonly Occupation[];

  /** @param occupations all occupations; the tables refer to them by index */
  constructor(tables: NameTables, occupations: readonly Occupation[]) {
    this.#tables = tables;
    this.#occupations = occupations;
  }

  /** Normalized forms of all names, in a fixed order. */
  keys(): readonly string[] {
    return this.#tables.keys;
  }

  /** True if some occupation has exactly this name. */
  has(key: string): boolean {
    return this.#numberOf(key) !== undefined;
  }

  /** Returns the highest strength of exactly this name for any occupation; 0 if it is not a name. */
  strengthOf(key: string): number {
    const number = this.#numberOf(key);
    if (number === undefined) return 0;
    const { starts, strengths } = this.#tables.bearers;
    let best = 0;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) best = Math.max(best, strengths[at] ?? 0);
    return best;
  }

  /** Returns the occupations that have exactly this name; undefined if there are none. */
  bearersOf(key: string): readonly Bearer[] | undefined {
    const number = this.#numberOf(key);
    if (number === undefined) return undefined;
    const { starts, occupations, strengths } = this.#tables.bearers;
    const bearers: Bearer[] = [];
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
      const occupation = this.#occupations[occupations[at] ?? 0];
      if (occupation) bearers.push({ occupation, strength: strengths[at] ?? 0 });
    }
    return bearers;
  }

  #numberOf(key: string): number | undefined {
    const { hashes, keys } = this.#tables;
    return findAlike(hashes, key, number => keys[number] === key);
  }

  /** The first name of several words that differs only in its spaces. */
  #spaced(glued: string): string | undefined {
    const { hashes, keys } = this.#tables;
    const number = findAlike(hashes, glued, number => {
      const known = keys[number] as string;
      return known.includes(' ') && known.replaceAll(' ', '') === glued;
    });
    return number === undefined ? undefined : keys[number];
  }

  /** Returns the occupation whose title is this name with exclusions ("Architects, Except Landscape and Naval"). */
  bearersExcepting(key: string, words: readonly string[]): readonly Bearer[] | undefined {
    if (!words.includes(EXCEPT)) return undefined;
    const [number = -1, strength = 0] = this.#tables.excepting.get(key) ?? [];
    const occupation = this.#occupations[number];
    return occupation && [{ occupation, strength }];
  }

  /** True if some better-known name has the same root: "plumbing", because of plumbers. */
  hasRoot(key: string): boolean {
    return this.#tables.rooted.has(rootKey(key));
  }

  /** Returns the occupations that have a name with the same roots: "carpentry" names carpenters. */
  bearersByRoot(key: string): readonly Bearer[] | undefined {
    const known = this.#tables.rooted.get(rootKey(key));
    return known === undefined ? undefined : this.bearersOf(known);
  }

  /**
   * Returns the occupations that have this name, even if its words are joined, split or, if `turnable`, in another order ("truckdriver",
   * "clerk, payroll").
   */
  bearersInAnyForm(key: string, { turnable }: { turnable: boolean }): readonly Bearer[] | undefined {
    const exact = this.bearersOf(key);
    if (exact) return exact;
    const glued = key.replaceAll(' ', '');
    const spaced = glued.length > 5 ? this.#spaced(glued) : undefined;
    const turned = spaced === undefined && turnable ? this.#tables.unordered.get(unorderedKey(key)) : undefined;
    return this.bearersOf(spaced ?? turned ?? glued);
  }
}
