import { tokenize } from '../text/tokenize';

/** Technologies that one word names, under what a reply calls them. */
export interface Product {
  label: string;
  names: string[];
}

/** Forms of names of technologies that are looked up only where nothing else is meant by a word, by their words in lower case. */
export interface TechnologyForms {
  /** What people call a technology. */
  everyday: ReadonlyMap<string, Product>;
  /** Makers by themselves, kinds of software by their initials, and names of several words without the first, the maker's. */
  short: ReadonlyMap<string, Product>;
}

/** Most technologies that a name without its first word may mean; one that means more is a kind of software. */
const MOST_MEANT = 3;

/** A first word in capitals of at most this many names is a maker; one of more names carries no information. */
const FEWEST_PRODUCTS = 3;
const MOST_PRODUCTS = 60;

const CAPITALS = /^[A-Z]{3,}$/;

/**
 * @param names of all technologies
 * @param everyday names by what people call them
 */
export function technologyForms(
  names: readonly string[],
  everyday: Readonly<Record<string, readonly string[]>>,
): TechnologyForms {
  const initials = byLabel(names, words => spelledOut(words));
  const makers = byLabel(names, ([first = '']) => (CAPITALS.test(first) ? first : null));
  return {
    everyday: new Map(
      Object.entries(everyday).map(([said, [first = '', ...others]]) => [
        keyOf(said),
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

/** Words that several names begin with, in lower case: those of makers, which are no misspelled words of the language. */
export function makersOf(names: readonly string[]): string[] {
  const first = byLabel(names, ([word = '']) => word);
  return [...first].filter(([, { names: of }]) => of.length >= FEWEST_PRODUCTS).map(([word]) => word);
}

/** Names by a part of them, in lower case. */
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

/** A name of three words or more without the first. */
function withoutFirst(words: readonly string[]): string | null {
  return words.length > 2 ? words.slice(1).join(' ') : null;
}

/** The initials that a name spells out before it gives them ("Computer aided design CAD software"); null where it does not. */
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

function keyOf(said: string): string {
  return tokenize(said)
    .map(({ text }) => text)
    .join(' ');
}
