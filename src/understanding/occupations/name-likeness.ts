import { type IndexCache, noCache } from '../../content/index-cache';
import { editDistance } from '../../text/edit-distance';
import { NgramIndex } from '../../text/ngram-index';
import { ngramTables } from '../../text/ngram-tables';
import { type Hit, TopK } from '../../text/top-k';
import { Vocabulary, vocabularyTables } from '../../text/vocabulary';
import type { BearerTable } from './name-tables';
import { evidenceTables, WordEvidence } from './word-evidence';

/** How many of the most similar names vote. */
const VOTERS = 100;
/** Exponent of the similarity in a vote: how much more the nearer names count. */
const NEARNESS = 4;
/** Weight of the votes of similar names against the evidence of the words. */
const VOTES = 0.5;
/** Factor for words that do not end like the name of a job, which ends in a word for a person. */
const NO_HEAD = 0.5;
/** Factor for words whose last word only ends names of other occupations. */
const OTHER_HEAD = 0.6;

/** How many letters may be wrong: one in a short name, two in a longer one. */
const slipsAllowed = (name: string): number => (name.length < 6 ? 1 : 2);
const SPELLING_SHORTLIST = 40;

/** An occupation (its index) that words may name, and how probable that is among all occupations (0–1). */
export interface Candidate {
  occupation: number;
  probability: number;
}

/** What words that are not a known name may mean. */
export interface Likeness {
  /** Likeliest first; they sum to at most 1. */
  candidates: Candidate[];
  /** How well the words support the first candidate, 0–1. */
  score: number;
  /** The known name that was most likely misspelled, and the share of its letters that are right; null if none is that near. */
  misspelled: { name: string; score: number } | null;
}

/** A longer name is judged by its last words, which say what somebody does, because the cost grows with the number of words. */
const MOST_WORDS = 6;

const MOST_CANDIDATES = 6;
/** Candidates with a smaller share of the first one's probability are dropped. */
const PLAUSIBLE = 0.04;

/**
 * Ranks occupations for unlisted names. Two estimates are averaged: votes of the names most similar by letters, and
 * naive Bayes over the words.
 */
export class NameLikeness {
  readonly #names: readonly string[];
  readonly #bearers: BearerTable;
  readonly #occupations: number;
  readonly #index: NgramIndex;
  readonly #evidence: WordEvidence;
  readonly vocabulary: Vocabulary;

  /**
   * @param names normalized names
   * @param bearers the occupations that have each name
   * @param occupations how many occupations there are
   */
  constructor(names: readonly string[], bearers: BearerTable, occupations: number, keep: IndexCache = noCache) {
    this.#names = names;
    this.#bearers = bearers;
    this.#occupations = occupations;
    this.vocabulary = new Vocabulary(keep('vocabulary', () => vocabularyTables(names)));
    this.#index = new NgramIndex(
      keep('trigrams', () => ngramTables(names, this.vocabulary)),
      { wordwise: true },
    );
    this.#evidence = new WordEvidence(
      this.vocabulary,
      keep('evidence', () => evidenceTables(this.vocabulary, bearers, occupations)),
    );
  }

  /**
   * Judges which occupations are meant by words that are not a known name.
   * @param complete false for words that only tell something about a job and need not end like a name ("school bus")
   */
  judge(name: string, complete = true): Likeness {
    const words = name.split(' ').slice(-MOST_WORDS);
    const judged = words.join(' ');
    const evidence = this.#evidence.sharesOf(words);
    const nearest = this.#index.query(judged, VOTERS);
    const votes = this.#votesOf(nearest);
    const best = new TopK(MOST_CANDIDATES);
    for (let occupation = 0; occupation < this.#occupations; occupation++)
      best.push(occupation, VOTES * (votes[occupation] ?? 0) + (1 - VOTES) * (evidence[occupation] ?? 0));
    const least = PLAUSIBLE * (best.hits[0]?.score ?? 0);
    const candidates = best.hits
      .filter(({ score }) => score >= least)
      .map(({ index, score }): Candidate => ({ occupation: index, probability: score }));
    const first = candidates[0]?.occupation ?? 0;
    const coverage = this.#evidence.coverage(words, first);
    const score = complete ? this.#trustIn(words.at(-1) ?? '', first) * coverage : coverage;
    return { candidates, score, misspelled: this.#misspelled(judged, words, nearest) };
  }

  /** How strongly the last word of a name supports an occupation: a "glazier helper" is not a glazier. */
  #trustIn(head: string, occupation: number): number {
    if (!this.#evidence.isHead(head)) return NO_HEAD;
    return this.#evidence.isHead(head, occupation) ? 1 : OTHER_HEAD;
  }

  /** True if some name ends in the word: only such a word says what somebody does. */
  isHead(word: string): boolean {
    return this.#evidence.isHead(word);
  }

  /** Returns the indexes of the occupations with a name that ends in the word. */
  endedBy(word: string): Uint16Array {
    return this.#evidence.endedBy(word);
  }

  /** Returns how much of the words the names of an occupation explain, 0–1. */
  coverage(name: string, occupation: number): number {
    return this.#evidence.coverage(name.split(' '), occupation);
  }

  /**
   * A similar name counts as the misspelled one only if some word is in no name at all; otherwise it is a different name.
   */
  #misspelled(name: string, words: readonly string[], nearest: readonly Hit[]): Likeness['misspelled'] {
    if (words.every(word => this.vocabulary.numberOf(word) !== undefined)) return null;
    let best: Likeness['misspelled'] = null;
    let fewest = slipsAllowed(name) + 1;
    for (const { index } of nearest.slice(0, SPELLING_SHORTLIST)) {
      const known = this.#names[index] as string;
      if (Math.abs(known.length - name.length) >= fewest) continue;
      const slips = editDistance(name, known);
      if (slips >= fewest) continue;
      fewest = slips;
      best = { name: known, score: 1 - slips / name.length };
    }
    return best;
  }

  /** Each occupation's share of the votes of the most similar names; they sum to 1. */
  #votesOf(nearest: readonly Hit[]): Float64Array {
    const votes = new Float64Array(this.#occupations);
    let all = 0;
    for (const { index, score } of nearest) {
      const vote = score ** NEARNESS;
      const { starts, occupations } = this.#bearers;
      for (const occupation of occupations.subarray(starts[index], starts[index + 1])) {
        votes[occupation] = (votes[occupation] ?? 0) + vote;
        all += vote;
      }
    }
    return all === 0 ? votes : votes.map(vote => vote / all);
  }
}
