import { answerQuery } from '../../src/answers/answer-query';
import { Wording } from '../../src/answers/wording';
import { neededBases, neededReasons, neededTalk, neededWordings } from '../../src/content/needed-wordings';
import { measureIds } from '../../src/knowledge/fact';
import { computations, explanations, operations, type Query, queryAbout } from '../../src/query/query';
import { profilePredicates, quizSteps, STATEMENTS } from '../../src/query/quiz';
import { JOBS, realAnswerContext } from '../support/real-answers';

const amount = { value: 900, per: 'week' } as const;
const conditions: Query['predicates'] = [
  { type: 'figure', measure: 'salary', bound: 'at-least', value: 500_000, strict: true },
  { type: 'field', codes: ['29-0000', '31-0000', '33-0000', '35-0000', '37-0000'], not: true },
  { type: 'manager', not: true },
  { type: 'no-experience' },
];

/** Every operation about jobs of all kinds, with and without what may come with it. */
function* queries(): Generator<Query> {
  const subjects = [...Object.values(JOBS).map(id => [id]), ['29-0000'], [], [JOBS.nurses, JOBS.roofers, JOBS.actors]];
  const more: Partial<Query>[] = [
    {},
    { places: ['OH'] },
    { places: ['OH', 'TX'], nation: true },
    { predicates: conditions, layout: 'table' },
    { measures: ['salary', 'growth', 'openings', 'best-state'], order: { measure: 'growth', direction: 'ascending' } },
    { offset: 5, limit: 20, amount, period: 'month', own: JOBS.cashiers, unsupported: ['remote', 'nice boss'] },
    { outside: { mention: 'Houston', what: 'city', state: 'TX' }, period: 'hour', measures: ['salary-p90'], amount },
  ];
  for (const ids of subjects)
    for (const operation of operations)
      for (const rest of more) yield queryAbout(ids, { operation, topic: 'tuition', ...rest });
  for (const ids of subjects)
    for (const measure of measureIds)
      for (const operation of ['show', 'compare', 'states', 'rank'] as const)
        yield queryAbout(ids, { operation, measures: [measure], order: { measure, direction: 'descending' } });
  for (const compute of computations) yield queryAbout([JOBS.nurses, JOBS.roofers], { operation: 'compute', compute });
  for (const explain of explanations)
    yield queryAbout([JOBS.nurses], { operation: 'explain', explain, term: 'x', measures: ['salary'] });
}

/** Every step of the quiz at its beginning, in its middle and at its end, and a question while it waits. */
function* quizQueries(): Generator<Query> {
  const finished = Array.from({ length: STATEMENTS }, (_, at) => (at % 3) + 1);
  for (const step of quizSteps)
    for (const ratings of [[], [4], finished])
      yield queryAbout([], { operation: 'quiz', quiz: { step, ratings }, predicates: profilePredicates(ratings) });
  yield queryAbout([JOBS.nurses], { quiz: { step: 'pause', ratings: [4] } });
}

test('Whatever the bot says, the wording for it is one that every start makes sure of', () => {
  const said = new Set<string>();
  const { say, missing, basis, talk } = Wording.prototype;
  jest.spyOn(Wording.prototype, 'say').mockImplementation(function (this: Wording, ...call) {
    said.add(`${call[0]}.say.${call[1]}`);
    return say.apply(this, call);
  });
  jest.spyOn(Wording.prototype, 'missing').mockImplementation(function (this: Wording, ...call) {
    said.add(`fact.missing.${call[0]}`);
    return missing.apply(this, call);
  });
  jest.spyOn(Wording.prototype, 'basis').mockImplementation(function (this: Wording, ...call) {
    said.add(`fact.basis.${call[0]}`);
    return basis.apply(this, call);
  });
  jest.spyOn(Wording.prototype, 'talk').mockImplementation(function (this: Wording, ...call) {
    said.add(`talk.${call[0]}`);
    return talk.apply(this, call);
  });
  for (const query of [...queries(), ...quizQueries()]) answerQuery(query, realAnswerContext());
  jest.restoreAllMocks();

  const needed = [
    ...Object.entries(neededWordings).flatMap(([kind, keys]) => keys.map(key => `${kind}.say.${key}`)),
    ...neededReasons.map(reason => `fact.missing.${reason}`),
    ...neededBases.map(basis => `fact.basis.${basis}`),
    ...neededTalk.map(id => `talk.${id}`),
  ];
  // What a measure or a label of its own has is used where it is there.
  const own = /^(?:fact\.say\.(?:value|label)-|compare\.say\.(?:side|pair)-)/;
  const ofMeasures = new RegExp(`^fact\\.say\\.(?:${measureIds.join('|')})(?:-|$)`);
  const unsure = [...said].filter(key => !needed.includes(key) && !own.test(key) && !ofMeasures.test(key));
  expect(unsure).toEqual([]);
  expect(said.size).toBeGreaterThan(130);
});
