import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, refOf } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { nationalLines } from './national-figures';

/** Builds the answer for a calculation: its lines, then the sources of its figures. */
export function computed(
  query: Query,
  subjects: readonly Subject[],
  facts: readonly Fact[],
  context: AnswerContext,
  lines: readonly string[],
): Answer {
  const distinct = [...new Set(subjects)];
  return {
    outcome: 'answer',
    kind: distinct.length > 1 ? 'compare' : 'fact',
    occupations: distinct.map(refOf),
    text: [
      ...lines,
      ...sourceLines(sourcesOf(facts), context),
      ...nationalLines(query, facts, context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    facts: [...facts],
    winner: null,
    suggestions: [],
    sources: sourcesOf(facts),
  };
}
