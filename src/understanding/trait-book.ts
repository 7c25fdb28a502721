import type { Dialogs } from '../content/dialogs';
import type { Dataset } from '../knowledge/dataset';
import { interestTrait, type Trait, type TraitList, type TraitTerm } from '../query/predicate';
import { singular, stem } from '../text/morphology';
import { NearestPhrase, type NearestTables, nearestTables } from '../text/nearest-phrase';
import { type Found, PhraseBook, type PhraseTables } from '../text/phrase-book';
import { type Token, tokenize } from '../text/tokenize';
import { type Product, type TechnologyForms, technologyForms } from './technology-forms';

type Named = Trait;

/** A first word shared by this many technologies is a vendor's name ("Microsoft", "Adobe"). */
const VENDOR_PRODUCTS = 12;
/** A word that more technologies share carries no information ("software"). */
const MOST_PRODUCTS = 60;

/** What a phrase means: a technology, by its name, or another trait, by its index in `others`. */
type Meant = string | number;

/** Tables of the trait book. */
export interface TraitTables {
  phrases: PhraseTables<Meant>;
  others: Named[];
  /** Indexes in `others` of traits whose phrases name their opposite. */
  opposites: ReadonlySet<number>;
  /** Technologies by a word of their name that is not an English word ("autocad"). */
  products: ReadonlyMap<string, Product>;
  /** Phrases of everyday aptitudes, for finding similar ones; their values are indexes in `others`. */
  nearest: NearestTables;
  /** Stems of the words of work activities. */
  activityStems: ReadonlySet<string>;
  /** Technologies by other forms of their names. */
  forms: TechnologyForms;
}

/** Shorter stems are mostly function words. */
const SHORTEST_STEM = 4;
const isTelling = (word: string): boolean => word.length >= SHORTEST_STEM;

/** Which words may not name a technology by themselves. */
interface EverydayWords {
  /** True for English words: they do not name a technology that is an abbreviation. */
  isEnglish: (word: string) => boolean;
  /** True for these and for words that people use about jobs: they name a technology only if they are its whole name. */
  isKnown: (word: string) => boolean;
}

/** Builds the tables of the trait book. */
export function traitTables(
  { terms }: Dataset,
  { aptitudes, technologies, words: { contractions, product_nouns } }: Dialogs,
  everyday: EverydayWords,
): TraitTables {
  const phrases = new PhraseBook<Meant>(contractions);
  const others: Named[] = [];
  const opposites = new Set<number>();
  const add = (words: readonly string[], trait: Named) => {
    const place = others.push(trait) - 1;
    for (const phrase of words) phrases.add(phrase, place);
    return place;
  };
  for (const aptitude of Object.values(aptitudes)) {
    const place = add(aptitude.words, traitOf(aptitude, aptitudes));
    if ('opposite_of' in aptitude) opposites.add(place);
  }
  const lists = { skills: terms.skills, knowledge: terms.knowledge, 'work-styles': terms.workStyles } as const;
  for (const [list, names] of Object.entries(lists)) {
    for (const name of names) add([name], { label: name, terms: [{ list: list as TraitList, name }] });
  }
  for (const name of terms.interests) {
    const trait = interestTrait(name);
    add([name, trait.label], trait);
  }
  const products = addTechnologies(phrases, terms.technology, new Set(product_nouns), everyday);
  const nearest = nearestTables(Object.values(aptitudes).map(({ words }, place) => [String(place), words]));
  const activityStems = new Set(
    terms.activities.flatMap(label => tokenize(label).map(({ text }) => stem(singular(text)))).filter(isTelling),
  );
  return {
    phrases: phrases.tables,
    others,
    opposites,
    products,
    nearest,
    activityStems,
    forms: technologyForms(terms.technology, technologies),
  };
}

type Aptitudes = Dialogs['aptitudes'];

/** The O*NET terms of an aptitude; for an opposite, those of the aptitude that it is the opposite of. */
function traitOf(aptitude: Aptitudes[string], aptitudes: Aptitudes): Trait {
  if ('opposite_of' in aptitude) {
    const other = aptitudes[aptitude.opposite_of];
    if (!other || 'opposite_of' in other)
      throw new Error(
        `opposite_of names "${aptitude.opposite_of}", which is not an aptitude in dialogs/aptitudes.yaml`,
      );
    return traitOf(other, aptitudes);
  }
  const terms = Object.entries(aptitude.means).flatMap(([list, names]) =>
    names.map((name): TraitTerm => ({ list: list as TraitList, name })),
  );
  return { label: aptitude.label, terms };
}

/**
 * Adds the phrases of all technologies.
 * @param productNouns last words that say nothing about a product ("software")
 * @returns technologies by the words of their names
 */
function addTechnologies(
  phrases: PhraseBook<Meant>,
  names: readonly string[],
  productNouns: ReadonlySet<string>,
  { isEnglish, isKnown }: EverydayWords,
): Map<string, Product> {
  const known = (word: string) => isKnown(word) || isKnown(singular(word));
  const products = productsOf(names);
  const found = new ProductsByWord();
  for (const { name, tokens, words, vendor } of products) {
    for (const phrase of phrasesOf(words, vendor, productNouns, known))
      if (!isEverydayWord(phrase, name, isEnglish)) phrases.addWords(phrase, name);
    for (const { text, raw } of tokens.slice(vendor)) if (!known(text)) found.add(text, raw, name);
  }
  return found.telling();
}

