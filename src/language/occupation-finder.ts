import type { Dataset, Occupation } from '../knowledge/dataset';
import { type Keep, makeAnew } from './keep';
import { type Bearer, NameIndex } from './name-index';
import { NameLikeness } from './name-likeness';
import { nameTables, STRENGTH } from './name-tables';
import { nameKey, nameKeyOf, singular } from './normalise';

/** A reading is dominant when it has this share of the jobs of all readings. */
const DOMINANT_SHARE = 0.6;
/** A likeness is dominant when its first occupation is at least so probable among a thousand. */
const DOMINANT_PROBABILITY = 0.378;

/** Word that ends the titles of at least so many BLS lines says too little by itself ("trainer", "operator"). */
const GENERIC_LINES = 5;

/** Words up to this length are mostly grammar, and names below this count a word's chance company. */
const SHORT_WORD = 3;
const OFTEN = 5;

const LONGEST_NAME = 16;
/** Words; each short one may double the names to try. */
const LONGEST_SPELT_OUT = 5;
const MOST_READINGS = 6;

/** What a name may mean: ids of occupations, most likely first, and whether the first dominates. */
export interface Naming {
  ids: string[];
  dominant: boolean;
  /** 1 for an exact name, lower for a likeness: how much of the words speaks for a name of the first occupation. */
  score: number;
  /** Only alternate titles of O*NET have it, the least known of all names. */
  weak: boolean;
}

/** A likeness from here on is taken for the name itself. */
export const SURE_SCORE = 0.8;

