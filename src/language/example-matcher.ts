import type { MeasureId } from '../knowledge/fact';
import { fuseLikeness } from './fuse-likeness';
import { type Keep, makeAnew } from './keep';
import type { Kind } from './kind';
import { NgramIndex } from './ngram-index';
import { ngramTables } from './ngram-tables';

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

/** An example of the shortlist: the share of trigrams it has in common with the question, and how far that counts. */
interface Candidate {
  example: Example;
  shared: number;
  weight: number;
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

  constructor(examples: readonly Example[], keep: Keep = makeAnew) {
    const seen = new Set<string>();
    this.#examples = examples.filter(({ masked, measure, named }) => {
      const key = `${masked} ${measure === null ? '' : named}`;
      return masked !== '' && !seen.has(key) && Boolean(seen.add(key));
    });
    const masked = () => this.#examples.map(example => example.masked);
    this.#index = new NgramIndex(keep('example trigrams', () => ngramTables(masked())));
  }

  /** The most alike example of each kind among the most alike ones of all, best first. */
  match(masked: string): ExampleMatch[] {
    const shortlist = this.#index.query(masked, SHORTLIST).map((hit): Candidate => {
      const example = this.#examples[hit.index] as Example;
      return { example, shared: hit.score, weight: sameSlots(masked, example.masked) ? 1 : OTHER_SLOTS };
    });
    const best = new Map<Kind, ExampleMatch>();
    const judge = (candidates: readonly Candidate[]) => {
      const likeness = fuseLikeness(
        masked,
        candidates.map(({ example }) => example.masked),
      );
      candidates.forEach(({ example, shared, weight }, at) => {
        const score = scoreOf(shared, likeness[at] ?? 0) * weight;
        if (score > (best.get(example.kind)?.score ?? -1)) best.set(example.kind, { example, score });
      });
    };
    const leaders = shortlist.filter(
      ({ example }, at) => shortlist.findIndex(other => other.example.kind === example.kind) === at,
    );
    judge(leaders);
    // Fuse is slow: it looks only at those that could still be the best of their kind.
    const couldWin = ({ example, shared, weight }: Candidate) =>
      scoreOf(shared, 1) * weight > (best.get(example.kind)?.score ?? 0);
    judge(shortlist.filter(candidate => !leaders.includes(candidate) && couldWin(candidate)));
    return [...best.values()].sort((one, other) => other.score - one.score);
  }
}

/** What shared trigrams and Fuse make of a likeness together, 0–1. */
function scoreOf(shared: number, fuse: number): number {
  return 0.7 * shared + 0.3 * fuse;
}
