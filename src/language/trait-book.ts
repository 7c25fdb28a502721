import type { Dataset } from '../knowledge/dataset';
import type { Trait, TraitList, TraitTerm } from '../knowledge/search';
import type { Dialogs } from './dialogs';
import { singular, type Token, tokenize } from './normalise';
import { type Found, PhraseBook } from './phrase-book';

type Named = Omit<Trait, 'wanted'>;

/** A first word that so many technologies share is a vendor's name ("Microsoft", "Adobe"). */
const VENDOR_PRODUCTS = 12;
/** Last words of product groups rather than products. */
const GENERAL_ENDS = new Set(['software', 'systems', 'system', 'tools', 'program', 'programs', 'suite', 'language']);
/** A word that more technologies share says nothing ("software"). */
const MOST_PRODUCTS = 60;

/** Finds what people like, can or use: technologies, skills, fields of knowledge, and everyday aptitudes. */
export class TraitBook {
  readonly #phrases: PhraseBook<Named>;
  /** Technologies by a word of their name that is no English word ("autocad"). */
  readonly #products = new Map<string, { label: string; names: string[] }>();

  /** @param isEnglish words of the language, which name a technology only as its whole name */
  constructor(
    { terms }: Dataset,
    { aptitudes, words: { contractions } }: Dialogs,
    isEnglish: (word: string) => boolean,
  ) {
    this.#phrases = new PhraseBook(contractions);
    for (const { label, words, means } of Object.values(aptitudes)) {
      const meant = Object.entries(means).flatMap(([list, names]) =>
        names.map((name): TraitTerm => ({ list: list as TraitList, name })),
      );
      for (const phrase of words) this.#phrases.add(phrase, { label, terms: meant });
    }
    const lists = { skills: terms.skills, knowledge: terms.knowledge, 'work-styles': terms.workStyles } as const;
    for (const [list, names] of Object.entries(lists)) {
      for (const name of names) this.#phrases.add(name, { label: name, terms: [{ list: list as TraitList, name }] });
    }
    for (const name of terms.interests) {
      const interest: Named = { label: `${name} interests`, terms: [{ list: 'interests', name }] };
      for (const phrase of [name, `${name} interests`]) this.#phrases.add(phrase, interest);
    }
    this.#addTechnologies(terms.technology, isEnglish);
  }

  #addTechnologies(names: readonly string[], isEnglish: (word: string) => boolean): void {
    const products = names.map(name => {
      const tokens = tokenize(name);
      return { name, tokens, words: tokens.map(({ text }) => text) };
    });
    const starts = new Map<string, number>();
    for (const { words } of products) starts.set(words[0] ?? '', (starts.get(words[0] ?? '') ?? 0) + 1);
    for (const { name, tokens, words } of products) {
      const technology: Named = { label: name, terms: [{ list: 'technology', name }] };
      const vendor = words.length > 1 && (starts.get(words[0] ?? '') ?? 0) >= VENDOR_PRODUCTS ? 1 : 0;
      const own = words.slice(vendor);
      this.#phrases.addWords(words, technology);
      this.#phrases.addWords(own, technology);
      if (own.length === 2 && GENERAL_ENDS.has(own[1] ?? '')) this.#phrases.addWords(own.slice(0, 1), technology);
      // "FL Studio" of "Image-Line FL Studio"
      const end = own.slice(-2);
      if (own.length > 2 && end.some(word => !isEnglish(word) && !isEnglish(singular(word))))
        this.#phrases.addWords(end, technology);
      for (const { text, raw } of tokens.slice(vendor)) {
        if (text.length < 2 || /^\d/.test(text) || isEnglish(text) || isEnglish(singular(text))) continue;
        const known = this.#products.get(text) ?? { label: raw, names: [] };
        if (!known.names.includes(name)) known.names.push(name);
        this.#products.set(text, known);
      }
    }
    for (const [word, known] of this.#products) if (known.names.length > MOST_PRODUCTS) this.#products.delete(word);
  }

  /** True for a word that names products by itself. */
  isProduct(word: string): boolean {
    return this.#products.has(word);
  }

  /** Words of product names, for the speller. */
  words(): Iterable<string> {
    return this.#products.keys();
  }

  /** Traits named in the utterance, the longest phrases first to last, not overlapping. */
  findAll(tokens: readonly Token[]): Found<Named>[] {
    const phrases = this.#phrases.findAll(tokens);
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
    return [...single, ...products];
  }
}