/** Finds occupations by name: exactly by normalised name, or by likeness. */
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
   * @param options.correct words of the language: not taken for misspelt ones
   * @param options.shortForms what short forms of words of a name stand for ("tech" → technologist, technician)
   */
  constructor(
    dataset: Dataset,
    everyday: Readonly<Record<string, readonly string[]>>,
    {
      correct = new Set(),
      shortForms = {},
      keep = makeAnew,
    }: {
      correct?: ReadonlySet<string>;
      shortForms?: Readonly<Record<string, readonly string[]>>;
      keep?: Keep;
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

  /** What somebody of an occupation is, by its title: "Automotive Service Technicians and Mechanics" → technician, mechanic. */
  headsOf(id: string): string[] {
    const title = this.#occupations.find(occupation => occupation.id === id)?.title ?? '';
    const parts = title.replace(/, (?:Except|All Other)\b.*$/, '').split(/, (?:and )?| and |\//);
    return parts.flatMap(part => nameKeyOf(part).split(' ').slice(-1)).filter(Boolean);
  }

  /** All words that stand in names, with how many names have them. */
  wordCounts(): Map<string, number> {
    const { words, counts } = this.#likeness.vocabulary;
    return new Map(words.map((word, number) => [word, counts[number] ?? 0]));
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

  /** True for a word that stands in many names and tells something there. */
  isNameWord(word: string): boolean {
    const { vocabulary } = this.#likeness;
    const number = vocabulary.numberOf(singular(word));
    return word.length > SHORT_WORD && number !== undefined && (vocabulary.counts[number] ?? 0) >= OFTEN;
  }

  /** True when some name ends in the word. */
  isHead(word: string): boolean {
    return this.#likeness.isHead(singular(word));
  }

  /** True for a last word so common among titles that it names no job without the words before it. */
  isGeneric(word: string): boolean {
    return (this.#heads.get(singular(word))?.size ?? 0) >= GENERIC_LINES;
  }

  /** Longest exact name that begins at `start` and ends before `limit`; undefined when there is none. */
  longestFrom(words: readonly string[], start: number, limit: number): { end: number; naming: Naming } | undefined {
    for (let end = Math.min(limit, start + LONGEST_NAME); end > start; end--) {
      const naming = this.exact(words.slice(start, end));
      if (naming) return { end, naming };
    }
    return undefined;
  }

  /** Occupations that bear exactly this name; its words may be glued, split or turned ("truckdriver", "clerk, payroll", "cooks in restaurants"). */
  exact(words: readonly string[]): Naming | undefined {
    const key = nameKey(words);
    const turnable =
      words.length > 1 && !words.includes('or') && !words.includes('and') && this.isMadeOfNameWords(words);
    const bearers =
      (words.includes('except') ? this.#index.bearersExcepting(key) : undefined) ??
      this.#index.bearersInAnyForm(key, { turnable }) ??
      this.#speltOut(words);
    return bearers && this.#weigh(bearers, 1, words.length === 1 && this.isGeneric(words[0] ?? ''));
  }

  /** "Dental lab tech": its short words in full. */
  #speltOut(words: readonly string[]): readonly Bearer[] | undefined {
    const spellable = words.length > 1 && words.length <= LONGEST_SPELT_OUT;
    if (!spellable || !words.some(word => this.#shortForms.has(singular(word)))) return undefined;
    const full = words.map(word => this.#shortForms.get(singular(word)) ?? [word]);
    const names = full.reduce<string[][]>((begun, forms) => begun.flatMap(b => forms.map(form => [...b, form])), [[]]);
    return names
      .map(name => this.#index.bearersInAnyForm(nameKey(name), { turnable: false }))
      .find(bearers => bearers !== undefined);
  }

  /** The strongest bearers of a name by kind of name, then by number of jobs. */
  #weigh(bearers: readonly Bearer[], score: number, generic: boolean): Naming {
    const strongest = Math.max(...bearers.map(bearer => bearer.strength));
    const weightOf = (bearer: Bearer) =>
      jobsOf(bearer.occupation) * (bearer.occupation.id.endsWith('.00') ? 1 : 0.2) + 1;
    const byJobs = (one: Bearer, other: Bearer) => weightOf(other) - weightOf(one);
    const first = bearers.filter(bearer => bearer.strength === strongest).sort(byJobs);
    const rest = bearers.filter(({ strength }) => strength < strongest && strength >= STRENGTH.everyday).sort(byJobs);
    const total = first.reduce((sum, bearer) => sum + weightOf(bearer), 0);
    const share = first[0] ? weightOf(first[0]) / total : 0;
    const dominant =
      first.length === 1 ? !generic || strongest >= STRENGTH.everyday : share >= DOMINANT_SHARE && !generic;
    const ids = [...first, ...rest].slice(0, MOST_READINGS).map(bearer => bearer.occupation.id);
    return { ids, dominant, score, weak: strongest <= STRENGTH.alternate };
  }

  /** The job that words tell of without being its name ("school bus" of a lady); undefined where none is likely. */
  described(words: readonly string[]): Naming | undefined {
    const { candidates, score } = this.#likeness.judge(nameKey(words), false);
    const ids = candidates.map(({ occupation }) => this.#occupations[occupation]?.id ?? '');
    const dominant = (candidates[0]?.probability ?? 0) >= DOMINANT_PROBABILITY;
    // One word is in the names of many jobs.
    const sure = score >= SURE_SCORE && (dominant || words.length > 1);
    return sure ? { ids, dominant, score, weak: false } : undefined;
  }

  /** How much of the words the names of an occupation explain, 0–1. */
  explained(words: readonly string[], id: string): number {
    const number = this.#occupations.findIndex(occupation => occupation.id === id);
    return number < 0 ? 0 : this.#likeness.coverage(nameKey(words), number);
  }

  /** Occupations that words may mean which are no known name: a misspelt one, or one that is made like theirs. */
  alike(words: readonly string[]): Naming | undefined {
    const wanted = nameKey(words);
    const { candidates, score, misspelt } = this.#likeness.judge(wanted);
    const likely = candidates.map(({ occupation }) => this.#occupations[occupation]?.id ?? '');
    if (misspelt) {
      // "Dragon trainer" is no misspelt "drag trainer": proper words are only as good as what they say.
      const spelt = wanted.split(' ').every(word => this.#isSpelt(word));
      const bearers = this.#index.bearersOf(misspelt.name) ?? [];
      const naming = this.#weigh(bearers, spelt ? Math.min(score, misspelt.score) : misspelt.score, false);
      return { ...naming, ids: [...new Set([...naming.ids, ...likely])].slice(0, MOST_READINGS) };
    }
    const dominant = (candidates[0]?.probability ?? 0) >= DOMINANT_PROBABILITY;
    return score > 0 ? { ids: likely, dominant, score, weak: false } : undefined;
  }

  #isSpelt(word: string): boolean {
    return this.#correct.has(word) || this.#likeness.vocabulary.numberOf(word) !== undefined;
  }
}

/** Persons employed, 0 where unknown: how likely it is that somebody asks about the job. */
function jobsOf(occupation: Occupation): number {
  return occupation.featured ? Number.MAX_SAFE_INTEGER / 1e6 : (occupation.line?.projection?.jobs ?? 0);
}
