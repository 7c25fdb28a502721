import type { Query } from '../query/query';
import { rawText } from '../understanding/lookup';
import type { Parse, Reading } from '../understanding/reader';

/** A feature of a message that counts for (or, below zero, against) its reading. */
export interface Reason {
  what: string;
  weight: number;
}

/** Explains how a message was understood: the best readings with their probabilities, and the query. */
export function explain({ message, parses, near }: Reading, query: Query, reasons: readonly Reason[]): string {
  const repaired = message.tokens.flatMap(({ text }, at) =>
    text === message.written[at] ? [] : [`${message.written[at]} → ${text}`],
  );
  return [
    ...(repaired.length > 0 ? [`spelling  ${repaired.join(', ')}`] : []),
    ...parses.map((parse, at) => `${at === 0 ? 'reading ' : 'or      '}  ${readingLine({ message }, parse)}`),
    ...(reasons.length > 0
      ? [
          `weighed   ${reasons.map(({ what, weight }) => `“${what}” ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`).join(', ')}`,
        ]
      : []),
    ...near.map(({ form, act, likeness }) => `most like ${likeness.toFixed(2)} ${act}: ${form}`),
    `query     ${JSON.stringify(withoutEmpty(query))}`,
  ].join('\n');
}

function readingLine({ message }: Pick<Reading, 'message'>, { act, spans, probability }: Parse): string {
  const marked = spans.map(
    ({ start, end, type, measure }) => `${rawText(message.tokens.slice(start, end))} (${measure ?? type})`,
  );
  return `${(100 * probability).toFixed(1)} %  ${act}: ${marked.join(', ') || 'no spans'}`;
}

/** The parts of a query that are not empty. */
function withoutEmpty(query: Query): Partial<Query> {
  const isSet = (value: unknown) =>
    !(value === null || value === false || value === 0 || (Array.isArray(value) && value.length === 0));
  return Object.fromEntries(Object.entries(query).filter(([, value]) => isSet(value)));
}
