/** Learning rate and regularization. */
export interface Pace {
  /** Learning rate of the first steps. */
  rate: number;
  /** L2 regularization, applied whenever a weight is updated. */
  decay: number;
}

/**
 * Weights learned by stochastic gradient descent with a learning rate per weight (AdaGrad, Duchi et al. 2011), averaged over the
 * later steps (Polyak averaging).
 */
export class AdaGradWeights {
  readonly values: Float32Array;
  readonly #squares: Float32Array;
  /** Each update times the number of averaged steps before it; the mean follows from it. */
  readonly #changes: Float32Array;
  readonly #pace: Pace;
  #averaged = 0;
  #isAveraging = false;

  constructor(count: number, pace: Pace) {
    this.values = new Float32Array(count);
    this.#squares = new Float32Array(count);
    this.#changes = new Float32Array(count);
    this.#pace = pace;
  }

  startAveraging(): void {
    this.#isAveraging = true;
  }

  /** Moves one weight against the gradient of the loss. @param slope derivative of the loss with respect to the weight */
  move(at: number, slope: number): void {
    const value = this.values[at] as number;
    const step = slope + this.#pace.decay * value;
    const square = (this.#squares[at] as number) + step * step;
    const change = (-this.#pace.rate * step) / Math.sqrt(square + 1e-2);
    this.#squares[at] = square;
    this.values[at] = value + change;
    this.#changes[at] = (this.#changes[at] as number) + change * this.#averaged;
  }

  /** Ends the step of one example. */
  endStep(): void {
    if (this.#isAveraging) this.#averaged++;
  }

  /** The mean of the weights over all steps since averaging started. */
  mean(): Float32Array {
    const steps = Math.max(1, this.#averaged);
    return this.values.map((value, at) => value - (this.#changes[at] as number) / steps);
  }
}
