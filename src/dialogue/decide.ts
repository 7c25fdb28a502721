import type { Query } from '../query/query';
import { queryKey } from '../query/same-query';
import type { Act, EntityType } from '../understanding/entities';
import type { Parse, Reading } from '../understanding/reader';
import type { Slots } from '../understanding/slots';
import { candidatesOf, type EvidenceWeights, sharesOf } from './candidates';
import type { DialogueState } from './state';

/** The chosen reading and its query. */
export interface Decision {
  parse: Parse;
  query: Query;
  /** Total probability of the readings that lead to this query. */
  probability: number;
  /** True if the answer would repeat the last one although the message does not ask for that. */
  repeats: boolean;
}

/** What a decision needs besides the readings and the state. */
export interface Deciding {
  /** Resolves the spans of a reading to values. */
  slotsOf: (parse: Parse) => Slots;
  /** Weight of each piece of evidence, by name. */
  weights: EvidenceWeights;
}

/**
 * Chooses the most probable query for a message; probabilities of readings that lead to the same query add up. There are four
 * exceptions: a possible crisis wins, a query that only repeats the last one yields to a new one, not understanding yields to any answer,
 * and an uncertain refusal yields to asking back. Returns null for a message without readings.
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
    const known = decisions.get(key);
    const repeats = key === before && !asksAgain(parse);
    if (known) {
      known.probability += share;
      known.repeats &&= repeats;
    } else decisions.set(key, { parse, query, probability: share, repeats });
  });
  const sorted = [...decisions.values()].sort((a, b) => b.probability - a.probability);
  const crisis = sorted.find(({ query, probability }) => query.talk === 'crisis' && probability >= CRISIS);
  if (crisis) return crisis;
  const fresh = sorted[0]?.repeats
    ? sorted.find(({ repeats, probability }) => !repeats && probability >= FRESH)
    : undefined;
  const best = fresh ?? understood(sorted) ?? null;
  const others = sorted.filter(decision => decision !== best);
  if (best?.query.operation !== 'none' || best.probability >= REFUSES) return best;
  return others.find(({ query }) => query.unclear !== null && query.measures.length > 0) ?? best;
}

/**
 * From this probability on, a message is answered as a crisis even if other queries are more probable: missing one is the worst error.
 */
const CRISIS = 0.15;

/** True if a message names or refers to something, or asks for an earlier answer: then the same answer again may be right. */
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

/** From this probability on, a query with a new answer wins over one that only repeats the last answer. */
const FRESH = 0.1;

/** The most probable decision; but not to say "I didn't get that" if another one is probable enough. */
function understood(sorted: readonly Decision[]): Decision | undefined {
  const [first] = sorted;
  if (first?.query.talk !== 'unsure') return first;
  return sorted.find(({ query, probability }) => query.talk !== 'unsure' && probability >= FRESH) ?? first;
}

/** Least probability at which a message is declined. Below it, the bot asks back if it can, which bothers the person less. */
const REFUSES = 0.75;
