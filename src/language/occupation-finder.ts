import type { Dataset, Occupation } from '../knowledge/dataset';
import type { NameKind } from '../knowledge/occupation';
import { fuseLikeness } from './fuse-likeness';
import { NgramIndex } from './ngram-index';
import { nameKey, nameKeyOf, singular } from './normalise';

/** How far a kind of name speaks for its occupation when several share it. */
const STRENGTH: Record<NameKind | 'everyday', number> = {
  alias: 6,
  title: 5,
  everyday: 4,
  reported: 3,
  short: 2,
  alternate: 1,
};

/** A reading is dominant when it has this share of the jobs of all readings. */
const DOMINANT_SHARE = 0.6;

/** Word that ends the titles of at least so many BLS lines says too little by itself ("trainer", "operator"). */
const GENERIC_LINES = 5;

const SHORTLIST = 20;
const LONGEST_NAME = 8;

/** What a name may mean: ids of occupations, most likely first, and whether the first dominates. */
export interface Naming {
  ids: string[];
  dominant: boolean;
  /** 1 for an exact name, lower for a likeness. */
  score: number;
  /** Only alternate titles of O*NET have it, the least known of all names. */
  weak: boolean;
}

interface Bearer {
  occupation: Occupation;
  strength: number;
}

/** Finds occupations by name: exactly by normalised name, or by likeness. */
export class OccupationFinder {
  readonly #bearers = new Map<string, Bearer[]>();
  readonly #glued = new Map<string, string>();
  readonly #unordered = new Map<string, string>();
  readonly #keys: string[];
  readonly #index: NgramIndex;
  readonly #heads = new Map<string, Set<string>>();

  constructor(dataset: Dataset, everyday: Readonly<Record<string, readonly string[]>>) {
    for (const [name, codes] of Object.entries(everyday)) {
      for (const code of codes) {
        const subject = dataset.subject(code);
        if (subject?.type === 'occupation') this.#add(nameKeyOf(name), subject, STRENGTH.everyday);
      }
    }
    for (const occupation of dataset.occupations) {
      for (const { text, kind } of occupation.names) {
        const strength = occupation.featured ? STRENGTH.alias : STRENGTH[kind];
        this.#add(nameKeyOf(text), occupation, strength);
        const [head = '', ...rest] = text.split(',');
        // "Architects, Except Landscape and Naval": people name the rule, not the exception.
        if (rest[0]?.startsWith(' Except')) this.#add(nameKeyOf(head), occupation, strength);
        else if (rest.length === 1)
          this.#add(nameKeyOf(`${rest[0]} ${head}`), occupation, Math.min(strength, STRENGTH.everyday));
      }
      if (!occupation.featured) for (const id of idsOf(occupation)) this.#add(id, occupation, STRENGTH.title);
      if (occupation.line && !occupation.featured) this.#addHead(occupation);
    }
    this.#keys = [...this.#bearers.keys()];
    this.#index = new NgramIndex(this.#keys);
  }

  #add(key: string, occupation: Occupation, strength: number): void {
    if (key === '') return;
    const bearers = this.#bearers.get(key) ?? [];
    const known = bearers.find(bearer => bearer.occupation === occupation);
    if (known) known.strength = Math.max(known.strength, strength);
    else bearers.push({ occupation, strength });
    if (bearers.length === 1 && !known) this.#addKey(key, bearers, strength);
  }

  #addKey(key: string, bearers: Bearer[], strength: number): void {
    this.#bearers.set(key, bearers);
    if (!key.includes(' ')) return;
    this.#glued.set(key.replaceAll(' ', ''), key);
    // Alternate titles are too many to be worth their turned forms: they would cost a tenth of the start.
    if (strength >= STRENGTH.reported) this.#unordered.set(unorderedKey(key), key);
  }

  #addHead({ title, line }: Occupation): void {
    for (const name of [title.split(',')[0] ?? '', title]) {
      const head = nameKeyOf(name).split(' ').at(-1) ?? '';
      this.#heads.set(head, (this.#heads.get(head) ?? new Set()).add(line?.code ?? ''));
    }
  }

  /** All words that stand in names, with how many names have them. */
  wordCounts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const key of this.#keys) for (const word of key.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  }

  /** True when the word is a whole name by itself. */
  isWholeName(word: string): boolean {
    return this.#bearers.has(word);
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
    const glued = key.replaceAll(' ', '');
    const turned = words.includes('or') || words.includes('and') ? undefined : this.#unordered.get(unorderedKey(key));
    const other = (glued.length > 5 ? this.#glued.get(glued) : undefined) ?? turned;
    const bearers = this.#bearers.get(key) ?? this.#bearers.get(other ?? glued);
    return bearers && this.#weigh(bearers, 1, words.length === 1 && this.isGeneric(words[0] ?? ''));
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
    return {
      ids: [...first, ...rest].slice(0, 6).map(bearer => bearer.occupation.id),
      dominant,
      score,
      weak: strongest <= STRENGTH.alternate,
    };
  }

  /** Occupations whose names are like the words, best first; `dominant` when one leads clearly. */
  alike(words: readonly string[]): Naming | undefined {
    const wanted = nameKey(words);
    const hits = this.#index.query(wanted, SHORTLIST);
    const names = hits.map(hit => this.#keys[hit.index] as string);
    const likeness = fuseLikeness(wanted, names);
    const scores = new Map<Occupation, number>();
    hits.forEach((hit, at) => {
      const score = (2 * hit.score + (likeness[at] ?? 0)) / 3;
      for (const { occupation } of this.#bearers.get(names[at] ?? '') ?? []) {
        scores.set(occupation, Math.max(score, scores.get(occupation) ?? 0));
      }
    });
    const ranked = [...scores].sort((one, other) => other[1] - one[1] || jobsOf(other[0]) - jobsOf(one[0]));
    const [best, next] = ranked;
    if (!best) return undefined;
    const lead = best[1] - (next?.[1] ?? 0);
    const outweighs = next !== undefined && lead === 0 && jobsOf(best[0]) > 2 * jobsOf(next[0]);
    return {
      ids: ranked.slice(0, 6).map(([occupation]) => occupation.id),
      dominant: lead >= 0.04 || outweighs,
      score: best[1],
      weak: false,
    };
  }
}

/** Persons employed, 0 where unknown: how likely it is that somebody asks about the job. */
function jobsOf(occupation: Occupation): number {
  return occupation.featured ? Number.MAX_SAFE_INTEGER / 1e6 : (occupation.line?.projection?.jobs ?? 0);
}

/** Codes that name an occupation: the O*NET one, and the SOC code where it is the main one of that code. */
function idsOf({ id, soc }: Occupation): string[] {
  return id.endsWith('.00') ? [id, soc] : [id];
}

const PREPOSITIONS = new Set(['in', 'at', 'for', 'on', 'with', 'to']);

/** The words of a key in alphabetical order, prepositions dropped: one form for "payroll clerk" and "clerk, payroll". */
function unorderedKey(key: string): string {
  const words = key.split(' ');
  const kept = words.some(word => PREPOSITIONS.has(word)) ? words.filter(word => !PREPOSITIONS.has(word)) : words;
  return kept.length > 1 ? kept.sort().join(' ') : key;
}
