import type { Dataset } from '../knowledge/dataset';
import type { Trait, TraitList, TraitTerm } from '../knowledge/search';
import type { Dialogs } from './dialogs';
import { singular, type Token, tokenize } from './normalise';
import { type Found, PhraseBook, type PhraseTables } from './phrase-book';

type Named = Omit<Trait, 'wanted'>;

/** A first word that so many technologies share is a vendor's name ("Microsoft", "Adobe"). */
const VENDOR_PRODUCTS = 12;
/** Last words of product groups rather than products. */
const GENERAL_ENDS = new Set(['software', 'systems', 'system', 'tools', 'program', 'programs', 'suite', 'language']);
/** A word that more technologies share says nothing ("software"). */
const MOST_PRODUCTS = 60;

/** What a phrase names: a technology by its name, or another trait by its place among `others`. */
type Meant = string | number;

/** What the book of traits looks up. */
export interface TraitTables {
  phrases: PhraseTables<Meant>;
  others: Named[];
  /** Technologies by a word of their name that is no English word ("autocad"). */
  products: ReadonlyMap<string, Product>;
}

interface Product {
  label: string;
  names: string[];
}

/** @param isEnglish words of the language, which name a technology only as its whole name */
export function traitTables(
  { terms }: Dataset,
  { aptitudes, words: { contractions } }: Dialogs,
  isEnglish: (word: string) => boolean,
): TraitTables {
  const phrases = new PhraseBook<Meant>(contractions);
  const others: Named[] = [];
  const add = (words: readonly string[], trait: Named) => {
    const place = others.push(trait) - 1;
    for (const phrase of words) phrases.add(phrase, place);
  };
  for (const { label, words, means } of Object.values(aptitudes)) {
    const meant = Object.entries(means).flatMap(([list, names]) =>
      names.map((name): TraitTerm => ({ list: list as TraitList, name })),
    );
    add(words, { label, terms: meant });
  }
  const lists = { skills: terms.skills, knowledge: terms.knowledge, 'work-styles': terms.workStyles } as const;
  for (const [list, names] of Object.entries(lists)) {
    for (const name of names) add([name], { label: name, terms: [{ list: list as TraitList, name }] });
  }
  for (const name of terms.interests) {
    const label = `${name} interests`;
    add([name, label], { label, terms: [{ list: 'interests', name }] });
  }
  const products = addTechnologies(phrases, terms.technology, isEnglish);
  return { phrases: phrases.tables, others, products };
}

/** @returns technologies by the words of their names */
function addTechnologies(
  phrases: PhraseBook<Meant>,
  names: readonly string[],
  isEnglish: (word: string) => boolean,
): Map<string, Product> {
  const found = new Map<string, Product>();
  const products = names.map(name => {
    const tokens = tokenize(name);
    return { name, tokens, words: tokens.map(({ text }) => text) };
  });
  const starts = new Map<string, number>();
  for (const { words } of products) starts.set(words[0] ?? '', (starts.get(words[0] ?? '') ?? 0) + 1);
  for (const { name, tokens, words } of products) {
    const vendor = words.length > 1 && (starts.get(words[0] ?? '') ?? 0) >= VENDOR_PRODUCTS ? 1 : 0;
    const own = words.slice(vendor);
    phrases.addWords(words, name);
    phrases.addWords(own, name);
    if (own.length === 2 && GENERAL_ENDS.has(own[1] ?? '')) phrases.addWords(own.slice(0, 1), name);
    // "FL Studio" of "Image-Line FL Studio"
    const end = own.slice(-2);
    if (own.length > 2 && end.some(word => !isEnglish(word) && !isEnglish(singular(word)))) phrases.addWords(end, name);
    for (const { text, raw } of tokens.slice(vendor)) {
      if (text.length < 2 || /^\d/.test(text) || isEnglish(text) || isEnglish(singular(text))) continue;
      const known = found.get(text) ?? { label: raw, names: [] };
      if (!known.names.includes(name)) known.names.push(name);
      found.set(text, known);
    }
  }
  for (const [word, known] of found) if (known.names.length > MOST_PRODUCTS) found.delete(word);
  return found;
}

/** Words for liking and disliking that the phrases do not spell out. */
const LIKING = new Set([
  'like',
  'likes',
  'loves',
  'hate',
  'hates',
  'dislike',
  'dislikes',
  'stand',
  'prefer',
  'prefers',
]);

/** Finds what people like, can or use: technologies, skills, fields of knowledge, and everyday aptitudes. */
export class TraitBook {
  readonly #phrases: PhraseBook<Meant>;
  readonly #others: readonly Named[];
  readonly #products: ReadonlyMap<string, Product>;

  /** @param contractions what short forms stand for: utterances are read with them spelt out */
  constructor({ phrases, others, products }: TraitTables, contractions: ReadonlyMap<string, string>) {
    this.#others = others;
    this.#phrases = new PhraseBook(contractions, false, phrases);
    this.#products = products;
  }

  /** True for a word that names products by itself. */
  isProduct(word: string): boolean {
    return this.#products.has(word);
  }

  /** Traits named in the utterance, the longest phrases first to last, not overlapping. */
  findAll(tokens: readonly Token[]): Found<Named>[] {
    const phrases = this.#phrases.findAll(tokens).map(found => ({ ...found, value: this.#named(found.value) }));
    const taken = (at: number) => phrases.some(({ start, end }) => at >= start && at < end && end - start > 1);
    const products = tokens.flatMap(({ text }, at): Found<Named>[] => {
      const product = taken(at) ? undefined : this.#products.get(text);
      if (!product) return [];
      const terms = product.names.map((name): TraitTerm => ({ list: 'technology', name }));
      return [{ start: at, end: at + 1, value: { label: product.label, terms } }];
    });
    const single = phrases.filter(
      ({ start, end }) => end - start > 1 || !products.some(product => product.start === start),
    );
    const covered = (at: number) => [...single, ...products].some(({ start, end }) => at >= start && at < end);
    return [...single, ...products, ...this.#liked(tokens).filter(({ start }) => !covered(start))];
  }

  /** What comes behind any word for liking or disliking, where it is known behind "love" ("i hate people"). */
  #liked(tokens: readonly Token[]): Found<Named>[] {
    if (!tokens.some(({ text }) => LIKING.has(text))) return [];
    const loved = tokens.map(token => (LIKING.has(token.text) ? { ...token, text: 'love' } : token));
    return this.#phrases
      .findAll(loved)
      .filter(({ start, end }) => LIKING.has(tokens[start]?.text ?? '') && end - start > 1)
      .map(({ start, end, value }) => ({ start: start + 1, end, value: this.#named(value) }));
  }

  #named(meant: Meant): Named {
    if (typeof meant === 'number') return this.#others[meant] as Named;
    return { label: meant, terms: [{ list: 'technology', name: meant }] };
  }
}
