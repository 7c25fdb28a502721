import { tokenize } from '../text/tokenize';

/** Technologies that a word or name stands for, and what a reply calls them. */
export interface Product {
  label: string;
  names: string[];
}

/** Other names of technologies, by their words in lower case. */
export interface TechnologyForms {
  /** Everyday names. */
  everyday: ReadonlyMap<string, Product>;
  /**
   * Makers alone, initials of kinds of software, and names of several words without the first one (the maker). They are looked up only if
   * other names do not cover all the words.
   */
  short: ReadonlyMap<string, Product>;
}

/** The most technologies that a name without its first word may mean; a name that means more is a kind of software. */
const MOST_MEANT = 3;

/** A first word is a maker if at least this many names begin with it. */
const FEWEST_PRODUCTS = 3;
/** A word of more names carries no information. */
const MOST_PRODUCTS = 60;

const CAPITALS = /^[A-Z]{3,}$/;

/**
 * Builds the tables of other names.
 * @param names names of all technologies
 * @param everyday for each everyday name, the names of the technologies that it means
 */
export function technologyForms(
  names: readonly string[],
  everyday: Readonly<Record<string, readonly string[]>>,
): TechnologyForms {
  const initials = byLabel(names, words => spelledOut(words));
  const makers = byLabel(names, ([first = '']) => (CAPITALS.test(first) ? first : null));
  return {
    everyday: new Map(
      Object.entries(everyday).map(([name, [first = '', ...others]]) => [
        keyOf(name),
        { label: first, names: [first, ...others] },
      ]),
    ),
    short: new Map([
      ...[...byLabel(names, withoutFirst)].filter(([, { names: of }]) => of.length <= MOST_MEANT),
      ...[...makers].filter(([, { names: of }]) => of.length >= FEWEST_PRODUCTS && of.length <= MOST_PRODUCTS),
      ...[...initials].filter(([, { names: of }]) => of.length <= MOST_PRODUCTS),
    ]),
  };
}

/** Returns the words that several names begin with, in lower case: those of makers, which are not misspelled English words. */
export function makersOf(names: readonly string[]): string[] {
  const first = byLabel(names, ([word = '']) => word);
  return [...first].filter(([, { names: of }]) => of.length >= FEWEST_PRODUCTS).map(([word]) => word);
}

/** Groups names by a part of them, in lower case. */
function byLabel(names: readonly string[], labelOf: (words: readonly string[]) => string | null): Map<string, Product> {
  const found = new Map<string, Product>();
  for (const name of names) {
    const label = labelOf(name.split(' '));
    if (label === null) continue;
    const key = keyOf(label);
    const known = found.get(key);
    if (known) known.names.push(name);
    else found.set(key, { label, names: [name] });
  }
  return found;
}

/** A name without its first word; null for names of fewer than three words. */
function withoutFirst(words: readonly string[]): string | null {
  return words.length > 2 ? words.slice(1).join(' ') : null;
}

/** The initials that a name spells out before it gives them ("Computer aided design CAD software"); null if there are none. */
function spelledOut(words: readonly string[]): string | null {
  const found = words.find((word, at) => {
    if (!CAPITALS.test(word) || at < word.length - 1) return false;
    const before = words.slice(0, at).map(each => each.charAt(0).toUpperCase());
    return isSubsequence([...word], before);
  });
  return found ?? null;
}

function isSubsequence(wanted: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const each of all) if (each === wanted[at]) at++;
  return at === wanted.length;
}

function keyOf(name: string): string {
  return tokenize(name)
    .map(({ text }) => text)
    .join(' ');
}
