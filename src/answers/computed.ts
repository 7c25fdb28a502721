import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { nationalLines } from './national-figures';
import { refOf, type Toolbox } from './toolbox';

/** The answer for a calculation: its lines, then the sources of its figures. */
export function computed(
  query: Query,
  subjects: readonly Subject[],
  facts: readonly Fact[],
  toolbox: Toolbox,
  lines: readonly string[],
): Answer {
  const distinct = [...new Set(subjects)];
  return {
    outcome: 'answer',
    kind: distinct.length > 1 ? 'compare' : 'fact',
    occupations: distinct.map(refOf),
    text: [
      ...lines,
      ...sourceLines(sourcesOf(facts), toolbox),
      ...nationalLines(query, facts, toolbox),
      ...caveatLines(query, facts, toolbox),
    ].join('\n'),
    facts: [...facts],
    winner: null,
    suggestions: [],
    sources: sourcesOf(facts),
  };
}
