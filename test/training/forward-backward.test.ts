import {
  chainOf,
  exponents,
  pairShares,
  START,
  sharesOf,
  type TransitionFactors,
} from '../../src/training/forward-backward';
import { seededRandom } from '../../src/training/rows';
import { mayFollow, OUTSIDE, tagCount } from '../../src/understanding/tagger';

/** Random weights of tags behind tags. */
function passages(random: () => number): TransitionFactors {
  const factors = new Float64Array((tagCount + 1) * tagCount);
  const transposed = new Float64Array(tagCount * tagCount);
  for (let before = 0; before <= START; before++)
    for (let tag = 0; tag < tagCount; tag++) {
      if (!mayFollow(tag, before === START ? OUTSIDE : before)) continue;
      const weight = Math.exp(random());
      factors[before * tagCount + tag] = weight;
      if (before < START) transposed[tag * tagCount + before] = weight;
    }
  return { factors, transposed };
}

/** The weight of every labeling of two tokens, at `first * tagCount + second`. */
function weightsOfAll([first, second]: readonly Float64Array[], { factors }: TransitionFactors): Float64Array {
  return Float64Array.from({ length: tagCount * tagCount }, (_, pair) => {
    const [one, other] = [Math.floor(pair / tagCount), pair % tagCount];
    const start = (factors[START * tagCount + one] as number) * (first?.[one] as number);
    return start * (factors[pair] as number) * (second?.[other] as number);
  });
}

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

describe('the probabilities of tags in a message', () => {
  const random = seededRandom(5);
  const between = passages(random);
  const emitted = [0, 1].map(() => exponents(Float64Array.from({ length: tagCount }, () => 3 * random())));
  const all = weightsOfAll(emitted, between);
  const chain = chainOf(emitted, between);

  it('are the shares of all labelings that have them', () => {
    for (const tag of [0, 1, 2, 17]) {
      const first = total(all.filter((_, pair) => Math.floor(pair / tagCount) === tag)) / total(all);
      const second = total(all.filter((_, pair) => pair % tagCount === tag)) / total(all);
      expect(sharesOf(chain, 0)[tag]).toBeCloseTo(first, 6);
      expect(sharesOf(chain, 1)[tag]).toBeCloseTo(second, 6);
    }
  });

  it('exist for pairs of tags, too', () => {
    const tags = Array.from({ length: tagCount }, (_, tag) => tag);
    const shares = new Map(pairShares(chain, 1, tags, tags, between.factors));
    for (const pair of [0, 1, 2 * tagCount + 5]) expect(shares.get(pair)).toBeCloseTo((all[pair] ?? 0) / total(all), 6);
  });

  it('are none for a tag that cannot stand there', () => {
    const inside = 2;
    expect(sharesOf(chain, 0)[inside]).toBe(0);
  });
});

test('A span that looks unlikely at its beginning is still found where all the rest demands it', () => {
  const between = passages(() => 0);
  const [begin, inside] = [1, 2];
  const scoresWith = (demanded: number, score: number) => {
    const scores = new Float64Array(tagCount);
    scores[demanded] = score;
    return exponents(scores);
  };
  const emitted = [scoresWith(OUTSIDE, 20), scoresWith(inside, 40), scoresWith(inside, 40)];
  const chain = chainOf(emitted, between);
  expect(sharesOf(chain, 0)[begin]).toBeGreaterThan(0.99);
  expect(sharesOf(chain, 1)[inside]).toBeGreaterThan(0.99);
  expect(sharesOf(chain, 2)[inside]).toBeGreaterThan(0.99);
});
