import type { Predicate } from '../query/predicate';
import type { Operation, Query } from '../query/query';
import { queryKey } from '../query/same-query';
import { softmax } from '../understanding/classifier';
import type { JobMention } from '../understanding/occupations/linker';
import type { Parse, Reading } from '../understanding/reader';
import type { Slots } from '../understanding/slots';
import { reduce } from './reduce';
import { openQuestion } from './situation';
import type { DialogueState } from './state';

/** One reading of a message, the query it leads to, and the evidence for and against it. */
export interface Candidate {
  parse: Parse;
  query: Query;
  /** Equal for candidates whose queries have the same answer. */
  key: string;
  evidence: Evidence;
}

/** Strength of each piece of evidence for or against a candidate, by name. */
export type Evidence = Readonly<Record<string, number>>;

/** Weight of each piece of evidence, by name; learned from labeled conversations. A missing name has weight 0. */
export type EvidenceWeights = Readonly<Record<string, number>>;

/** Weights to use before training: only the probability of the reading counts. */
export const UNLEARNED: EvidenceWeights = { probability: 1 };

/**
 * Returns the score of a candidate: the logarithm of its probability, plus a constant that is the same for all candidates of a message.
 */
export function scoreOf(evidence: Evidence, weights: EvidenceWeights): number {
  let score = 0;
  for (const name in evidence) score += (weights[name] ?? 0) * (evidence[name] as number);
  return score;
}

/** Returns the probability of each candidate; they sum to 1. */
export function sharesOf(candidates: readonly Candidate[], weights: EvidenceWeights): Float64Array {
  return softmax(Float64Array.from(candidates, ({ evidence }) => scoreOf(evidence, weights)));
}

/** Returns the candidates for a message, most probable reading first; only the first one if it is clear. */
export function candidatesOf(
  { parses, message }: Pick<Reading, 'parses' | 'message'>,
  state: DialogueState,
  slotsOf: (parse: Parse) => Slots,
): Candidate[] {
  const before = state.query && queryKey(state.query);
  const candidateOf = (parse: Parse): Candidate => {
    const slots = slotsOf(parse);
    const query = reduce({ act: parse.act, slots, state });
    const key = queryKey(query);
    const evidence = {
      ...evidenceOfReading(parse, slots, message.tokens.length),
      ...evidenceOfSpans(parse),
      ...evidenceOfQuery(query, state),
      [`${state.shown} > act ${parse.act}`]: 1,
      // An act can end up as another operation, which may count against it: a comparison of one job becomes `show`.
      [`${parse.act} comes to ${query.operation}`]: 1,
      ...(ASKING_NOTHING.includes(query.operation) ? { dropped: Math.min(parse.spans.length, MOST_SPANS) } : {}),
      ...(key === before ? { repeats: 1 } : {}),
    };
    return { parse, query, key, evidence };
  };
  const [first, ...others] = parses;
  if (!first) return [];
  const likeliest = candidateOf(first);
  const isDoubtful = first.probability < CLEAR || likeliest.query.unclear?.what === 'job' || likeliest.key === before;
  return isDoubtful ? [likeliest, ...others.map(candidateOf)] : [likeliest];
}

/** Operations that show no figures, so that the spans of the message are not used. */
const ASKING_NOTHING: readonly Operation[] = ['talk', 'none'];

/** A first reading with this probability is the only candidate, unless its query lacks the job or repeats the last query. */
const CLEAR = 0.9;

/** Evidence from a reading: its probabilities, how well its job names are known, and how much of the message it uses. */
function evidenceOfReading({ act, parts, spans, probability }: Parse, slots: Slots, tokens: number): Evidence {
  const mentions = [...slots.jobs, ...slots.own, ...slots.excludedJobs];
  const used = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    probability: Math.log(probability + LEAST),
    labeling: Math.log(parts.labeling + LEAST),
    act: Math.log(parts.act + LEAST),
    [`act ${act}`]: 1,
    linked: Math.min(0, ...mentions.map(likelihoodOf)),
    ...(mentions.some(({ candidates }) => candidates.length === 0) ? { 'unknown name': 1 } : {}),
    unread: (tokens - used) / Math.max(1, tokens),
    spans: Math.min(spans.length, MOST_SPANS),
    unresolved: slots.unresolved.length,
  };
}

/** Evidence from the spans of a reading: how many there are of each type, and which types occur with the act. */
function evidenceOfSpans({ act, spans, asked }: Parse): Evidence {
  const evidence: Record<string, number> = asked === null ? {} : { 'asked without words': 1 };
  for (const { type } of spans) {
    evidence[`span ${type}`] = (evidence[`span ${type}`] ?? 0) + 1;
    evidence[`act ${act} with ${type}`] = 1;
  }
  return evidence;
}

const LEAST = 1e-4;
const MOST_SPANS = 6;

/** Log probability of the likeliest occupation of a name; 0 for a name that resembles no job, so that it does not count. */
function likelihoodOf({ candidates: [first] }: JobMention): number {
  return first ? Math.log(first.probability + LEAST) : 0;
}

/** "trait", or "not trait" for one that excludes jobs. */
function kindOf(predicate: Predicate): string {
  return 'not' in predicate && predicate.not ? `not ${predicate.type}` : predicate.type;
}

/** Evidence from a query: what it asks, what it lacks, and how it fits what was shown before. */
function evidenceOfQuery(
  { operation, unclear, predicates, measures, subjects, unsupported, outside, places, quiz }: Query,
  state: DialogueState,
): Evidence {
  const known = subjects.filter(({ id }) => state.jobs.includes(id)).length;
  const asked = openQuestion(state);
  return {
    [`operation ${operation}`]: 1,
    [`${state.shown} > ${operation}`]: 1,
    ...(asked === null ? {} : { [`asked ${asked} > ${operation}`]: 1, ...(unclear ? { 'asks again': 1 } : {}) }),
    ...(quiz && operation === 'quiz' ? { [`quiz ${quiz.step}`]: 1 } : {}),
    ...(unclear ? { [`unclear ${unclear.what}${measures.length > 0 ? ' of a figure' : ''}`]: 1 } : {}),
    ...(operation === 'rank' && predicates.length === 0 && measures.length === 0 ? { aimless: 1 } : {}),
    unsupported: Math.min(3, unsupported.length),
    ...(outside ? { [`outside ${outside.what}`]: 1 } : {}),
    ...(subjects.length === 0 && predicates.length === 0 ? { [`no subject ${operation}`]: 1 } : {}),
    ...(known > 0 ? { 'same job': 1 } : {}),
    ...(subjects.length > known ? { 'new job': 1 } : {}),
    ...Object.fromEntries(measures.map(measure => [`measure ${measure}`, 1])),
    ...Object.fromEntries(predicates.map(predicate => [`predicate ${kindOf(predicate)}`, 1])),
    predicates: Math.min(4, predicates.length),
    measures: Math.min(3, measures.length),
    places: Math.min(3, places.length),
    subjects: Math.min(4, subjects.length),
  };
}
