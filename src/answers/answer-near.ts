import type { Query } from '../query/query';
import { relaxed } from '../query/relax';
import type { Answer } from './answer';
import type { AnswerContext } from './answer-context';
import { answerQuery } from './answer-query';
import { emptyLine } from './answer-rank';
import { type RankOfJob, rankOfJob } from './rank-of-job';

/** An answer, and the query that it answers; the conversation continues from that query. */
interface Shown {
  answer: Answer;
  shown: Query;
}

/** Answers a query. If no job matches a search, the closest jobs are shown, and the reply says so. */
export function answerNearest(query: Query, context: AnswerContext): Shown {
  const rank = query.unclear ? null : rankOfJob(query, context);
  if (rank) return withLine(rank, context);
  const answer = answerQuery(query, context);
  const given = { answer, shown: query };
  if (query.unclear) return given;
  if (query.operation === 'rank' && answer.occupations.length === 0) return nearestSearch(query, context) ?? given;
  const startsFromJob = query.operation === 'move' || query.operation === 'related';
  return startsFromJob && answer.outcome === 'no-data' ? (nearestToJob(query, answer, context) ?? given) : given;
}

/** The list of all jobs after the line that says where one of them stands in it. */
function withLine({ search, line, fact }: RankOfJob, context: AnswerContext): Shown {
  const answer = answerQuery(search, context);
  const isListed = answer.facts.some(
    ({ occupation, measure }) => occupation === fact.occupation && measure === fact.measure,
  );
  const facts = isListed ? answer.facts : [fact, ...answer.facts];
  return { answer: { ...answer, facts, text: `${line}\n${answer.text}` }, shown: search };
}

function nearestSearch(query: Query, context: AnswerContext): Shown | null {
  const near = relaxed(query, context.dataset);
  if (near === null) return null;
  const isByTraits = near.some(predicate => predicate.type === 'trait' && predicate.graded);
  const shown: Query = { ...query, predicates: near, ...(isByTraits ? { order: BY_FIT } : {}) };
  const answer = answerQuery(shown, context);
  if (isByTraits)
    return { answer: { ...answer, text: `${context.wording.say('rank', 'closest')}\n${answer.text}` }, shown };
  // No condition was dropped: the list only includes jobs that need less schooling than named, which needs no remark.
  if (near.length === query.predicates.length) return { answer, shown };
  return { answer: { ...answer, text: `${emptyLine(query, false, context)}\n${answer.text}` }, shown };
}

/** Two texts, one after the other, without the lines of the second one that repeat the first. */
function joined(first: string, second: string): string {
  const said = first.split('\n');
  return [...said, ...second.split('\n').filter(line => !said.includes(line))].join('\n');
}

const BY_FIT: Query['order'] = { measure: null, direction: 'descending' };

/** Drops conditions, the most recent first, until some related job matches the rest. */
function nearestToJob(query: Query, none: Answer, context: AnswerContext): Shown | null {
  for (let kept = query.predicates.length - 1; kept >= 0; kept--) {
    const shown = { ...query, predicates: query.predicates.slice(0, kept) };
    const answer = answerQuery(shown, context);
    if (answer.outcome === 'answer') return { answer: { ...answer, text: joined(none.text, answer.text) }, shown };
  }
  return null;
}
