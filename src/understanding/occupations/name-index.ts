import type { Occupation } from '../../knowledge/dataset';
import { findAlike } from '../../text/letter-hash';
import { type NameTables, rootKey, unorderedKey } from './name-tables';

/** The word of official titles before what they leave out. */
const EXCEPT = 'except';

/** An occupation that has a name, and how strongly. */
export interface Bearer {
  occupation: Occupation;
  strength: number;
}

/** Every name by its normalized form (`nameKey`), also where its words are glued together or stand in another order. */
export class NameIndex {
  readonly #tables: NameTables;
  readonly #occupations: readonly Occupation[];

  /** @param occupations by number */
  constructor(tables: NameTables, occupations: readonly Occupation[]) {
    this.#tables = tables;
    this.#occupations = occupations;
  }

  /** Normalised forms of all names, in a fixed order. */
  keys(): readonly string[] {
    return this.#tables.keys;
  }

  /** True when some occupation has exactly this name. */
  has(key: string): boolean {
    return this.#numberOf(key) !== undefined;
  }

  /** How strongly its best bearer has exactly this name; 0 where it is no name. */
  strengthOf(key: string): number {
    const number = this.#numberOf(key);
    if (number === undefined) return 0;
    const { starts, strengths } = this.#tables.bearers;
    let best = 0;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) best = Math.max(best, strengths[at] ?? 0);
    return best;
  }

  /** Who has exactly this name. */
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

  /** A name of several words that is the same but for its spaces; the first one listed. */
  #spaced(glued: string): string | undefined {
    const { hashes, keys } = this.#tables;
    const number = findAlike(hashes, glued, number => {
      const known = keys[number] as string;
      return known.includes(' ') && known.replaceAll(' ', '') === glued;
    });
    return number === undefined ? undefined : keys[number];
  }

  /** Who has this name, where the name says what it leaves out ("Architects, Except Landscape and Naval"). */
  bearersExcepting(key: string, words: readonly string[]): readonly Bearer[] | undefined {
    if (!words.includes(EXCEPT)) return undefined;
    const [number = -1, strength = 0] = this.#tables.excepting.get(key) ?? [];
    const occupation = this.#occupations[number];
    return occupation && [{ occupation, strength }];
  }

  /** True when some better known name has only this root: "plumbing", of plumbers. */
  hasRoot(key: string): boolean {
    return this.#tables.rooted.has(rootKey(key));
  }

  /** Who has a name of the same roots: "carpentry" names carpenters. */
  bearersByRoot(key: string): readonly Bearer[] | undefined {
    const known = this.#tables.rooted.get(rootKey(key));
    return known === undefined ? undefined : this.bearersOf(known);
  }

  /** Who has this name, its words glued, split or, if `turnable`, in another order ("truckdriver", "clerk, payroll"). */
  bearersInAnyForm(key: string, { turnable }: { turnable: boolean }): readonly Bearer[] | undefined {
    const exact = this.bearersOf(key);
    if (exact) return exact;
    const glued = key.replaceAll(' ', '');
    const spaced = glued.length > 5 ? this.#spaced(glued) : undefined;
    const turned = spaced === undefined && turnable ? this.#tables.unordered.get(unorderedKey(key)) : undefined;
    return this.bearersOf(spaced ?? turned ?? glued);
  }
}
