import type { Dataset, Occupation } from '../../knowledge/dataset';
import type { NameKind } from '../../knowledge/occupation';
import { hashTableOf } from '../../text/letter-hash';
import { isPreposition, root } from '../../text/morphology';
import { nameKeyOf } from '../../text/name-key';

/** How strongly each kind of name supports its occupation when several share it. */
export const STRENGTH: Record<NameKind | 'everyday', number> = {
  alias: 6,
  title: 5,
  everyday: 4,
  reported: 3,
  short: 2,
  alternate: 1,
};

/** Occupations (their numbers) that bear a name, and how strongly; in one block to spare the garbage collector. */
export interface BearerTable {
  /** Bearers of name n: from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array;
  occupations: Uint16Array;
  strengths: Uint8Array;
}

/** Every name by its normalized form (`nameKey`). */
export interface NameTables {
  keys: string[];
  /** The keys without what a title leaves out ("Dispatchers, Except Police"), which says nothing for who bears it. */
  affirmed: string[];
  bearers: BearerTable;
  /** Finds a key whatever its spaces. */
  hashes: Uint32Array;
  /** Keys of the better known names by their words in alphabetical order. */
  unordered: ReadonlyMap<string, string>;
  /** Keys of the better known names by the roots of their words ("carpent" for carpenter), several with the strongest first. */
  rooted: ReadonlyMap<string, string>;
  /** Names that say what they leave out, by their key, which drops that word: who bears them, and how strongly. */
  excepting: ReadonlyMap<string, readonly [occupation: number, strength: number]>;
}

/** A name's bearers by number, while names are collected. */
type Bearers = Map<number, number>;

/** Collects names with their bearers, each known by the best kind of name it has for an occupation. */
class NameCollector {
  readonly #found = new Map<string, Bearers>();
  readonly #unordered = new Map<string, string>();
  readonly #rooted = new Map<string, string>();
  readonly #excepting = new Map<string, [number, number]>();
  readonly #affirmed = new Map<string, string>();
  readonly #rootStrengths = new Map<string, number>();

  add(key: string, occupation: number, strength: number): void {
    if (key === '') return;
    this.#addRoots(key, strength);
    const bearers = this.#found.get(key);
    if ((bearers?.get(occupation) ?? 0) >= strength) return;
    if (bearers) {
      // Where it is known better now, it comes last: of equal ones the first counts.
      bearers.delete(occupation);
      bearers.set(occupation, strength);
      return;
    }
    this.#found.set(key, new Map([[occupation, strength]]));
    // Alternate titles are too many to be worth their turned forms.
    if (key.includes(' ') && strength >= STRENGTH.reported) this.#unordered.set(unorderedKey(key), key);
  }

  /** Adds a title in every form that people use. */
  addOfficial(name: string, occupation: number, strength: number): void {
    const { key, weaker, rule, turned } = formsOf(name);
    this.add(key, occupation, weaker ? Math.min(strength, STRENGTH.everyday) : strength);
    if (turned !== null) this.add(turned, occupation, Math.min(strength, STRENGTH.everyday));
    if (rule === null) return;
    this.#excepting.set(key, [occupation, strength]);
    this.#affirmed.set(key, rule);
    this.add(rule, occupation, strength);
  }

  tables(): NameTables {
    const keys = [...this.#found.keys()];
    return {
      keys,
      // Other titles may have the same form and mean it.
      affirmed: keys.map(key => (this.#found.get(key)?.size === 1 ? this.#affirmed.get(key) : undefined) ?? key),
      bearers: bearerTableOf([...this.#found.values()]),
      hashes: hashTableOf(keys),
      unordered: this.#unordered,
      rooted: this.#rooted,
      excepting: this.#excepting,
    };
  }

  #addRoots(key: string, strength: number): void {
    const roots = rootKey(key);
    if (strength < STRENGTH.short || strength <= (this.#rootStrengths.get(roots) ?? 0)) return;
    this.#rooted.set(roots, key);
    this.#rootStrengths.set(roots, strength);
  }
}

/** @param everyday names of `dialogs/`, with the codes of what they mean */
export function nameTables(dataset: Dataset, everyday: Readonly<Record<string, readonly string[]>>): NameTables {
  const names = new NameCollector();
  const numbers = new Map(dataset.occupations.map(({ id }, number) => [id, number]));
  for (const [name, codes] of Object.entries(everyday))
    for (const number of codes.flatMap(code => numbers.get(dataset.subject(code)?.id ?? '') ?? []))
      names.add(nameKeyOf(name), number, STRENGTH.everyday);
  dataset.occupations.forEach((occupation, number) => {
    for (const name of occupation.names)
      names.addOfficial(name.text, number, occupation.featured ? STRENGTH.alias : STRENGTH[name.kind]);
    if (!occupation.featured) for (const id of idsOf(occupation)) names.add(id, number, STRENGTH.title);
  });
  return names.tables();
}

/** The forms of a name: its key, what it says without what it leaves out, and its parts in the order of speech. */
interface NameForms {
  key: string;
  /** "…, Except Technical Products" must not be taken for "…, Technical Products", which has the same form. */
  weaker: boolean;
  /** "Architects, Except Landscape and Naval": people name the rule, not the exception. */
  rule: string | null;
  /** "Clerks, Payroll" as "payroll clerks". */
  turned: string | null;
}

function formsOf(name: string): NameForms {
  const [head = '', ...rest] = name.split(',');
  const leavesOut = rest.some(part => part.startsWith(EXCEPT));
  return {
    key: nameKeyOf(name),
    weaker: leavesOut,
    rule: leavesOut ? nameKeyOf(name.split(`,${EXCEPT}`)[0] ?? '') : null,
    turned: !leavesOut && rest.length === 1 ? nameKeyOf(`${rest[0]} ${head}`) : null,
  };
}

/** How official titles begin what they leave out. */
const EXCEPT = ' Except';

function bearerTableOf(names: readonly Bearers[]): BearerTable {
  const starts = new Uint32Array(names.length + 1);
  names.forEach((bearers, name) => {
    starts[name + 1] = (starts[name] ?? 0) + bearers.size;
  });
  return {
    starts,
    occupations: Uint16Array.from(names.flatMap(bearers => [...bearers.keys()])),
    strengths: Uint8Array.from(names.flatMap(bearers => [...bearers.values()])),
  };
}

/** Codes that name an occupation: the O*NET one, and the SOC code where it is the main one of that code. */
function idsOf({ id, soc }: Occupation): string[] {
  return id.endsWith('.00') ? [id, soc] : [id];
}

/** The roots of the words of a key: one form for the people of a field and the field. */
export function rootKey(key: string): string {
  return key.split(' ').map(root).join(' ');
}

/** The words of a key in alphabetical order, prepositions dropped: one form for "payroll clerk" and "clerk, payroll". */
export function unorderedKey(key: string): string {
  const words = key.split(' ');
  const kept = words.some(isPreposition) ? words.filter(word => !isPreposition(word)) : words;
  return kept.length > 1 ? kept.sort().join(' ') : key;
}
