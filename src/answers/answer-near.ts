import type { Query } from '../query/query';
import { relaxed } from '../query/relax';
import type { Answer } from './answer';
import { answerQuery } from './answer-query';
import { emptyLine } from './answer-rank';
import type { Toolbox } from './toolbox';

/**
 * Answers a query; of a search that no job satisfies, what comes nearest to it, which the reply says.
 * @returns the answer, and the query that it shows: what the talk goes on with
 */
export function answerNearest(query: Query, toolbox: Toolbox): { answer: Answer; shown: Query } {
  const answer = answerQuery(query, toolbox);
  const isEmpty = query.operation === 'rank' && !query.unclear && answer.occupations.length === 0;
  const near = isEmpty ? relaxed(query, toolbox.dataset) : null;
  if (near === null) return { answer, shown: query };
  const shown = { ...query, predicates: near };
  const nearest = answerQuery(shown, toolbox);
  return { answer: { ...nearest, text: `${emptyLine(query, false, toolbox)}\n${nearest.text}` }, shown };
}
