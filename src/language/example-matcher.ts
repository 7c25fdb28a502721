import type { Kind } from '../answers/answer';
import type { MeasureId } from '../knowledge/fact';
import { fuseLikeness } from './fuse-likeness';
import { NgramIndex } from './ngram-index';

/** An example question of `dialogs/`, its slots masked. */
export interface Example {
  masked: string;
  kind: Kind;
  /** Measure it asks for without naming it. */
  measure: MeasureId | null;
  /** Measures that its own words name; masked, so that they are compared apart. */
  named: readonly MeasureId[];
  /** Entry of `dialogs/talk.yaml`. */
  talk: string | null;
}

/** An example with its likeness to the question, 0–1. */
export interface ExampleMatch {
  example: Example;
  score: number;
}

const SHORTLIST = 20;
/** "How much for a {job}" is not the shorter for "how much for a beginner": what is asked about has to be alike. */
const OTHER_SLOTS = 0.9;
const SLOTS = /\b(?:JJ|TT)\b/;

function sameSlots(one: string, other: string): boolean {
  return SLOTS.test(one) === SLOTS.test(other);
}

/** Matches masked questions with the example questions: a trigram index shortlists, Fuse scores the shortlist. */
export class ExampleMatcher {
  readonly #examples: readonly Example[];
  readonly #index: NgramIndex;

  constructor(examples: readonly Example[]) {
    const seen = new Set<string>();
    this.#examples = examples.filter(({ masked, measure, named }) => {
      const key = `${masked} ${measure === null ? '' : named}`;
      return masked !== '' && !seen.has(key) && Boolean(seen.add(key));
    });
    this.#index = new NgramIndex(this.#examples.map(({ masked }) => masked));
  }

  /** The most alike examples, best first, at most 20. */
  match(masked: string): ExampleMatch[] {
    const shortlist = this.#index.query(masked, SHORTLIST);
    const examples = shortlist.map(hit => this.#examples[hit.index] as Example);
    const likeness = fuseLikeness(
      masked,
      examples.map(example => example.masked),
    );
    return shortlist
      .map((hit, at) => ({
        example: examples[at] as Example,
        score:
          (0.7 * hit.score + 0.3 * (likeness[at] ?? 0)) *
          (sameSlots(masked, examples[at]?.masked ?? '') ? 1 : OTHER_SLOTS),
      }))
      .sort((one, other) => other.score - one.score);
  }
}
