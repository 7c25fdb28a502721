import type { Query } from './query';

/** True for two queries that are answered alike: what the person wrote does not count, nor the order of measures. */
export function sameQuery(one: Query, other: Query): boolean {
  return queryKey(one) === queryKey(other);
}

/** What a query comes to, as text: equal for queries that are answered alike. */
export function queryKey(query: Query): string {
  return JSON.stringify(normal(query));
}

function normal(query: Query) {
  const { subjects, measures, unclear, unsupported, outside, own, term, quiz, ...rest } = query;
  return {
    ...rest,
    // That a quiz waits changes no other answer.
    quiz: query.operation === 'quiz' ? quiz : null,
    own: query.operation === 'move' ? own : null,
    subjects: subjects.map(({ id }) => id),
    measures: [...measures].sort(),
    unclear: unclear && { what: unclear.what, choices: unclear.choices },
    unsupported: [...unsupported].sort(),
    outside: outside && { what: outside.what, state: outside.state },
  };
}
