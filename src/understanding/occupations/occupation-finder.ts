import { type IndexCache, noCache } from '../../content/index-cache';
import type { Dataset, Occupation } from '../../knowledge/dataset';
import { areInOneGroup } from '../../knowledge/groups';
import { singular } from '../../text/morphology';
import { nameKey, nameKeyOf, nameKeysFrom } from '../../text/name-key';
import { type Bearer, NameIndex } from './name-index';
import { NameLikeness } from './name-likeness';
import { nameTables, STRENGTH } from './name-tables';

/** Word that ends the titles of at least so many BLS lines says too little by itself ("trainer", "operator"). */
const GENERIC_LINES = 5;

/** Major groups, of 23, in which a word ends names, from which on it is a role. */
const ROLE_GROUPS = 10;

/** In words. Each short form may double the names to try. */
const LONGEST_SPELT_OUT = 5;

/** Words support a field if at least this share of them occurs in the names of its occupations. */
const SURE_SCORE = 0.8;

/** A major group with a smaller share of what words say is not meant by them. */
const GROUP_SHARE = 0.3;

/** How many readings of a mention are kept. */
export const BEST_READINGS = 12;

/** An occupation that words may mean. */
export interface Likely {
  id: string;
  probability: number;
}

/** How much more each better kind of name speaks for its bearer. */
const KIND_WEIGHT = 5;
/** Smoothing: jobs added to every occupation, so that small ones can be meant. */
const BASE_JOBS = 20;
/** A specialty shares the jobs of its BLS line. */
const SPECIALTY = 0.2;
/** Odds that a name means a job which does not bear it, by the strength of its best bearer. */
const ELSEWHERE: readonly number[] = [1, 0.3, 0.15, 0.1, 0.02, 0.01, 0];

/** Finds occupations by name: exactly by normalized name, or by likeness. */
export class OccupationFinder {
  readonly #occupations: readonly Occupation[];
  readonly #index: NameIndex;
  readonly #likeness: NameLikeness;
  readonly #correct: ReadonlySet<string>;
  readonly #shortForms: ReadonlyMap<string, readonly string[]>;
  /** BLS lines whose titles end in a word. */
  readonly #heads = new Map<string, Set<string>>();

  /**
   * @param everyday names of `dialogs/`, with the codes of what they mean
   * @param options.correct words of the language: not taken for misspelled ones
   * @param options.shortForms what short forms of words of a name stand for ("tech" → technologist, technician)
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

  /** All words that stand in names, with how many names have them. */
  wordCounts(): Map<string, number> {
    const { words, counts } = this.#likeness.vocabulary;
    return new Map(words.map((word, number) => [word, counts[number] ?? 0]));
  }

  /** What a word tells of being part of a name: how many names have it (as a power of four), whether it ends names, whether its root does. */
  nameEvidence(word: string): string | null {
    const { vocabulary } = this.#likeness;
    const form = singular(word);
    const number = vocabulary.numberOf(form);
    const named = number === undefined ? 0 : Math.ceil(Math.log2(1 + (vocabulary.counts[number] ?? 0)) / 2);
    const ends = this.#likeness.isHead(form);
    const rooted = this.#index.hasRoot(form);
    return named === 0 && !rooted ? null : `${named}${ends ? 'e' : ''}${rooted ? 'r' : ''}`;
  }

  /** True when the words are a name as they stand. */
  isName(words: readonly string[]): boolean {
    return this.#index.has(nameKey(words));
  }

  /** True when each of the words stands in some name: only then may they be one in another order or of another form. */
  isMadeOfNameWords(words: readonly string[]): boolean {
    const inNames = (word: string) => this.#likeness.vocabulary.numberOf(word) !== undefined;
    return nameKey(words).split(' ').every(inNames);
  }

