import { type ClassifierTables, softmax } from '../understanding/classifier';
import { LinearModel, packWeights } from '../understanding/linear-model';
import { FeatureRows, seededRandom, shuffled } from './rows';

/** A training example: its features and its class. */
export interface Classified {
  features: Uint32Array;
  label: number;
}

const LEAST = 2;
const RATE = 0.25;
/** Gradients below this are skipped. */
const NEGLIGIBLE = 1e-3;
/** Strength of L2 regularisation, applied at each step that uses a weight. */
const DECAY = 2e-5;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with per-weight learning rates (AdaGrad), and
 * fits its temperature on held-back examples.
 * @param size number of classes
 * @param heldBack not trained on; without any the temperature is 1
 */
export function trainClassifier(
  examples: readonly Classified[],
  size: number,
  { heldBack = [] as readonly Classified[], rounds = 8, seed = 1 } = {},
): ClassifierTables {
  const known = FeatureRows.of(
    (function* () {
      for (const { features } of examples) yield features;
    })(),
    LEAST,
  );
  const vectors = examples.map(({ features }) => known.of(features));
  const weights = new Weights(known.rows.size, size);
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round++)
    for (const at of shuffled(examples.length, random))
      weights.learn(vectors[at] as Uint32Array, (examples[at] as Classified).label);
  const model = packWeights(known.rows, weights.values, size);
  return { model, temperature: heldBack.length > 0 ? temperatureFor(new LinearModel(model), heldBack) : 1 };
}

/** Weights of features for classes while they are learned. */
class Weights {
  readonly values: Float32Array;
  readonly #squares: Float32Array;
  readonly #scores: Float64Array;
  readonly #size: number;

  constructor(rows: number, size: number) {
    this.values = new Float32Array(rows * size);
    this.#squares = new Float32Array(rows * size);
    this.#scores = new Float64Array(size);
    this.#size = size;
  }

  /** One step towards the right class of an example. */
  learn(rows: Uint32Array, right: number): void {
    const shares = this.#classify(rows);
    shares[right] = (shares[right] as number) - 1;
    shares.forEach((slope, label) => {
      if (Math.abs(slope) < NEGLIGIBLE) return;
      for (const row of rows) this.#move(row * this.#size + label, slope);
    });
  }

  #classify(rows: Uint32Array): Float64Array {
    this.#scores.fill(0);
    for (const row of rows)
      for (let label = 0; label < this.#size; label++)
        this.#scores[label] = (this.#scores[label] as number) + (this.values[row * this.#size + label] as number);
    return softmax(this.#scores);
  }

  #move(at: number, slope: number): void {
    const step = slope + DECAY * (this.values[at] as number);
    this.#squares[at] = (this.#squares[at] as number) + step * step;
    this.values[at] = (this.values[at] as number) - (RATE * step) / Math.sqrt((this.#squares[at] as number) + 1e-2);
  }
}

/** The temperature under which the held-back examples are most probable. */
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
