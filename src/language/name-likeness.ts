import { editDistance } from './edit-distance';
import { NgramIndex } from './ngram-index';
import { Vocabulary } from './vocabulary';
import { WordEvidence } from './word-evidence';

/** How many of the most alike names have a vote, and how much nearer ones count more. */
const VOTERS = 100;
const NEARNESS = 4;
/** What the votes of alike names count against the evidence of the words. */
const VOTES = 0.5;
/** A name ends in a word that says who somebody is; others are read as names only half-heartedly. */
const NO_HEAD = 0.5;

/** Letters that may be wrong in a name: one in so many, and never more than a few. */
const LETTERS_PER_SLIP = 5;
const MOST_SLIPS = 3;
const SPELLING_SHORTLIST = 40;

/** An occupation (its number) that some words may name, and how probable that is among all occupations (0–1). */
export interface Candidate {
  occupation: number;
  probability: number;
}

/** What words that are no known name may mean. */
export interface Likeness {
  /** Likeliest first; together at most 1. */
  candidates: Candidate[];
  /** How much of the words speaks for a name of the first candidate, 0–1. */
  score: number;
}

/** A known name that differs from the words by a few letters only. */
export interface Misspelling {
  name: number;
  /** Share of its letters that are right. */
  score: number;
}

const MOST_CANDIDATES = 6;

/**
 * Judges names that nobody listed. Two witnesses are heard: the names most alike by letters, which vote for their
 * occupations, and the words by themselves (naive Bayes). Half the votes and half the evidence make a probability.
 */
export class NameLikeness {
  readonly #names: readonly string[];
  readonly #bearers: readonly (readonly number[])[];
  readonly #occupations: number;
  readonly #index: NgramIndex;
  readonly #evidence: WordEvidence;
  readonly vocabulary: Vocabulary;

  /**
   * @param names normalised names
   * @param bearers numbers of the occupations that bear each name
   * @param occupations how many occupations there are
   */
  constructor(names: readonly string[], bearers: readonly (readonly number[])[], occupations: number) {
    this.#names = names;
    this.#bearers = bearers;
    this.#occupations = occupations;
    this.vocabulary = new Vocabulary(names);
    this.#index = new NgramIndex(names, { wordwise: true });
    this.#evidence = new WordEvidence(this.vocabulary, bearers, occupations);
  }

  /** The name most likely misspelt where a word is in no name at all; undefined when all words are known or none is near. */
  misspelt(name: string): Misspelling | undefined {
    if (name.split(' ').every(word => this.vocabulary.numberOf(word) !== undefined)) return undefined;
    const allowed = Math.min(MOST_SLIPS, Math.ceil(name.length / LETTERS_PER_SLIP));
    let best: Misspelling | undefined;
    let fewest = allowed + 1;
    for (const { index } of this.#index.query(name, SPELLING_SHORTLIST)) {
      const candidate = this.#names[index] as string;
      if (Math.abs(candidate.length - name.length) >= fewest) continue;
      const slips = editDistance(name, candidate);
      if (slips >= fewest) continue;
      fewest = slips;
      best = { name: index, score: 1 - slips / name.length };
    }
    return best;
  }

  /** Occupations that may be meant by words that are no known name. */
  judge(name: string): Likeness {
    const words = name.split(' ');
    const evidence = this.#evidence.sharesOf(words);
    const votes = this.#votesFor(name);
    const candidates: Candidate[] = [];
    for (let occupation = 0; occupation < this.#occupations; occupation++) {
      const probability = VOTES * (votes[occupation] ?? 0) + (1 - VOTES) * (evidence[occupation] ?? 0);
      const worst = candidates[MOST_CANDIDATES - 1];
      if (worst && worst.probability >= probability) continue;
      let at = candidates.length;
      while (at > 0 && (candidates[at - 1] as Candidate).probability < probability) at--;
      candidates.splice(at, 0, { occupation, probability });
      if (candidates.length > MOST_CANDIDATES) candidates.pop();
    }
    const coverage = this.#evidence.coverage(words, candidates[0]?.occupation ?? 0);
    const score = this.#evidence.isHead(words.at(-1) ?? '') ? coverage : NO_HEAD * coverage;
    return { candidates, score };
  }

  /** Each occupation's share of the votes of the names most alike, together 1. */
  #votesFor(name: string): Float64Array {
    const votes = new Float64Array(this.#occupations);
    let all = 0;
    for (const { index, score } of this.#index.query(name, VOTERS)) {
      const vote = score ** NEARNESS;
      for (const occupation of this.#bearers[index] ?? []) {
        votes[occupation] = (votes[occupation] ?? 0) + vote;
        all += vote;
      }
    }
    return all === 0 ? votes : votes.map(vote => vote / all);
  }
}
