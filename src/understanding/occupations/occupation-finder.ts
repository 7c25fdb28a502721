import { type IndexCache, noCache } from '../../content/index-cache';
import type { Dataset, Occupation } from '../../knowledge/dataset';
import { singular } from '../../text/morphology';
import { nameKey, nameKeyOf, nameKeysFrom } from '../../text/name-key';
import { type Likely, likelyBearers } from './likely-bearers';
import { type Bearer, NameIndex } from './name-index';
import { NameLikeness } from './name-likeness';
import { nameTables } from './name-tables';

/** A word that ends the titles of at least this many BLS lines says too little by itself ("trainer", "operator"). */
const GENERIC_LINES = 5;

/** A word is a role if it ends names in at least this many of the 23 major groups. */
const ROLE_GROUPS = 10;

/** The most words of a name whose short forms are spelled out: each short form may double the names to try. */
const LONGEST_SPELLED_OUT = 5;

/** Words support a field if at least this share of them occurs in the names of its occupations. */
const SURE_SCORE = 0.8;

/** Major groups with a smaller share of the probability are not meant. */
const GROUP_SHARE = 0.3;

/** Finds occupations by name: by a form of the name, or by similar names. */
export class OccupationFinder {
  readonly #occupations: readonly Occupation[];
  readonly #index: NameIndex;
  readonly #likeness: NameLikeness;
  readonly #correct: ReadonlySet<string>;
  readonly #shortForms: ReadonlyMap<string, readonly string[]>;
  /** Codes of the BLS lines whose titles end in each word. */
  readonly #heads = new Map<string, Set<string>>();
  /** Whether words that end names are roles; filled as they are asked for. */
  readonly #roles = new Map<string, boolean>();

  /**
   * @param everyday names of `dialogs/`, with the codes of the occupations that they mean
   * @param options.correct words that are not taken for misspelled ones
   * @param options.shortForms full words for short forms in names ("tech" → technologist, technician)
   */
  constructor(
    dataset: Dataset,
    everyday: Readonly<Record<string, readonly string[]>>,
    {
      correct = new Set(),
      shortForms = {},
      keep = noCache,
    }: {
      correct?: ReadonlySet<string>;
      shortForms?: Readonly<Record<string, readonly string[]>>;
      keep?: IndexCache;
    } = {},
  ) {
    this.#occupations = dataset.occupations;
    this.#correct = correct;
    this.#shortForms = new Map(Object.entries(shortForms).map(([form, words]) => [singular(form), words]));
    const tables = keep('names', () => nameTables(dataset, everyday));
    this.#index = new NameIndex(tables, dataset.occupations);
    this.#likeness = new NameLikeness(tables.affirmed, tables.bearers, dataset.occupations.length, keep);
    for (const occupation of dataset.occupations)
      if (occupation.line && !occupation.featured) this.#addHead(occupation);
  }

