import type { Query } from './query';

/** True for two queries with the same answer; the person's words and the order of measures do not matter. */
export function sameQuery(one: Query, other: Query): boolean {
  return queryKey(one) === queryKey(other);
}

/** Returns a text that is equal for queries with the same answer. */
export function queryKey(query: Query): string {
  return JSON.stringify(normal(query));
}

function normal(query: Query) {
  const { subjects, measures, unclear, unsupported, outside, own, term, quiz, ...rest } = query;
  return {
    ...rest,
    // A waiting quiz does not change any other answer.
    quiz: query.operation === 'quiz' ? quiz : null,
    own: query.operation === 'move' ? own : null,
    subjects: subjects.map(({ id }) => id),
    measures: [...measures].sort(),
    unclear: unclear && { what: unclear.what, choices: unclear.choices },
    unsupported: [...unsupported].sort(),
    outside: outside && { what: outside.what, state: outside.state },
  };
}
