import { LinearModel } from './linear-model';
import type { PackedWeights } from './packed-weights';

/** The trained parameters of a classifier. */
export interface ClassifierTables {
  model: PackedWeights;
  /** Scores are divided by this before they become probabilities; fitted on messages outside the training set. */
  temperature: number;
}

/** Multinomial logistic regression: features to a probability for each class. */
export class Classifier {
  readonly #model: LinearModel;
  readonly #temperature: number;

  constructor({ model, temperature }: ClassifierTables) {
    this.#model = new LinearModel(model);
    this.#temperature = temperature;
  }

  /** Returns a probability for each class; they sum to 1. */
  classify(features: Uint32Array): Float64Array {
    const scores = new Float64Array(this.#model.size);
    this.#model.addTo(scores, features, features.length);
    return softmax(scores, this.#temperature);
  }

  /** Returns the weight of a feature (its hash) for a class. */
  weight(feature: number, label: number): number {
    return this.#model.weight(feature, label);
  }
}

/** Converts scores to probabilities, which sum to 1. A higher temperature makes them more alike. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at] as number);
  const shares = new Float64Array(scores.length);
  let total = 0;
  for (let at = 0; at < scores.length; at++) {
    const weight = Math.exp(((scores[at] as number) - most) / temperature);
    shares[at] = weight;
    total += weight;
  }
  for (let at = 0; at < scores.length; at++) shares[at] = (shares[at] as number) / total;
  return shares;
}