  #addHead({ title, line }: Occupation): void {
    for (const name of [title.split(',')[0] ?? '', title]) {
      const head = nameKeyOf(name).split(' ').at(-1) ?? '';
      this.#heads.set(head, (this.#heads.get(head) ?? new Set()).add(line?.code ?? ''));
    }
  }

  /** Returns all words that occur in names, with the number of names that have them. */
  wordCounts(): Map<string, number> {
    const { words, counts } = this.#likeness.vocabulary;
    return new Map(words.map((word, number) => [word, counts[number] ?? 0]));
  }

  /**
   * Returns evidence that a word is part of a name, as a code: how many names have it (rounded log base 4), `e` if some name ends in it,
   * `r` if some name has its root. Null if there is none.
   */
  nameEvidence(word: string): string | null {
    const { vocabulary } = this.#likeness;
    const form = singular(word);
    const number = vocabulary.numberOf(form);
    const named = number === undefined ? 0 : Math.ceil(Math.log2(1 + (vocabulary.counts[number] ?? 0)) / 2);
    const ends = this.#likeness.isHead(form);
    const rooted = this.#index.hasRoot(form);
    return named === 0 && !rooted ? null : `${named}${ends ? 'e' : ''}${rooted ? 'r' : ''}`;
  }

  /** True if the words are exactly a name, apart from fillers and plurals. */
  isName(words: readonly string[]): boolean {
    return this.#index.has(nameKey(words));
  }

  /** True if each of the words occurs in some name. Only then may they be a name in another order. */
  isMadeOfNameWords(words: readonly string[]): boolean {
    const inNames = (word: string) => this.#likeness.vocabulary.numberOf(word) !== undefined;
    return nameKey(words).split(' ').every(inNames);
  }

  /** True for a word that ends so many titles that it does not name a job without the words before it. */
  isGeneric(word: string): boolean {
    return (this.#heads.get(singular(word))?.size ?? 0) >= GENERIC_LINES;
  }

  /** True for a word that ends the names of many jobs, or of many kinds of jobs, and names none of them by itself. */
  endsMany(word: string): boolean {
    return this.isRole(word) || this.isGeneric(word);
  }

  /** True for a word that ends names of jobs of all kinds ("director"): it says what somebody's role is, not what their work is. */
  isRole(word: string): boolean {
    const form = singular(word);
    const known = this.#roles.get(form);
    if (known !== undefined) return known;
    const ended = this.#likeness.endedBy(form);
    const isRole = new Set(Array.from(ended, at => this.#occupations[at]?.soc.slice(0, 2))).size >= ROLE_GROUPS;
    // Words that end no name are cheap to look up, and there is no limit to them.
    if (ended.length > 0) this.#roles.set(form, isRole);
    return isRole;
  }

  /**
   * Finds the longest exact name that begins at `start` and ends at or before `limit`; undefined if there is none.
   * @param least the least number of words that it must have
   * @returns its end (exclusive), and its highest strength for any occupation
   */
  longestNameFrom(
    words: readonly string[],
    start: number,
    limit: number,
    least = 1,
  ): { end: number; strength: number } | undefined {
    const keys = nameKeysFrom(words.slice(start, limit));
    for (let count = keys.length; count >= least; count--) {
      const strength = this.#index.strengthOf(keys[count - 1] as string);
      if (strength > 0) return { end: start + count, strength };
    }
    return undefined;
  }

  /** Returns the occupations that have a name, exactly or in another form, most probable first; undefined if there are none. */
  known(words: readonly string[]): Likely[] | undefined {
    const bearers = this.#bearersOf(words);
    const [only = '', another] = words;
    const isOne = another === undefined;
    return (
      bearers &&
      likelyBearers(bearers, { endsMany: isOne && this.endsMany(only), generic: isOne && this.isGeneric(only) })
    );
  }

  /** Returns occupations for words that are not a known name, but a misspelled or a similar one. */
  resembling(words: readonly string[]): Likely[] {
    const key = nameKey(words);
    const { candidates, score, misspelled } = this.#likeness.judge(key);
    const likely = candidates.map(({ occupation, probability }) => ({
      id: this.#occupations[occupation]?.id ?? '',
      probability: probability * score,
    }));
    if (!misspelled) return likely;
    const proper = key.split(' ').every(word => this.#isSpelled(word));
    const sure = proper ? Math.min(score, misspelled.score) : misspelled.score;
    const corrected = this.known(misspelled.name.split(' ')) ?? [];
    const known = new Set(corrected.map(({ id }) => id));
    return [
      ...corrected.map(({ id, probability }) => ({ id, probability: probability * sure })),
      ...likely
        .filter(({ id }) => !known.has(id))
        .map(({ id, probability }) => ({ id, probability: probability * (1 - sure) })),
    ].sort((a, b) => b.probability - a.probability);
  }

  /** Returns the codes of the major groups that words suggest, most probable first; empty if they are not clear enough. */
  majorGroupsOf(words: readonly string[]): string[] {
    const { candidates, score } = this.#likeness.judge(nameKey(words), false);
    if (score < SURE_SCORE) return [];
    const shares = new Map<string, number>();
    for (const { occupation, probability } of candidates) {
      const code = `${this.#occupations[occupation]?.soc.slice(0, 2)}-0000`;
      shares.set(code, (shares.get(code) ?? 0) + probability);
    }
    const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
    return [...shares]
      .filter(([, share]) => share >= GROUP_SHARE * total)
      .sort(([, a], [, b]) => b - a)
      .map(([code]) => code);
  }

  #bearersOf(words: readonly string[]): readonly Bearer[] | undefined {
    const key = nameKey(words);
    const turnable = words.length > 1 && this.isMadeOfNameWords(words);
    return (
      this.#index.bearersExcepting(key, words) ??
      this.#index.bearersInAnyForm(key, { turnable }) ??
      this.#spelledOut(words) ??
      this.#index.bearersByRoot(key)
    );
  }

  /** The occupations of a name with its short forms spelled out: "dental lab tech". */
  #spelledOut(words: readonly string[]): readonly Bearer[] | undefined {
    const spellable = words.length > 1 && words.length <= LONGEST_SPELLED_OUT;
    if (!spellable || !words.some(word => this.#shortForms.has(singular(word)))) return undefined;
    const full = words.map(word => this.#shortForms.get(singular(word)) ?? [word]);
    const names = full.reduce<string[][]>((begun, forms) => begun.flatMap(b => forms.map(form => [...b, form])), [[]]);
    return names
      .map(name => this.#index.bearersInAnyForm(nameKey(name), { turnable: false }))
      .find(bearers => bearers !== undefined);
  }

  #isSpelled(word: string): boolean {
    return this.#correct.has(word) || this.#likeness.vocabulary.numberOf(word) !== undefined;
  }
}
