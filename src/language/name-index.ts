import type { Occupation } from '../knowledge/dataset';
import { findAlike } from './name-hash';
import { type NameTables, unorderedKey } from './name-tables';

/** An occupation that has a name, and how strongly. */
export interface Bearer {
  occupation: Occupation;
  strength: number;
}

/** Every name by its normalised form (`nameKey`), also where its words are glued together or stand in another order. */
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
  bearersExcepting(key: string): readonly Bearer[] | undefined {
    const [number = -1, strength = 0] = this.#tables.excepting.get(key) ?? [];
    const occupation = this.#occupations[number];
    return occupation && [{ occupation, strength }];
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
