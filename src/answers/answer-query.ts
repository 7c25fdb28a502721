import type { PayRelease } from '../knowledge/measures/pay-release';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import type { AnswerContext } from './answer-context';
import { askBack } from './answer-other';
import { answerPrices } from './answer-prices';
import { withQuizWaiting } from './answer-quiz';
import { answerTrend } from './answer-trend';
import { farReadings } from './caveats';
import { ownWords } from './job-name';
import { unsupportedLine } from './left-out';
import { withLinks } from './links';
import { withHeldBack } from './national-figures';
import { labelsOf, withWayBack } from './next-questions';
import { handlers, kindOf } from './operations';
import { withinData, withOutside } from './outside-data';
import { answerPayInYear } from './pay-in-year';
import { smallPrintOf } from './small-print';

/** Answers a query. If the question is in another language, the reply says in that language that answers are in English. */
export function answerQuery(query: Query, context: AnswerContext): Answer {
  const within = withinData(query);
  const tools = { ...context, called: ownWords(query, context), release: releaseFor(within, context) };
  const plain =
    answerPayInYear(query, tools) ?? trendOf(query, tools) ?? withOutside(handle(within, tools), query, tools);
  const answer = { ...plain, facts: withHeldBack(plain.facts, query, tools) };
  const annotated = withNotice(withUnsupported(withReadingFirst(answer, query, tools), query, tools), query, tools);
  const complete = withQuizWaiting(withWayBack(annotated, query, tools), query, tools);
  return forCards(withLinks(complete, query, tools), query, tools);
}

/** Answers questions about pay over the years; for a region, adds that it has no such figures. */
function trendOf(query: Query, context: AnswerContext): Answer | null {
  const trend = answerTrend(query, context);
  return trend && query.region ? withOutside(trend, query, context) : trend;
}

/** Adds what only cards need: short labels of the suggestions, and which lines are small print. */
function forCards(answer: Answer, query: Query, context: AnswerContext): Answer {
  const labels = answer.labels ?? labelsOf(answer, context);
  return { ...answer, labels, smallPrint: answer.smallPrint ?? smallPrintOf(answer, query, context) };
}

/** Moves the note on how a job was read to the top if the reading is far from the person's words. */
function withReadingFirst(answer: Answer, query: Query, context: AnswerContext): Answer {
  const far = farReadings(query, context);
  const lines = answer.text.split('\n');
  const first = far.filter(line => lines.includes(line));
  if (first.length === 0) return answer;
  return { ...answer, text: [...first, ...lines.filter(line => !first.includes(line))].join('\n') };
}

/** Adds a first line that names the conditions that could not be applied. */
function withUnsupported(answer: Answer, { operation, topic, unsupported }: Query, context: AnswerContext): Answer {
  const isTopic = operation === 'topic';
  const line =
    operation === 'none' ? null : unsupportedLine(unsupported, context, { except: isTopic ? [topic] : [], isTopic });
  return line === null ? answer : { ...answer, text: `${line}\n${answer.text}` };
}

function withNotice(answer: Answer, { language }: Query, { wording }: AnswerContext): Answer {
  const notice = language && wording.dialogs.words.languages[language]?.say;
  if (!notice) return answer;
  const outcome = answer.outcome === 'out-of-scope' ? 'smalltalk' : answer.outcome;
  return { ...answer, outcome, text: `${notice}\n${answer.text}` };
}

function handle(query: Query, context: AnswerContext): Answer {
  const isTalk = query.operation === 'talk' || query.operation === 'none';
  if (query.unclear && !isTalk) return askBack(query, query.unclear, kindOf(query), context);
  return answerPrices(query, context) ?? handlers[query.operation](query, context);
}

/**
 * National pay shown next to state figures comes from their release. Groups have no state figures, so their pay comes from the newest
 * one.
 */
function releaseFor({ operation, places, subjects }: Query, { dataset }: AnswerContext): PayRelease {
  const ofJobs =
    subjects.length === 0 ||
    operation === 'rank' ||
    operation === 'count' ||
    subjects.some(({ id }) => dataset.subject(id)?.type === 'occupation');
  return operation === 'states' || (places.length > 0 && ofJobs) ? 'of-states' : 'newest';
}
