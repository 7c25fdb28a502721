import { packWeights } from '../understanding/linear-model';
import { decode, type TaggerTables, tagCount } from '../understanding/tagger';
import { FeatureRows, seededRandom, shuffled } from './rows';

/** A training message: the features of its tokens, and their tags. */
export interface TaggedMessage {
  features: readonly Uint32Array[];
  tags: readonly number[];
}

/** Rarer features do not generalise. */
const LEAST = 2;

/**
 * Trains the tagger as an averaged structured perceptron (Collins 2002): where the best labelling is wrong, the weights of its
 * features go down and those of the right one up; the mean over all steps is kept.
 */
export function trainTagger(messages: readonly TaggedMessage[], { rounds = 8, seed = 1 } = {}): TaggerTables {
  const known = FeatureRows.of(
    (function* () {
      for (const { features } of messages) yield* features;
    })(),
    LEAST,
  );
  const vectors = messages.map(({ features }) => features.map(vector => known.of(vector)));
  const weights = new Float32Array(known.rows.size * tagCount);
  const sums = new Float32Array(weights.length);
  const transitions = new Float32Array((tagCount + 1) * tagCount);
  const transitionSums = new Float32Array(transitions.length);
  let step = 1;
  const update = (rows: Uint32Array, tag: number, by: number) => {
    for (const row of rows) {
      const at = row * tagCount + tag;
      weights[at] = (weights[at] as number) + by;
      sums[at] = (sums[at] as number) + by * step;
    }
  };
  const updateTransition = (before: number, tag: number, by: number) => {
    const at = before * tagCount + tag;
    transitions[at] = (transitions[at] as number) + by;
    transitionSums[at] = (transitionSums[at] as number) + by * step;
  };
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(messages.length, random)) {
      const rows = vectors[at] as Uint32Array[];
      const { tags: right } = messages[at] as TaggedMessage;
      if (rows.length === 0) continue;
      const [found] = decode(scoresOf(rows, weights), transitions, 1);
      const tags = found?.tags ?? [];
      tags.forEach((tag, place) => {
        const wanted = right[place] as number;
        if (tag !== wanted) {
          update(rows[place] as Uint32Array, wanted, 1);
          update(rows[place] as Uint32Array, tag, -1);
        }
        const [before, wantedBefore] =
          place === 0 ? [tagCount, tagCount] : [tags[place - 1] as number, right[place - 1] as number];
        if (tag !== wanted || before !== wantedBefore) {
          updateTransition(wantedBefore, wanted, 1);
          updateTransition(before, tag, -1);
        }
      });
      step++;
    }
  }
  const mean = (values: Float32Array, all: Float32Array) =>
    values.map((value, at) => value - (all[at] as number) / step);
  return {
    model: packWeights(known.rows, mean(weights, sums), tagCount),
    transitions: mean(transitions, transitionSums),
  };
}

/** A score for each tag of each token. */
function scoresOf(rows: readonly Uint32Array[], weights: Float32Array): Float64Array[] {
  return rows.map(vector => {
    const scores = new Float64Array(tagCount);
    for (const row of vector) {
      const from = row * tagCount;
      for (let tag = 0; tag < tagCount; tag++) scores[tag] = (scores[tag] as number) + (weights[from + tag] as number);
    }
    return scores;
  });
}
