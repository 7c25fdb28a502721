import { ALL_JOBS } from '../knowledge/groups';
import type { Query } from '../query/query';
import { eachLineOnce, matchOccupations, sourcesOfPredicates } from '../query/select-occupations';
import type { Answer } from './answer';
import { type AnswerContext, factOf } from './answer-context';
import { sourceLines } from './caveats';
import { formatNumber } from './format-value';
import { nextQuestion } from './next-questions';
import { beyondTopCode, predicatesSaid } from './predicates-said';

/** Says how many occupations match, what share of all occupations that is, and how many people work in them. */
export function answerCount(query: Query, context: AnswerContext): Answer {
  const { dataset, wording } = context;
  const { matching, all, unknown } = matchOccupations(query, dataset);
  const filters = predicatesSaid(query.predicates, query.places[0] ?? null, context) || 'none';
  const total = dataset.subject(ALL_JOBS);
  const totalJobs = total ? factOf('jobs', total, null, context) : null;
  const people = eachLineOnce(matching).reduce((sum, { line }) => sum + (line.projection?.jobs ?? 0), 0);
  const everyone = typeof totalJobs?.value === 'number' && matching.length > 0 ? totalJobs : null;
  const sources = [...new Set([...sourcesOfPredicates(query, dataset), ...(everyone ? [everyone.source] : [])])];
  return {
    outcome: 'answer',
    kind: query.predicates.some(({ type }) => type === 'trait') ? 'find' : 'rank',
    occupations: [],
    text: [
      ...beyondTopCode(query.predicates, context),
      [
        wording.say('rank', 'count', { count: matching.length, all, share: shareOf(matching.length, all), filters }),
        ...(unknown > 0 ? [wording.say('rank', 'count-unknown', { count: unknown })] : []),
      ].join(' '),
      ...(everyone
        ? [
            wording.say('rank', 'count-people', {
              people: formatNumber(people, 'persons'),
              share: shareOf(people, Number(everyone.value)),
            }),
          ]
        : []),
      ...sourceLines(sources, context),
    ].join('\n'),
    facts: [],
    winner: null,
    suggestions: matching.length > 0 ? [nextQuestion('which', {}, context)] : [],
    sources,
  };
}

function shareOf(part: number, whole: number): string {
  return formatNumber((100 * part) / whole, 'percent');
}
