import type { Question } from '../language/question';
import type { Reading } from '../language/read';
import type { Span } from '../language/span';

const MATCHES_SHOWN = 3;

/** How a message was read, for people: its spans, candidates with scores, the kind, and what came from memory. */
export function explain(reading: Reading, question: Question): string {
  return [
    `words     ${reading.tokens.map(({ text, raw }) => (text === raw.toLowerCase() ? text : `${raw}→${text}`)).join(' ')}`,
    ...reading.spans.map(span => `span      “${span.said}” ${meaningOf(span)}`),
    ...(reading.unexplained.length > 0 ? [`unread    ${reading.unexplained.join(', ')}`] : []),
    ...(reading.cues.length > 0 ? [`cues      ${[...new Set(reading.cues.map(({ id }) => id))].join(', ')}`] : []),
    `form      ${reading.masked}`,
    ...reading.matches
      .slice(0, MATCHES_SHOWN)
      .map(({ example, score }) => `like      ${score.toFixed(2)} ${nameOf(example)}: ${example.masked}`),
    `kind      ${question.kind ?? 'none'}${question.unclear ? `, unclear: ${question.unclear.what}` : ''}`,
    `asked     ${[...question.subjects.map(({ id }) => id), ...question.measures, ...question.places].join(', ') || 'nothing'}`,
    ...(question.search ? [`search    ${JSON.stringify(question.search)}`] : []),
    ...(question.remembered.length > 0 ? [`memory    ${question.remembered.join(', ')}`] : []),
    `sure      score ${question.confidence.score.toFixed(2)}, margin ${question.confidence.margin.toFixed(2)}`,
  ].join('\n');
}

function nameOf({ kind, talk, measure }: Reading['matches'][number]['example']): string {
  return [kind, talk ?? measure].filter(part => part !== null).join('/');
}

function meaningOf({ value }: Span): string {
  switch (value.type) {
    case 'job': {
      const { ids, score, dominant } = value.naming;
      return `job ${score.toFixed(2)} ${dominant ? '' : '(several) '}${ids.join(' ')}`;
    }
    case 'trait':
      return `trait ${value.trait.label}: ${value.trait.terms
        .map(({ list, name }) => `${list}/${name}`)
        .slice(0, 5)
        .join(', ')}`;
    case 'amount':
      return `amount ${value.amount} a ${value.per}`;
    case 'city':
      return `city ${value.city.name}`;
    default: {
      const { type, ...rest } = value;
      return `${type} ${Object.values(rest).join(' ')}`;
    }
  }
}
