import { LRUCache } from 'lru-cache';
import type { Dataset } from '../../knowledge/dataset';
import type { Amount } from '../../query/period';
import { BEST_READINGS, type Likely } from './likely-bearers';
import type { OccupationFinder } from './occupation-finder';
import { titledNear } from './titled-near';

/** An occupation that a mention may mean, and how probable that is. */
export interface LinkedOccupation {
  id: string;
  probability: number;
}

/** What a mention of a job may mean. */
export interface JobMention {
  /** The person's words. */
  text: string;
  /** Most probable first. They sum to at most 1; the rest is the probability of jobs that are not listed. */
  candidates: LinkedOccupation[];
  /** Id of a job that was shown and whose name has the words, whatever they mean by themselves. */
  shown?: string;
  /** Pay that is named after it: "process technician at $27.50". */
  offer?: Amount;
}

/** Occupations with a smaller share of the first one's probability are dropped. */
const LEAST_SHARE = 0.005;
/** From this probability on, a message is taken to be about a job. */
export const LIKELY_MEANT = 0.4;
/** Probability that a word which ends many names means a job near those talked about. */
const NEAR_SHARE = 0.5;
/** Letters. Longer names are not cached, so that the cache stays small. */
const LONGEST_KEPT = 100;
/** How many mentions are cached. */
const RECENT = 500;

/**
 * Links mentions of jobs to occupations. A mention is a known name in some form, or else it is judged by the names that it resembles.
 * Both give probabilities on the same scale.
 */
export class OccupationLinker {
  readonly #finder: OccupationFinder;
  readonly #dataset: Dataset;
  readonly #unnamed: ReadonlySet<string>;
  /** Cache: the readings of a message, and the messages of a conversation, often mention the same jobs. */
  readonly #recent = new LRUCache<string, JobMention>({ max: RECENT });
  readonly #recentNames = new LRUCache<string, boolean>({ max: RECENT });

  /** @param unnamed words that say nothing about a job: function words, and words for people ("someone who …") */
  constructor(finder: OccupationFinder, dataset: Dataset, unnamed: ReadonlySet<string> = new Set()) {
    this.#unnamed = unnamed;
    this.#finder = finder;
    this.#dataset = dataset;
  }

  /**
   * Returns the occupations that words may mean.
   * @param words lower-case words of the mention, spelling corrected
   * @param written the same before correction: looked up first, because a name that is spelled right needs no correction
   * @param shared words that may be part of the mention as well: the last words of the next one in a list ("marketing and sales
   * managers")
   */
  link(words: readonly string[], written: readonly string[] = words, shared: readonly string[] = []): JobMention {
    const key = JSON.stringify([words, written, shared]);
    const known = this.#recent.get(key);
    if (known) return known;
    const mention = this.#linked(words, written, shared);
    this.#recent.set(key, mention);
    return mention;
  }

  /** True if the words are a known name of one or more jobs. */
  isKnownName(words: readonly string[]): boolean {
    const key = words.join(' ');
    const isKnown = this.#recentNames.get(key) ?? this.#finder.known(words) !== undefined;
    if (key.length <= LONGEST_KEPT) this.#recentNames.set(key, isKnown);
    return isKnown;
  }

  /** True for a single word that names a role in many kinds of work ("technician", "director"). */
  isRole([word, another]: readonly string[]): boolean {
    return word !== undefined && another === undefined && this.#finder.isRole(word);
  }

  /** True for a single word that ends the names of many jobs, or of many kinds of jobs, and names none of them by itself. */
  endsMany([word, another]: readonly string[]): boolean {
    return word !== undefined && another === undefined && this.#finder.endsMany(word);
  }

  /**
   * Gives half of the probability of such a word to jobs near some others whose titles end in it; null if there are none.
   * @param near ids of the other jobs
   */
  among(mention: JobMention, word: string, near: readonly string[]): JobMention | null {
    const jobs = near.flatMap(id => {
      const subject = this.#dataset.subject(id);
      return subject?.type === 'occupation' ? [subject] : [];
    });
    const titled = titledNear(word, jobs, this.#dataset);
    if (titled.length === 0) return null;
    const shares = new Map(titled.map(id => [id, NEAR_SHARE / titled.length]));
    for (const { id, probability } of mention.candidates)
      shares.set(id, (shares.get(id) ?? 0) + (1 - NEAR_SHARE) * probability);
    const all = [...shares].map(([id, probability]) => ({ id, probability }));
    return { ...mention, candidates: prune(all.sort((a, b) => b.probability - a.probability)) };
  }

  /** Returns the words that say something about a job. */
  telling(words: readonly string[]): string[] {
    return words.filter(word => !this.#unnamed.has(word));
  }

  #linked(words: readonly string[], written: readonly string[], shared: readonly string[]): JobMention {
    const text = written.join(' ');
    // A single letter is a typo or a short form of another word.
    if (text.length === 1) return { text, candidates: [] };
    const code = this.#dataset.subject(words.join(' '));
    if (code?.type === 'occupation') return { text, candidates: [{ id: code.id, probability: 1 }] };
    const whole = this.#finder.known(written) ?? this.#finder.known(words);
    if (shared.length > 0 && !strong(whole)) {
      const extended = this.#finder.known([...words, ...shared]);
      if (extended) return { text, candidates: prune(extended) };
    }
    if (whole) return { text, candidates: prune(whole) };
    const telling = this.telling(words);
    const known = telling.length < words.length && telling.length > 0 ? this.#finder.known(telling) : undefined;
    return { text, candidates: prune(known ?? this.#finder.resembling(telling.length > 0 ? telling : words)) };
  }
}

function strong(found: readonly Likely[] | undefined): boolean {
  return (found?.[0]?.probability ?? 0) > 0.5;
}

function prune(found: readonly Likely[]): LinkedOccupation[] {
  const least = LEAST_SHARE * (found[0]?.probability ?? 0);
  return found.filter(({ probability }) => probability >= least && probability > 0).slice(0, BEST_READINGS);
}

/** Returns the occupations of a mention that have at least a share of the likeliest one's probability. */
export function readingsOf({ candidates }: JobMention, share: number): LinkedOccupation[] {
  const least = share * (candidates[0]?.probability ?? 0);
  return candidates.filter(({ probability }) => probability >= least);
}

/** Returns the id of the job that a mention likely means, in a list; an empty list if it is unclear. */
export function likelyIn({ candidates: [first] }: JobMention): string[] {
  return first && first.probability >= LIKELY_MEANT ? [first.id] : [];
}
