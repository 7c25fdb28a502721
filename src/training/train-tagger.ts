import { packWeights } from '../understanding/packed-weights';
import { mayFollow, OUTSIDE, type TaggerTables, tagCount } from '../understanding/tagger';
import { AdaGradWeights } from './ada-grad';
import { chainOf, exponents, pairShares, START, sharesOf, type TransitionFactors } from './forward-backward';
import { FeatureRows, keyOf, shuffled } from './rows';

/** A training message: the features of its tokens, and their tags. */
export interface TaggedMessage {
  features: readonly Uint32Array[];
  tags: readonly number[];
}

/** Rarer features do not generalize. */
const LEAST = 2;
const PACE = { rate: 0.15, decay: 2e-5 };
/** Weights below this many quantization steps (of 127) hardly ever change a labeling. */
const LEAST_STEPS = 7;
/** Gradients below this are not worth an update. */
const NEGLIGIBLE = 1e-3;

/**
 * Trains the tagger as a linear-chain conditional random field (Lafferty et al. 2001), which maximizes the likelihood of the labeled
 * messages.
 */
export function trainTagger(messages: readonly TaggedMessage[], { rounds = 8, seed = 1 } = {}): TaggerTables {
  const known = FeatureRows.of(
    (function* () {
      for (const { features } of messages) yield* features;
    })(),
    LEAST,
  );
  const vectors = messages.map(({ features }) => features.map(vector => known.of(vector)));
  const emissions = new AdaGradWeights(known.rows.size * tagCount, PACE);
  const transitions = new Transitions();
  const keys = messages.map(({ features }) => keyOf(features.map(keyOf)));
  for (let round = 0; round < rounds; round++) {
    if (round === Math.floor(rounds / 2)) {
      emissions.startAveraging();
      transitions.weights.startAveraging();
    }
    for (const at of shuffled(keys, round, seed)) {
      learn(vectors[at] as Uint32Array[], (messages[at] as TaggedMessage).tags, emissions, transitions);
      emissions.endStep();
      transitions.weights.endStep();
    }
  }
  return {
    model: packWeights(known.rows, emissions.mean(), tagCount, LEAST_STEPS),
    transitions: transitions.weights.mean(),
  };
}

/** The learned weights of tag bigrams and their exponentials, which are 0 if a tag may not follow another. */
class Transitions implements TransitionFactors {
  readonly weights = new AdaGradWeights((tagCount + 1) * tagCount, PACE);
  readonly factors = Float64Array.from({ length: (tagCount + 1) * tagCount }, (_, pair) =>
    mayFollow(pair % tagCount, pair < START * tagCount ? Math.floor(pair / tagCount) : OUTSIDE) ? 1 : 0,
  );

  /** The same, transposed: at `tag * tagCount + before`. */
  readonly transposed = new Float64Array(tagCount * tagCount);

  constructor() {
    for (let pair = 0; pair < START * tagCount; pair++) this.#keep(pair, this.factors[pair] as number);
  }

  move(pair: number, slope: number): void {
    this.weights.move(pair, slope);
    this.#keep(pair, Math.exp(this.weights.values[pair] as number));
  }

  #keep(pair: number, value: number): void {
    this.factors[pair] = value;
    const before = Math.floor(pair / tagCount);
    if (before < START) this.transposed[(pair % tagCount) * tagCount + before] = value;
  }
}

/** One gradient step on one message. */
function learn(
  rows: readonly Uint32Array[],
  right: readonly number[],
  emissions: AdaGradWeights,
  transitions: Transitions,
): void {
  const chain = chainOf(
    rows.map(vector => exponents(scoresOf(vector, emissions.values))),
    transitions,
  );
  let before = [START];
  let rightBefore = START;
  rows.forEach((vector, at) => {
    const wanted = right[at] as number;
    const shares = sharesOf(chain, at);
    const counting = Array.from(shares.keys()).filter(tag => tag === wanted || (shares[tag] as number) >= NEGLIGIBLE);
    for (const tag of counting)
      moveIfWorthwhile((shares[tag] as number) - (tag === wanted ? 1 : 0), slope => {
        for (const row of vector) emissions.move(row * tagCount + tag, slope);
      });
    const rightPair = rightBefore * tagCount + wanted;
    for (const [pair, share] of pairShares(chain, at, before, counting, transitions.factors))
      moveIfWorthwhile(share - (pair === rightPair ? 1 : 0), slope => transitions.move(pair, slope));
    before = counting;
    rightBefore = wanted;
  });
}

/** Skips updates that are too small to matter. */
function moveIfWorthwhile(slope: number, move: (slope: number) => void): void {
  if (Math.abs(slope) >= NEGLIGIBLE) move(slope);
}

/** A score for each tag of a token. */
function scoresOf(vector: Uint32Array, weights: Float32Array): Float64Array {
  const scores = new Float64Array(tagCount);
  for (const row of vector) {
    const from = row * tagCount;
    for (let tag = 0; tag < tagCount; tag++) scores[tag] = (scores[tag] as number) + (weights[from + tag] as number);
  }
  return scores;
}
