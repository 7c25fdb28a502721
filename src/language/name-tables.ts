import type { Dataset, Occupation } from '../knowledge/dataset';
import type { NameKind } from '../knowledge/occupation';
import { hashTableOf } from './name-hash';
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

/** Occupations (their numbers) that bear a name, and how strongly; in one block to spare the garbage collector. */
export interface BearerTable {
  /** Bearers of name n: from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array;
  occupations: Uint16Array;
  strengths: Uint8Array;
}

/** Every name by its normalised form (`nameKey`). */
export interface NameTables {
  keys: string[];
  /** The keys without what a title leaves out ("Dispatchers, Except Police"), which says nothing for who bears it. */
  affirmed: string[];
  bearers: BearerTable;
  /** Finds a key whatever its spaces. */
  hashes: Uint32Array;
  /** Keys of the better known names by their words in alphabetical order. */
  unordered: ReadonlyMap<string, string>;
  /** Names that say what they leave out, by their key, which drops that word: who bears them, and how strongly. */
  excepting: ReadonlyMap<string, readonly [occupation: number, strength: number]>;
}

/** A name's bearers by number, while names are collected. */
type Bearers = Map<number, number>;

/** @param everyday names of `dialogs/`, with the codes of what they mean */
export function nameTables(dataset: Dataset, everyday: Readonly<Record<string, readonly string[]>>): NameTables {
  const found = new Map<string, Bearers>();
  const unordered = new Map<string, string>();
  const excepting = new Map<string, [number, number]>();
  const affirmed = new Map<string, string>();
  const add = (key: string, occupation: number, strength: number) => {
    if (key === '') return;
    const bearers = found.get(key);
    const known = bearers?.get(occupation);
    if (known !== undefined && known >= strength) return;
    if (bearers) {
      // Where it is known better now, it comes last: of equal ones the first counts.
      bearers.delete(occupation);
      bearers.set(occupation, strength);
      return;
    }
    found.set(key, new Map([[occupation, strength]]));
    // Alternate titles are too many to be worth their turned forms.
    if (key.includes(' ') && strength >= STRENGTH.reported) unordered.set(unorderedKey(key), key);
  };
  const numbers = new Map(dataset.occupations.map(({ id }, number) => [id, number]));
  for (const [name, codes] of Object.entries(everyday)) {
    for (const code of codes) {
      const subject = dataset.subject(code);
      const number = subject?.type === 'occupation' ? numbers.get(subject.id) : undefined;
      if (number !== undefined) add(nameKeyOf(name), number, STRENGTH.everyday);
    }
  }
  dataset.occupations.forEach((occupation, number) => {
    for (const { text, kind } of occupation.names) {
      const strength = occupation.featured ? STRENGTH.alias : STRENGTH[kind];
      const [head = '', ...rest] = text.split(',');
      const leavesOut = rest.some(part => part.startsWith(' Except'));
      // "…, Except Technical Products" must not be taken for "…, Technical Products", which has the same form.
      add(nameKeyOf(text), number, leavesOut ? Math.min(strength, STRENGTH.everyday) : strength);
      if (leavesOut) {
        // "Architects, Except Landscape and Naval": people name the rule, not the exception.
        const rule = nameKeyOf(text.split(', Except')[0] ?? '');
        excepting.set(nameKeyOf(text), [number, strength]);
        affirmed.set(nameKeyOf(text), rule);
        add(rule, number, strength);
      } else if (rest.length === 1) add(nameKeyOf(`${rest[0]} ${head}`), number, Math.min(strength, STRENGTH.everyday));
    }
    if (!occupation.featured) for (const id of idsOf(occupation)) add(id, number, STRENGTH.title);
  });
  const keys = [...found.keys()];
  return {
    keys,
    // Other titles may have the same form and mean it.
    affirmed: keys.map(key => (found.get(key)?.size === 1 ? affirmed.get(key) : undefined) ?? key),
    bearers: bearerTableOf([...found.values()]),
    hashes: hashTableOf(keys),
    unordered,
    excepting,
  };
}

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

const PREPOSITIONS = new Set(['in', 'at', 'for', 'on', 'with']);

/** The words of a key in alphabetical order, prepositions dropped: one form for "payroll clerk" and "clerk, payroll". */
export function unorderedKey(key: string): string {
  const words = key.split(' ');
  const kept = words.some(word => PREPOSITIONS.has(word)) ? words.filter(word => !PREPOSITIONS.has(word)) : words;
  return kept.length > 1 ? kept.sort().join(' ') : key;
}
