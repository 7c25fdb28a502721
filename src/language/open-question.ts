import { z } from 'zod';
import { type MeasureId, measureIds } from '../knowledge/fact';
import { isGroupCode } from '../knowledge/groups';
import { kinds } from './kind';
import { periods } from './period';
import { remembered } from './pointing';
import { MOST_COMPARED, type Question } from './question';
import { FIRM, type Sentence } from './sentence';
import { spansOf } from './span';

/** A name of which the bot has to ask what it means; `at`: its place among the jobs of the question. */
const openNameSchema = z.object({ said: z.string(), choices: z.array(z.string()), at: z.number() });

/** A question whose job the bot asked for, whole but for that job. */
export const openQuestionSchema = z.object({
  kind: z.enum(kinds).nullable(),
  /** Ids of the other jobs named in it. */
  subjects: z.array(z.string()).max(MOST_COMPARED),
  /** Place of the missing job among them. */
  at: z.number(),
  measures: z.array(z.enum(measureIds)),
  places: z.array(z.string()),
  period: z.enum(periods).nullable(),
  less: z.boolean(),
  topic: z.string().nullable(),
  ownPay: z.object({ amount: z.number(), per: z.enum(periods) }).nullable(),
  /** Further names of it to be asked about. */
  rest: z.array(openNameSchema).max(MOST_COMPARED),
});
export type OpenQuestion = z.infer<typeof openQuestionSchema>;

/** What has to be kept of a question until its job is named; null where it lacks none. */
export function openOf(question: Question): OpenQuestion | null {
  const { kind, subjects, measures, places, period, less, topic, ownPay, unclear } = question;
  if (unclear === null || unclear.what === 'measure') return null;
  return {
    kind,
    subjects: subjects.map(({ id }) => id).slice(0, MOST_COMPARED),
    at: unclear.at ?? subjects.length,
    measures,
    places,
    period,
    less,
    topic,
    ownPay,
    rest: (unclear.rest ?? [])
      .map(({ said, choices, at = subjects.length }) => ({ said, choices, at }))
      .slice(0, MOST_COMPARED),
  };
}

/** The question that was left open, where this one only names the job that it lacked. */
export function completed(question: Question, sentence: Sentence): Question {
  const { open } = sentence.context;
  const [named] = question.subjects;
  if (!open || !named || question.subjects.length > 1 || !onlyNames(question, sentence)) return question;
  const { draft } = sentence;
  const subjects = open.subjects.map(remembered);
  subjects.splice(open.at, 0, named);
  const measures = measuresWith(question, sentence);
  const places = draft.places.length > 0 ? draft.places : open.places;
  const asks = measures.length > 0 || open.topic !== null || open.ownPay !== null;
  const moves = open.kind === 'move' || open.kind === 'related';
  const single = asks || places.length > 0 ? 'fact' : 'overview';
  const kind = subjects.length + open.rest.length > 1 ? 'compare' : single;
  const [next, ...rest] = open.rest;
  return {
    ...question,
    kind: moves ? open.kind : kind,
    subjects,
    measures: kind === 'fact' && !asks ? ['salary'] : measures,
    places,
    period: draft.period ?? open.period,
    less: open.less,
    topic: open.topic,
    ownPay: open.ownPay,
    unclear: next ? { what: 'occupation', ...next, rest: rest.map(name => ({ what: 'occupation', ...name })) } : null,
    remembered: ['measures', 'places'],
  };
}

/** True where a message names a job and asks nothing of its own, or is about one of the choices offered. */
function onlyNames(question: Question, sentence: Sentence): boolean {
  const { context, best, reading } = sentence;
  const fresh = question.remembered.includes('subjects') || question.search !== null || question.unclear !== null;
  const [named] = question.subjects;
  if (fresh || !named || isGroupCode(named.id) || question.sum || question.ownPay) return false;
  if (context.pending && context.list.includes(named.id)) return true;
  const bare = reading.masked.split(' ').length <= 1;
  const formed = best !== undefined && best.example.kind !== 'fact' && best.score >= FIRM && !bare;
  return sentence.draft.measures.length === 0 && question.topic === null && !formed && reading.tokens.length <= LONGEST;
}

/** Longer messages are questions of their own. */
const LONGEST = 16;

/** The measures asked for with the missing job; none where they are only words that tell the choice ("the school one"). */
function measuresWith(question: Question, { reading, draft, context, lexicon }: Sentence): MeasureId[] {
  const before = context.open?.measures ?? [];
  if (spansOf(reading.spans, 'job').length === 0) return before.length > 0 ? question.measures : [];
  const inTitles = (word: string) => context.list.some(id => lexicon.titleWords.get(id)?.has(word));
  const named = spansOf(reading.spans, 'measure').flatMap(({ start, end }) => reading.tokens.slice(start, end));
  const told = named.length > 0 && named.every(({ text }) => context.pending && inTitles(text));
  return draft.measures.length === 0 || told ? before : draft.measures;
}
