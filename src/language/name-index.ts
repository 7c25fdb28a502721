import type { Dataset, Occupation } from '../knowledge/dataset';
import type { NameKind } from '../knowledge/occupation';
import { GluedNames } from './glued-names';
import { nameKeyOf } from './normalise';

/** How far a kind of name speaks for its occupation when several share it. */
export const STRENGTH: Record<NameKind | 'everyday', number> = {
  alias: 6,
  title: 5,
  everyday: 4,
  reported: 3,
  short: 2,
  alternate: 1,
};

/** An occupation that has a name, and how strongly. */
export interface Bearer {
  occupation: Occupation;
  strength: number;
}

/** Every name by its normalised form (`nameKey`), also where its words are glued together or stand in another order. */
export class NameIndex {
  readonly #bearers = new Map<string, readonly Bearer[]>();
  readonly #single = new Map<Occupation, (readonly Bearer[])[]>();
  readonly #keys: readonly string[];
  readonly #glued: GluedNames;
  readonly #unordered = new Map<string, string>();
  /** Names that say what they leave out, by their normalised form, which drops that word. */
  readonly #excepting = new Map<string, readonly Bearer[]>();

  constructor(dataset: Dataset, everyday: Readonly<Record<string, readonly string[]>>) {
    for (const [name, codes] of Object.entries(everyday)) {
      for (const code of codes) {
        const subject = dataset.subject(code);
        if (subject?.type === 'occupation') this.#add(nameKeyOf(name), subject, STRENGTH.everyday);
      }
    }
    for (const occupation of dataset.occupations) {
      for (const { text, kind } of occupation.names) {
        const strength = occupation.featured ? STRENGTH.alias : STRENGTH[kind];
        const [head = '', ...rest] = text.split(',');
        const excepting = rest.some(part => part.startsWith(' Except'));
        // "…, Except Technical Products" must not be taken for "…, Technical Products", which has the same form.
        this.#add(nameKeyOf(text), occupation, excepting ? Math.min(strength, STRENGTH.everyday) : strength);
        if (excepting) this.#excepting.set(nameKeyOf(text), this.#only(occupation, strength));
        // "Architects, Except Landscape and Naval": people name the rule, not the exception.
        if (rest[0]?.startsWith(' Except')) this.#add(nameKeyOf(head), occupation, strength);
        else if (rest.length === 1)
          this.#add(nameKeyOf(`${rest[0]} ${head}`), occupation, Math.min(strength, STRENGTH.everyday));
      }
      if (!occupation.featured) for (const id of idsOf(occupation)) this.#add(id, occupation, STRENGTH.title);
    }
    this.#keys = [...this.#bearers.keys()];
    this.#glued = new GluedNames(this.#keys);
  }

  #add(key: string, occupation: Occupation, strength: number): void {
    if (key === '') return;
    const bearers = this.#bearers.get(key);
    const known = bearers?.find(bearer => bearer.occupation === occupation);
    if (known && known.strength >= strength) return;
    const only = this.#only(occupation, strength);
    this.#bearers.set(key, bearers ? [...bearers.filter(bearer => bearer !== known), ...only] : only);
    if (bearers || !key.includes(' ')) return;
    // Alternate titles are too many to be worth their turned forms: they would cost a tenth of the start.
    if (strength >= STRENGTH.reported) this.#unordered.set(unorderedKey(key), key);
  }

  /** The list of a single bearer, one and the same for all names that only this occupation has. */
  #only(occupation: Occupation, strength: number): readonly Bearer[] {
    let lists = this.#single.get(occupation);
    if (!lists) {
      lists = [];
      this.#single.set(occupation, lists);
    }
    lists[strength] ??= [{ occupation, strength }];
    return lists[strength];
  }

  /** Normalised forms of all names, in a fixed order. */
  keys(): readonly string[] {
    return this.#keys;
  }

  /** Who has exactly this name. */
  bearersOf(key: string): readonly Bearer[] | undefined {
    return this.#bearers.get(key);
  }

  /** Who has this name, where the name says what it leaves out ("Architects, Except Landscape and Naval"). */
  bearersExcepting(key: string): readonly Bearer[] | undefined {
    return this.#excepting.get(key);
  }

  /** Who has this name, its words glued, split or, if `turnable`, in another order ("truckdriver", "clerk, payroll"). */
  bearersInAnyForm(key: string, { turnable }: { turnable: boolean }): readonly Bearer[] | undefined {
    const exact = this.#bearers.get(key);
    if (exact) return exact;
    const glued = key.replaceAll(' ', '');
    const spaced = glued.length > 5 ? this.#glued.find(key) : undefined;
    const turned = spaced === undefined && turnable ? this.#unordered.get(unorderedKey(key)) : undefined;
    return this.#bearers.get(spaced ?? turned ?? glued);
  }
}

/** Codes that name an occupation: the O*NET one, and the SOC code where it is the main one of that code. */
function idsOf({ id, soc }: Occupation): string[] {
  return id.endsWith('.00') ? [id, soc] : [id];
}

const PREPOSITIONS = new Set(['in', 'at', 'for', 'on', 'with']);

/** The words of a key in alphabetical order, prepositions dropped: one form for "payroll clerk" and "clerk, payroll". */
function unorderedKey(key: string): string {
  const words = key.split(' ');
  const kept = words.some(word => PREPOSITIONS.has(word)) ? words.filter(word => !PREPOSITIONS.has(word)) : words;
  return kept.length > 1 ? kept.sort().join(' ') : key;
}
