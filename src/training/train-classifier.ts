import { type ClassifierTables, softmax } from '../understanding/classifier';
import { LinearModel } from '../understanding/linear-model';
import { packWeights } from '../understanding/packed-weights';
import { AdaGradWeights } from './ada-grad';
import { FeatureRows, keyOf, shuffled } from './rows';

/** A training example: its features and its class. */
export interface Classified {
  features: Uint32Array;
  label: number;
}

const LEAST = 2;
const PACE = { rate: 0.25, decay: 2e-5 };
/** Gradients below this are not worth an update. */
const NEGLIGIBLE = 1e-3;
/** Weights are averaged over the rounds after this share of them. */
const AVERAGE_FROM = 0.5;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with per-weight learning rates (AdaGrad), and fits its
 * temperature on held-back examples.
 * @param size number of classes
 * @param heldBack not trained on; without any, the temperature is 1
 * @param leastSteps weights below this many quantization steps (of 127) are dropped from the model
 */
export function trainClassifier(
  examples: readonly Classified[],
  size: number,
  { heldBack = [] as readonly Classified[], rounds = 8, seed = 1, leastSteps = 5 } = {},
): ClassifierTables {
  const known = FeatureRows.of(
    (function* () {
      for (const { features } of examples) yield features;
    })(),
    LEAST,
  );
  const vectors = examples.map(({ features }) => known.of(features));
  const weights = new AdaGradWeights(known.rows.size * size, PACE);
  const keys = examples.map(({ features, label }) => keyOf([label, ...features]));
  for (let round = 0; round < rounds; round++) {
    if (round === Math.floor(rounds * AVERAGE_FROM)) weights.startAveraging();
    for (const at of shuffled(keys, round, seed)) {
      learn(vectors[at] as Uint32Array, (examples[at] as Classified).label, weights, size);
      weights.endStep();
    }
  }
  const model = packWeights(known.rows, weights.mean(), size, leastSteps);
  return { model, temperature: heldBack.length > 0 ? temperatureFor(new LinearModel(model), heldBack) : 1 };
}

/** One gradient step on one example. */
function learn(rows: Uint32Array, right: number, weights: AdaGradWeights, size: number): void {
  const scores = new Float64Array(size);
  for (const row of rows)
    for (let label = 0; label < size; label++)
      scores[label] = (scores[label] as number) + (weights.values[row * size + label] as number);
  softmax(scores).forEach((share, label) => {
    const slope = share - (label === right ? 1 : 0);
    if (Math.abs(slope) >= NEGLIGIBLE) for (const row of rows) weights.move(row * size + label, slope);
  });
}

/** The temperature at which the held-back examples are most probable. */
function temperatureFor(model: LinearModel, heldBack: readonly Classified[]): number {
  const scored = heldBack.map(({ features, label }) => {
    const scores = new Float64Array(model.size);
    model.addTo(scores, features, features.length);
    return { scores, label };
  });
  let best = 1;
  let most = Number.NEGATIVE_INFINITY;
  for (let temperature = 0.5; temperature <= 4; temperature += 0.05) {
    const likelihood = scored.reduce(
      (sum, { scores, label }) => sum + Math.log(Math.max(1e-9, softmax(scores, temperature)[label] as number)),
      0,
    );
    if (likelihood > most) {
      most = likelihood;
      best = temperature;
    }
  }
  return Number(best.toFixed(2));
}
