import type { Operation, Query } from '../query/query';
import { queryKey } from '../query/same-query';
import { softmax } from '../understanding/classifier';
import type { JobMention } from '../understanding/occupations/linker';
import type { Parse, Reading } from '../understanding/reader';
import type { Slots } from '../understanding/slots';
import { reduce } from './reduce';
import { openQuestion } from './situation';
import type { DialogueState } from './state';

/** A whole reading of a message with its query, and the evidence for and against it. */
export interface Candidate {
  parse: Parse;
  query: Query;
  /** The same for candidates that are answered alike. */
  key: string;
  evidence: Evidence;
}

/** Evidence for or against a candidate, by name. */
export type Evidence = Readonly<Record<string, number>>;

/** Weight of each piece of evidence, by name; learned from labeled conversations. A missing name weighs nothing. */
export type EvidenceWeights = Readonly<Record<string, number>>;

/** Before training, a candidate scores by the probability of its reading alone. */
export const UNLEARNED: EvidenceWeights = { probability: 1 };

/** Score of a candidate: the logarithm of its probability, up to a constant for the message. */
export function scoreOf(evidence: Evidence, weights: EvidenceWeights): number {
  let score = 0;
  for (const name in evidence) score += (weights[name] ?? 0) * (evidence[name] as number);
  return score;
}

/** The probability of each candidate; together 1. */
export function sharesOf(candidates: readonly Candidate[], weights: EvidenceWeights): Float64Array {
  return softmax(Float64Array.from(candidates, ({ evidence }) => scoreOf(evidence, weights)));
}

/** The candidates for a message, most probable reading first. */
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
      // A comparison that comes to one job is none.
      [`${parse.act} comes to ${query.operation}`]: 1,
      ...(ASKING_NOTHING.includes(query.operation) ? { dropped: Math.min(parse.spans.length, MOST_SPANS) } : {}),
      ...(key === before ? { repeats: 1 } : {}),
    };
    return { parse, query, key, evidence };
  };
  const [first, ...others] = parses;
  if (!first) return [];
  const clear = candidateOf(first);
  const isDoubtful = first.probability < CLEAR || clear.query.unclear?.what === 'job' || clear.key === before;
  return isDoubtful ? [clear, ...others.map(candidateOf)] : [clear];
}

/** Operations that reply with words alone: whatever else a message names is lost. */
const ASKING_NOTHING: readonly Operation[] = ['talk', 'none'];

/** A reading as probable as this is not set beside others, unless what it comes to lacks something or says nothing new. */
const CLEAR = 0.9;

/** The probabilities of a reading, how well its names are known, and how much of the message it uses. */
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

/** Which kinds of words a reading finds, how often, and beside which act. */
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

/** How likely a name means its first reading; a name that no job resembles is no evidence. */
function likelihoodOf({ candidates: [first] }: JobMention): number {
  return first ? Math.log(first.probability + LEAST) : 0;
}

/** What a query lacks, and how it goes with what was shown before. */
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
    predicates: Math.min(4, predicates.length),
    measures: Math.min(3, measures.length),
    places: Math.min(3, places.length),
    subjects: Math.min(4, subjects.length),
  };
}
