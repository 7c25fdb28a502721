import type { Query } from '../query/query';
import type { Answer, SmallPrint } from './answer';
import { caveatLines, farReadings, sourceLines } from './caveats';
import { nationalLines } from './national-figures';
import type { Toolbox } from './toolbox';

/** Finds the lines of an answer's text that a card sets in small print. */
export function smallPrintOf({ text, facts, sources }: Answer, query: Query, toolbox: Toolbox): SmallPrint {
  const lines = text.split('\n');
  const [sourceLine = ''] = sourceLines(sources, toolbox);
  const far = farReadings(query, toolbox);
  const caveats = new Set([...nationalLines(query, facts, toolbox), ...caveatLines(query, facts, toolbox)]);
  return {
    sourceLine: lines.includes(sourceLine) ? sourceLine : null,
    notes: lines.filter(line => caveats.has(line) && !far.includes(line)),
    lead: lines.filter(line => far.includes(line)),
  };
}
