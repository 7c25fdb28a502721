import type { Query } from '../query/query';
import type { Parse, Reading } from '../understanding/reader';
import type { Slots } from '../understanding/slots';
import { candidatesOf, type EvidenceWeights, sharesOf } from './candidates';
import type { DialogueState } from './state';

/** The reading that is chosen, and its query. */
export interface Decision {
  parse: Parse;
  query: Query;
  /** Total probability of the readings that lead to this query. */
  probability: number;
}

/** What a decision needs besides the readings and the state. */
export interface Deciding {
  /** The values of a reading. */
  slotsOf: (parse: Parse) => Slots;
  /** Weight of each piece of evidence for a candidate. */
  weights: EvidenceWeights;
}

/**
 * Takes the query that is most probable over the whole readings of a message: different readings can lead to the same
 * one. Null for a message without readings.
 */
export function decide(
  reading: Pick<Reading, 'parses' | 'message'>,
  state: DialogueState,
  { slotsOf, weights }: Deciding,
): Decision | null {
  const candidates = candidatesOf(reading, state, slotsOf);
  const shares = sharesOf(candidates, weights);
  const decisions = new Map<string, Decision>();
  candidates.forEach(({ parse, query, key }, at) => {
    const share = shares[at] as number;
    const alike = decisions.get(key);
    if (alike) alike.probability += share;
    else decisions.set(key, { parse, query, probability: share });
  });
  const [best = null, ...others] = [...decisions.values()].sort((one, other) => other.probability - one.probability);
  if (best?.query.operation !== 'none' || best.probability >= REFUSES) return best;
  return others.find(({ query }) => query.unclear !== null && query.measures.length > 0) ?? best;
}

/**
 * A message is declined from this probability on. Below it, the bot asks what was meant, which costs the person less.
 */
const REFUSES = 0.75;
