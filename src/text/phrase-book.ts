import { singular } from './morphology';
import { type Token, tokenize } from './tokenize';

/** A phrase found in the utterance: which tokens it covers (`end` exclusive) and its meaning. */
export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

/** "How long does that take" means the same as "how long does it take". */
const pointing = (word: string): string => (word === 'that' || word === 'this' ? 'it' : word);

const formOf = (word: string): string => pointing(singular(word));
const keyOf = (words: readonly string[]): string => words.map(formOf).join(' ');
const isPointing = (word: string): boolean => pointing(word) !== word;

const formsOfTokens = new WeakMap<readonly Token[], readonly string[]>();

/** Caches the forms of an utterance's words, because a hundred books look for their phrases in the same utterance. */
function formsOf(tokens: readonly Token[]): readonly string[] {
  const known = formsOfTokens.get(tokens);
  if (known) return known;
  const forms = tokens.map(({ text }) => formOf(text));
  formsOfTokens.set(tokens, forms);
  return forms;
}

/**
 * Returns the form under which a phrase is looked up: phrases with the same form are the same to the bot.
 * @param contractions meanings of short forms: utterances are read with them spelled out
 */
export function phraseKeyOf(phrase: string, contractions: ReadonlyMap<string, string> = new Map()): string {
  return keyOf(tokenize(phrase, contractions).map(token => token.text));
}

/** The tables of a phrase book. */
export interface PhraseTables<T> {
  /** By the form of the phrase. */
  phrases: Map<string, T>;
  /** Number of words of the longest phrase that begins with a word. */
  longest: Map<string, number>;
}

/** Phrases of one or more words with their meanings; finds the longest ones in an utterance. */
export class PhraseBook<T> {
  readonly #phrases: Map<string, T>;
  readonly #longest: Map<string, number>;
  readonly #contractions: ReadonlyMap<string, string>;
  readonly #names: boolean;

  /**
   * @param contractions meanings of short forms: utterances are read with them spelled out
   * @param names true if the phrases are names, so that "that job" is not an "IT job"
   * @param tables of a book that was filled before
   */
  constructor(
    contractions: ReadonlyMap<string, string>,
    names = false,
    { phrases, longest }: PhraseTables<T> = { phrases: new Map(), longest: new Map() },
  ) {
    this.#phrases = phrases;
    this.#longest = longest;
    this.#contractions = contractions;
    this.#names = names;
  }

  get tables(): PhraseTables<T> {
    return { phrases: this.#phrases, longest: this.#longest };
  }

  /** Adds a phrase; the first to claim it keeps it. */
  add(phrase: string, value: T): void {
    this.addWords(
      tokenize(phrase, this.#contractions).map(token => token.text),
      value,
    );
  }

  /** `add` for a phrase whose words are known. */
  addWords(words: readonly string[], value: T): void {
    const key = keyOf(words);
    if (key === '' || this.#phrases.has(key)) return;
    this.#phrases.set(key, value);
    const first = formOf(words[0] ?? '');
    this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, words.length));
  }

  get(words: readonly string[]): T | undefined {
    if (this.#names && words.some(isPointing)) return undefined;
    return this.#phrases.get(keyOf(words));
  }

  /** All words that occur in some phrase. */
  *words(): Iterable<string> {
    for (const key of this.#phrases.keys()) yield* key.split(' ');
  }

  /** Finds the longest phrases, from left to right, without overlap. */
  findAll(tokens: readonly Token[]): Found<T>[] {
    const forms = formsOf(tokens);
    const isWhole = (start: number, end: number) =>
      !this.#names || !tokens.slice(start, end).some(({ text }) => isPointing(text));
    const found: Found<T>[] = [];
    for (let start = 0; start < tokens.length; start++) {
      const longest = this.#longest.get(forms[start] ?? '') ?? 0;
      for (let end = Math.min(tokens.length, start + longest); end > start; end--) {
        const value = this.#phrases.get(forms.slice(start, end).join(' '));
        if (value === undefined || !isWhole(start, end)) continue;
        found.push({ start, end, value });
        start = end - 1;
        break;
      }
    }
    return found;
  }
}
