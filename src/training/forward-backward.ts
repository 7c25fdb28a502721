import { tagCount } from '../understanding/tagger';

/** The pseudo-tag before the first token. */
export const START = tagCount;

/** Exponentials of the weights of tag bigrams. */
export interface TransitionFactors {
  /** At `before * tagCount + tag`; the last row is for the first token. 0 if a tag may not follow. */
  factors: Float64Array;
  /** The same, transposed: at `tag * tagCount + before`. */
  transposed: Float64Array;
}

/** The lattice of a message: values for each tag of each token. */
export interface Chain {
  /** Exponentials of the tag scores. */
  emitted: Float64Array[];
  /** Forward probabilities, scaled to sum to 1. */
  forward: Float64Array[];
  /** Backward probabilities, scaled to sum to 1. */
  backward: Float64Array[];
}

/** Probabilities below this are left out at first; those of most tags at most tokens are. */
const NO_SHARE = 1e-6;

/**
 * Runs the forward-backward algorithm, scaled at each token. A tag that is improbable from the left may be the only probable one from
 * the right: if leaving out improbable tags makes the two passes disagree, it runs again without leaving any out.
 */
export function chainOf(emitted: Float64Array[], transitions: TransitionFactors): Chain {
  const quick = latticeOf(emitted, transitions, NO_SHARE);
  return agrees(quick) ? quick : latticeOf(emitted, transitions, 0);
}

/** True if each token has a tag that is possible in both passes. */
function agrees({ forward, backward }: Chain): boolean {
  return forward.every((ahead, at) => {
    const behind = backward[at] as Float64Array;
    return ahead.some((share, tag) => share * (behind[tag] as number) >= NO_SHARE);
  });
}

/** @param least probabilities below this are left out */
function latticeOf(emitted: Float64Array[], { factors, transposed }: TransitionFactors, least: number): Chain {
  const forward: Float64Array[] = [];
  emitted.forEach((emit, at) => {
    const values = new Float64Array(tagCount);
    const before = forward[at - 1];
    if (before) addRows(values, before, factors, least);
    else addRow(values, 1, factors, START);
    forward.push(scale(multiply(values, emit)));
  });
  const backward: Float64Array[] = [new Float64Array(tagCount).fill(1 / tagCount)];
  for (let at = emitted.length - 1; at > 0; at--) {
    const after = scale(multiply(Float64Array.from(backward[0] as Float64Array), emitted[at] as Float64Array));
    const values = new Float64Array(tagCount);
    addRows(values, after, transposed, least);
    backward.unshift(scale(values));
  }
  return { emitted, forward, backward };
}

/** Adds the contribution of every neighboring tag to the values of all tags. */
function addRows(values: Float64Array, shares: Float64Array, factors: Float64Array, least: number): void {
  for (let tag = 0; tag < tagCount; tag++) {
    const share = shares[tag] as number;
    if (share > 0 && share >= least) addRow(values, share, factors, tag);
  }
}

function addRow(values: Float64Array, share: number, factors: Float64Array, beside: number): void {
  const from = beside * tagCount;
  for (let tag = 0; tag < tagCount; tag++)
    values[tag] = (values[tag] as number) + share * (factors[from + tag] as number);
}

/** Multiplies values in place. */
function multiply(values: Float64Array, by: Float64Array): Float64Array {
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) * (by[at] as number);
  return values;
}

/** Scales values in place to sum to 1. */
function scale(values: Float64Array): Float64Array {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] as number;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / (total || 1);
  return values;
}

/** The marginal probability of each tag at a token. */
export function sharesOf({ forward, backward }: Chain, at: number): Float64Array {
  return scale(multiply(Float64Array.from(forward[at] as Float64Array), backward[at] as Float64Array));
}

/** The marginal probability of each given pair of tags: one at the token before, one at this token. */
export function* pairShares(
  { emitted, forward, backward }: Chain,
  at: number,
  before: readonly number[],
  counting: readonly number[],
  factors: Float64Array,
): Generator<[pair: number, share: number]> {
  const ahead = forward[at - 1];
  const emit = emitted[at] as Float64Array;
  const behind = backward[at] as Float64Array;
  const pairs = counting.flatMap(tag => {
    const after = (emit[tag] as number) * (behind[tag] as number);
    return before.map((other): [number, number] => {
      const pair = other * tagCount + tag;
      return [pair, (ahead ? (ahead[other] as number) : 1) * (factors[pair] as number) * after];
    });
  });
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  for (const [pair, weight] of pairs) yield [pair, weight / total];
}

/** Exponentiates scores in place, scaled so that the largest is 1. */
export function exponents(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < tagCount; tag++) most = Math.max(most, scores[tag] as number);
  for (let tag = 0; tag < tagCount; tag++) scores[tag] = Math.exp((scores[tag] as number) - most);
  return scores;
}
