import { AdaGradWeights } from '../../src/training/ada-grad';

const pace = { rate: 0.5, decay: 0 };

describe('weights learned step by step', () => {
  it('move against the slope, less and less', () => {
    const weights = new AdaGradWeights(1, pace);
    const values = Array.from({ length: 3 }, () => {
      weights.move(0, 1);
      return weights.values[0] as number;
    });
    const [first = 0, second = 0, third = 0] = values;
    expect(first).toBeLessThan(0);
    expect(first - second).toBeLessThan(0 - first);
    expect(second - third).toBeLessThan(first - second);
  });

  it('come to their mean over the steps since averaging started', () => {
    const weights = new AdaGradWeights(2, pace);
    weights.move(0, 1);
    weights.endStep();
    weights.startAveraging();
    const seen = Array.from({ length: 4 }, (_, step) => {
      weights.move(0, step % 2 === 0 ? -1 : 1);
      weights.endStep();
      return weights.values[0] as number;
    });
    expect(weights.mean()[0]).toBeCloseTo(seen.reduce((sum, value) => sum + value, 0) / seen.length, 5);
    expect(weights.mean()[1]).toBe(0);
  });

  it('are drawn to zero while they are used', () => {
    const weights = new AdaGradWeights(1, { rate: 0.5, decay: 0.1 });
    weights.move(0, -1);
    const learned = weights.values[0] as number;
    weights.move(0, 0);
    expect(weights.values[0]).toBeLessThan(learned);
  });
});