/** True for an abbreviation that is also an English word: "sea" and "fast" do not mean software. */
function isEverydayWord(
  [word = '', another]: readonly string[],
  name: string,
  isEnglish: EverydayWords['isEnglish'],
): boolean {
  return another === undefined && word.length > 1 && isEnglish(word) && name === name.toUpperCase();
}

/** The names of technologies, split into words. `vendor` says how many words at the beginning name the maker (0 or 1). */
function productsOf(names: readonly string[]) {
  const named = names.map(name => {
    const tokens = tokenize(name);
    return { name, tokens, words: tokens.map(({ text }) => text) };
  });
  const starts = new Map<string, number>();
  for (const { words } of named) starts.set(words[0] ?? '', (starts.get(words[0] ?? '') ?? 0) + 1);
  const isMaker = (word: string) => (starts.get(word) ?? 0) >= VENDOR_PRODUCTS;
  return named.map(product => ({
    ...product,
    vendor: product.words.length > 1 && isMaker(product.words[0] ?? '') ? 1 : 0,
  }));
}

/** Technologies by single words of their names. */
class ProductsByWord {
  readonly #products = new Map<string, Product>();

  add(word: string, label: string, name: string): void {
    if (word.length < 2 || /^\d/.test(word)) return;
    const product = this.#products.get(word) ?? { label, names: [] };
    if (!product.names.includes(name)) product.names.push(name);
    this.#products.set(word, product);
  }

  /** Returns the technologies by word, without words that too many of them share to carry information. */
  telling(): Map<string, Product> {
    return new Map([...this.#products].filter(([, { names }]) => names.length <= MOST_PRODUCTS));
  }
}

/**
 * The phrases for a technology: its whole name, its name without the maker, without an uninformative last word, and its last two words. A
 * shorter name must not be a single English word: "good at training" does not mean Training software. The exceptions, such as "word" for
 * Microsoft Word, are in `dialogs/technologies.yaml`.
 */
function phrasesOf(
  words: readonly string[],
  vendor: number,
  productNouns: ReadonlySet<string>,
  known: (word: string) => boolean,
): (readonly string[])[] {
  const own = words.slice(vendor);
  const end = own.slice(-2);
  const shorter = [own, ...(own.length === 2 && productNouns.has(own[1] ?? '') ? [own.slice(0, 1)] : [])];
  return [
    words,
    ...shorter.filter(([first = '', second]) => second !== undefined || !known(first)),
    // "FL Studio" for "Image-Line FL Studio"
    ...(own.length > 2 && end.some(word => !known(word)) ? [end] : []),
  ];
}

/** Finds what people like, can do or use: technologies, skills, fields of knowledge, and everyday aptitudes. */
export class TraitBook {
  readonly #phrases: PhraseBook<Meant>;
  readonly #others: readonly Named[];
  readonly #opposites: ReadonlySet<Named>;
  readonly #products: ReadonlyMap<string, Product>;
  readonly #nearest: NearestPhrase;
  readonly #activityStems: ReadonlySet<string>;
  readonly #forms: TechnologyForms;

  /**
   * @param contractions meanings of short forms: utterances are read with them spelled out
   * @param isEnglish true for English words, which are not misspelled aptitudes
   */
  constructor(
    { phrases, others, opposites, products, nearest, activityStems, forms }: TraitTables,
    contractions: ReadonlyMap<string, string>,
    isEnglish: (word: string) => boolean,
  ) {
    this.#nearest = new NearestPhrase(nearest, isEnglish);
    this.#activityStems = activityStems;
    this.#forms = forms;
    this.#others = others;
    this.#opposites = new Set(others.filter((_, place) => opposites.has(place)));
    this.#phrases = new PhraseBook(contractions, false, phrases);
    this.#products = products;
  }

  /** True for a word that names products by itself. */
  isProduct(word: string): boolean {
    return this.#products.has(word);
  }

  /** True for a trait that was named by its opposite. */
  isOpposite(trait: Named): boolean {
    return this.#opposites.has(trait);
  }

  /** Returns the traits that an utterance names, by the longest phrases, without overlap. */
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
    return [
      ...single,
      ...products.filter(({ start }) => !single.some(found => start >= found.start && start < found.end)),
    ];
  }

  /** Returns the technologies that words are an everyday name for; undefined if there are none. */
  everyday(words: readonly string[]): Named | undefined {
    return technologyOf(this.#forms.everyday.get(words.join(' ')));
  }

  /** Returns the technologies that words are another form of (see `TechnologyForms`); undefined if there are none. */
  form(words: readonly string[]): Named | undefined {
    return technologyOf(this.#forms.short.get(words.join(' ')));
  }

  /** Returns the everyday aptitude whose phrases the words resemble most; undefined if none does. */
  nearest(tokens: readonly Token[]): Named | undefined {
    const found = this.#nearest.nearest(tokens);
    return found === null ? undefined : this.#others[Number(found)];
  }

  /** Returns a trait of its own for words that occur in the labels of work activities; undefined if they do not. */
  activity(tokens: readonly Token[]): Named | undefined {
    const stems = tokens.map(({ text }) => stem(singular(text))).filter(word => this.#activityStems.has(word));
    const word = stems.at(-1);
    if (word === undefined) return undefined;
    return { label: tokens.map(({ text }) => text).join(' '), terms: [{ list: 'activities', name: word }] };
  }

  #named(meant: Meant): Named {
    if (typeof meant === 'number') return this.#others[meant] as Named;
    return { label: meant, terms: [{ list: 'technology', name: meant }] };
  }
}

function technologyOf(product: Product | undefined): Named | undefined {
  return product && { label: product.label, terms: product.names.map(name => ({ list: 'technology', name })) };
}
