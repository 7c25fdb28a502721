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

/** The occupations (their indexes) that have each name, and how strongly; in typed arrays, to spare the garbage collector. */
export interface BearerTable {
  /** Bearers of name n: from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array;
  occupations: Uint16Array;
  strengths: Uint8Array;
}

/** Tables of all names by their normalized form (`nameKey`). */
export interface NameTables {
  keys: string[];
  /** The keys without the exclusions of titles ("Dispatchers, Except Police"), which say nothing about the occupation. */
  affirmed: string[];
  bearers: BearerTable;
  /** Hash table that finds a key regardless of its spaces. */
  hashes: Uint32Array;
  /** Keys of the better-known names, by their words in alphabetical order. */
  unordered: ReadonlyMap<string, string>;
  /** Keys of the better-known names, by the roots of their words ("carpent" for carpenter); the strongest name of each. */
  rooted: ReadonlyMap<string, string>;
  /** Titles with exclusions, by their key (which drops the word for them): the index of the occupation, and the strength. */
  excepting: ReadonlyMap<string, readonly [occupation: number, strength: number]>;
}

/** The occupations of a name (their indexes) with its strength for each, while names are collected. */
type Bearers = Map<number, number>;

/** Collects the names of occupations. If an occupation has a name several times, its best kind counts. */
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
      // An occupation moves to the end when its name gets stronger: of equally strong ones, the first counts.
      bearers.delete(occupation);
      bearers.set(occupation, strength);
      return;
    }
    this.#found.set(key, new Map([[occupation, strength]]));
    // There are too many alternate titles to store them in another word order as well.
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
      // If several occupations have the same key, what one excludes may be what another one is.
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

/**
 * Builds the tables of all names.
 * @param everyday names of `dialogs/`, with the codes of the occupations that they mean
 */
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

/** The forms of a name. */
interface NameForms {
  key: string;
  /**
   * True for a title with exclusions: "…, Except Technical Products" must not be taken for "…, Technical Products", which has the same
   * key.
   */
  weaker: boolean;
  /** The key without the exclusions, which people do not say ("Architects, Except Landscape and Naval"); null if it has none. */
  rule: string | null;
  /** The key in the order of speech: "payroll clerks" for "Clerks, Payroll"; null if there is no other order. */
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

/** How exclusions begin in official titles. */
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

/** Codes that name an occupation: the O*NET code and, if it is the main occupation of its SOC code, the SOC code. */
function idsOf({ id, soc }: Occupation): string[] {
  return id.endsWith('.00') ? [id, soc] : [id];
}

/** Returns the roots of the words of a key, so that a field and the people in it have the same form. */
export function rootKey(key: string): string {
  return key.split(' ').map(root).join(' ');
}

/** Returns the words of a key in alphabetical order, without prepositions: the same form for "payroll clerk" and "clerk, payroll". */
export function unorderedKey(key: string): string {
  const words = key.split(' ');
  const kept = words.some(isPreposition) ? words.filter(word => !isPreposition(word)) : words;
  return kept.length > 1 ? kept.sort().join(' ') : key;
}
