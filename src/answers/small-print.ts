import type { Query } from '../query/query';
import type { Answer, SmallPrint } from './answer';
import type { AnswerContext } from './answer-context';
import { caveatLines, farReadings, sourceLines } from './caveats';
import { nationalLines } from './national-figures';

/** Finds the lines of an answer's text that a card sets in small print. */
export function smallPrintOf({ text, facts, sources }: Answer, query: Query, context: AnswerContext): SmallPrint {
  const lines = text.split('\n');
  const [sourceLine = ''] = sourceLines(sources, context);
  const far = farReadings(query, context);
  const caveats = new Set([...nationalLines(query, facts, context), ...caveatLines(query, facts, context)]);
  return {
    sourceLine: lines.includes(sourceLine) ? sourceLine : null,
    notes: lines.filter(line => caveats.has(line) && !far.includes(line)),
    lead: lines.filter(line => far.includes(line)),
  };
}
