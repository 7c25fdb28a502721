import type { Query } from '../query/query';
import { relaxed } from '../query/relax';
import type { Answer } from './answer';
import { answerQuery } from './answer-query';
import { emptyLine } from './answer-rank';
import type { Toolbox } from './toolbox';

/** An answer, and the query that it shows: what the talk goes on with. */
interface Shown {
  answer: Answer;
  shown: Query;
}

/** Answers a query; of a search that no job satisfies, what comes nearest to it, which the reply says. */
export function answerNearest(query: Query, toolbox: Toolbox): Shown {
  const answer = answerQuery(query, toolbox);
  const given = { answer, shown: query };
  if (query.unclear) return given;
  if (query.operation === 'rank' && answer.occupations.length === 0) return nearestSearch(query, toolbox) ?? given;
  const isOfJob = query.operation === 'move' || query.operation === 'related';
  return isOfJob && answer.outcome === 'no-data' ? (nearestToJob(query, answer, toolbox) ?? given) : given;
}

function nearestSearch(query: Query, toolbox: Toolbox): Shown | null {
  const near = relaxed(query, toolbox.dataset);
  if (near === null) return null;
  const shown = { ...query, predicates: near };
  const answer = answerQuery(shown, toolbox);
  // Jobs that need less than the schooling named are within its reach, too.
  if (near.length === query.predicates.length) return { answer, shown };
  return { answer: { ...answer, text: `${emptyLine(query, false, toolbox)}\n${answer.text}` }, shown };
}

/** Of jobs like one job those that satisfy all but the conditions that were said last. */
function nearestToJob(query: Query, none: Answer, toolbox: Toolbox): Shown | null {
  for (let kept = query.predicates.length - 1; kept >= 0; kept--) {
    const shown = { ...query, predicates: query.predicates.slice(0, kept) };
    const answer = answerQuery(shown, toolbox);
    if (answer.outcome === 'answer') return { answer: { ...answer, text: `${none.text}\n${answer.text}` }, shown };
  }
  return null;
}
