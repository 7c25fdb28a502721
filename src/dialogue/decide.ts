import type { Query } from '../query/query';
import { queryKey } from '../query/same-query';
import type { Act, EntityType } from '../understanding/entities';
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
  /** The answer would be the last one once more, though the message does not ask for it again. */
  repeats: boolean;
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
  const before = state.query && queryKey(state.query);
  const decisions = new Map<string, Decision>();
  candidates.forEach(({ parse, query, key }, at) => {
    const share = shares[at] as number;
    const alike = decisions.get(key);
    const repeats = key === before && !asksAgain(parse);
    if (alike) {
      alike.probability += share;
      alike.repeats &&= repeats;
    } else decisions.set(key, { parse, query, probability: share, repeats });
  });
  const sorted = [...decisions.values()].sort((one, other) => other.probability - one.probability);
  const danger = sorted.find(({ query, probability }) => query.talk === 'crisis' && probability >= HEARD);
  if (danger) return danger;
  const fresh = sorted[0]?.repeats ? sorted.find(one => !one.repeats && one.probability >= FRESH) : undefined;
  const best = fresh ?? sorted[0] ?? null;
  const others = sorted.filter(one => one !== best);
  if (best?.query.operation !== 'none' || best.probability >= REFUSES) return best;
  return others.find(({ query }) => query.unclear !== null && query.measures.length > 0) ?? best;
}

/** A life in danger is heard from this probability on, whatever is more probable: to miss it costs most. */
const HEARD = 0.15;

/** True for a message that names what was shown, or asks to have it back: it may be answered alike. */
function asksAgain({ act, spans }: Parse): boolean {
  return AGAIN.includes(act) || act.startsWith('format/') || spans.some(({ type }) => POINTING.includes(type));
}

const AGAIN: readonly Act[] = ['recall', 'compare', 'compare-with'];
const POINTING: readonly EntityType[] = [
  'job',
  'own-job',
  'field',
  'measure',
  'place',
  'ref',
  'there',
  'each-state',
  'ordinal',
  'top',
  'bottom',
];

/** A reading that says something new is taken from this probability on before one that only repeats. */
const FRESH = 0.1;

/**
 * A message is declined from this probability on. Below it, the bot asks what was meant, which costs the person less.
 */
const REFUSES = 0.75;