  /** True for a last word so common among titles that it names no job without the words before it. */
  isGeneric(word: string): boolean {
    return (this.#heads.get(singular(word))?.size ?? 0) >= GENERIC_LINES;
  }

  /** True for a word that ends names of jobs of all kinds ("director"): it says what somebody's part is, not what their work is. */
  isRole(word: string): boolean {
    const ended = this.#likeness.endedBy(singular(word));
    return new Set(Array.from(ended, at => this.#occupations[at]?.soc.slice(0, 2))).size >= ROLE_GROUPS;
  }

  /**
   * Occupations near some others whose titles end in a word: "the engineer" beside railroad conductors is one of locomotives. Near are
   * those of the same minor group, and those of the same major group that O*NET relates to them; else all of the same major group.
   */
  titledNear(word: string, near: readonly Occupation[]): string[] {
    const form = singular(word);
    const titled = [...new Set(this.#likeness.endedBy(form))].flatMap(at => {
      const one = this.#occupations[at];
      return one && endsIn(one.title, form) && !near.includes(one) ? [one] : [];
    });
    const close = titled.filter(one => near.some(other => areNear(one, other)));
    const alike = titled.filter(one => near.some(other => areInOneGroup(one.soc, other.soc, 'major')));
    return (close.length > 0 ? close : alike).map(({ id }) => id);
  }

  /**
   * Longest name, as it stands, that begins at `start` and ends at or before `limit`, with the strength of its best bearer.
   * @param least how many words it must have
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

  /**
   * Occupations that bear a name as it stands or in another form, with probabilities; undefined when nobody bears it. The kind
   * of name and the number of jobs decide together, so that a name listed for one occupation does not hide those of others.
   */
  known(words: readonly string[]): Likely[] | undefined {
    const bearers = this.#bearersOf(words);
    if (!bearers) return undefined;
    const generic = words.length === 1 && this.isGeneric(words[0] ?? '');
    const weights = bearers.map(({ occupation, strength }) => {
      const main = occupation.featured || (occupation.id.endsWith('.00') && !isRemainder(occupation)) ? 1 : SPECIALTY;
      return { id: occupation.id, weight: KIND_WEIGHT ** strength * (BASE_JOBS + main * jobsOf(occupation)) };
    });
    const strongest = Math.max(...bearers.map(({ strength }) => strength));
    // A word that ends many titles names none of them alone.
    const elsewhere = generic && strongest < STRENGTH.everyday ? 1 : (ELSEWHERE[strongest] ?? 0);
    const total = weights.reduce((sum, { weight }) => sum + weight, 0) * (1 + elsewhere);
    return weights
      .map(({ id, weight }) => ({ id, probability: weight / total }))
      .sort((one, other) => other.probability - one.probability)
      .slice(0, BEST_READINGS);
  }

  /** Occupations for words that are not a known name: misspelled, or similar to their names. */
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
    const meant = this.known(misspelled.name.split(' ')) ?? [];
    const known = new Set(meant.map(({ id }) => id));
    return [
      ...meant.map(({ id, probability }) => ({ id, probability: probability * sure })),
      ...likely
        .filter(({ id }) => !known.has(id))
        .map(({ id, probability }) => ({ id, probability: probability * (1 - sure) })),
    ].sort((one, other) => other.probability - one.probability);
  }

  /** Codes of the major groups whose occupations the words speak for, most first; together they have most of what is said. */
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
      .sort(([, one], [, other]) => other - one)
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

  /** "Dental lab tech": its short words in full. */
  #spelledOut(words: readonly string[]): readonly Bearer[] | undefined {
    const spellable = words.length > 1 && words.length <= LONGEST_SPELT_OUT;
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

/** Words in lower case join the parts of a title. */
const SMALL_WORD = / \p{Ll}+ /u;

/** True where a title, or a part of it, ends in a word: "Aircraft Mechanics and Service Technicians". */
function endsIn(title: string, word: string): boolean {
  const [name = ''] = title.split(',');
  return name.split(SMALL_WORD).some(part => nameKeyOf(part).split(' ').at(-1) === word);
}

function areNear(one: Occupation, other: Occupation): boolean {
  const isRelated = other.onet?.related.includes(one.id) ?? false;
  return areInOneGroup(one.soc, other.soc, isRelated ? 'major' : 'minor');
}

/** Codes of "all other" categories end like this; few people who name a job mean one. */
function isRemainder({ soc }: Occupation): boolean {
  return soc.endsWith('9');
}

/** Persons employed, 0 where unknown: how likely it is that somebody asks about the job. */
function jobsOf(occupation: Occupation): number {
  return occupation.featured ? Number.MAX_SAFE_INTEGER / 1e6 : (occupation.line?.projection?.jobs ?? 0);
}
