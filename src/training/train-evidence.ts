import { type Candidate, candidatesOf, type EvidenceWeights, sharesOf, UNLEARNED } from '../dialogue/candidates';
import type { Dataset } from '../knowledge/dataset';
import { queryKey } from '../query/same-query';
import { hashOf } from '../understanding/hashing';
import type { Reader } from '../understanding/reader';
import type { ExampleTalk } from './corpus';
import { playTalk } from './play-talk';
import { shuffled } from './rows';

/** The candidates for a message, and the key of the query it is labeled with. */
interface Choice {
  candidates: Candidate[];
  wanted: string;
  /** A hash of the message, by which it is shuffled. */
  key: number;
}

const ROUNDS = 10;
const RATE = 0.1;
/** Added to the sum of squared gradients, so that the weights of rare evidence move slowly: a few messages prove little. */
const SEEN = 10;
/** Strength of the regularization toward the initial weights, at each step. */
const DECAY = 2e-3;

/**
 * Learns the weight of each piece of evidence, so that the right queries are most probable (logistic regression over the candidates of
 * each message, by AdaGrad).
 * @param talks labeled conversations on which the reader was not trained; it is too confident about its own examples
 */
export function trainEvidence(talks: readonly ExampleTalk[], reader: Reader, dataset: Dataset): EvidenceWeights {
  const choices = talks.flatMap(talk => choicesOf(talk, reader, dataset));
  const weights: Record<string, number> = { ...UNLEARNED };
  const squares: Record<string, number> = {};
  const keys = choices.map(({ key }) => key);
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffled(keys, round)) {
      const slopes = slopesOf(choices[at] as Choice, weights);
      for (const name in slopes) {
        const weight = weights[name] ?? 0;
        const slope = (slopes[name] as number) + DECAY * (weight - (UNLEARNED[name] ?? 0));
        const square = (squares[name] ?? 0) + slope * slope;
        squares[name] = square;
        weights[name] = weight - (RATE * slope) / Math.sqrt(square + SEEN);
      }
    }
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(3))]));
}

/** The messages of a conversation for which the right candidate and wrong ones were found. */
function choicesOf(talk: ExampleTalk, reader: Reader, dataset: Dataset): Choice[] {
  return playTalk(talk, reader, dataset).flatMap(({ example, reading, state, wanted: query }) => {
    const candidates = candidatesOf(reading, state, parse => reader.slots(reading, parse));
    const wanted = queryKey(query);
    const isChoice = candidates.some(({ key }) => key === wanted) && candidates.some(({ key }) => key !== wanted);
    return isChoice ? [{ candidates, wanted, key: hashOf(`${wanted} ${example.text}`) }] : [];
  });
}

/** Gradient of the negative log-likelihood of the right query. */
function slopesOf({ candidates, wanted }: Choice, weights: EvidenceWeights): Record<string, number> {
  const shares = sharesOf(candidates, weights);
  const right = candidates.reduce((sum, { key }, at) => sum + (key === wanted ? (shares[at] as number) : 0), 0);
  const slopes: Record<string, number> = {};
  candidates.forEach(({ key, evidence }, at) => {
    const share = shares[at] as number;
    const excess = share - (key === wanted ? share / Math.max(right, 1e-9) : 0);
    for (const name in evidence) slopes[name] = (slopes[name] ?? 0) + excess * (evidence[name] as number);
  });
  return slopes;
}
