import { answerNearest } from '../../src/answers/answer-near';
import { EMPTY_QUERY, type Query, queryAbout } from '../../src/query/query';
import { answerAbout, realAnswerContext } from '../support/real-answers';

const [ROOFER, BAKER, INFANTRY] = ['47-2181.00', '51-3011.00', '55-3016.00'];

function nearest(query: Partial<Query>) {
  return answerNearest({ ...EMPTY_QUERY, ...query }, realAnswerContext()).answer;
}

describe('several offers', () => {
  const offers = (roofing: number, baking: number) =>
    queryAbout([ROOFER, BAKER], {
      operation: 'judge',
      measures: ['salary'],
      amount: { value: baking, per: 'hour' },
      subjects: [
        { id: ROOFER, mention: null, alternatives: [], offer: { value: roofing, per: 'hour' } },
        { id: BAKER, mention: null, alternatives: [], offer: { value: baking, per: 'hour' } },
      ],
    });

  it('are each judged against their own job', () => {
    const lines = nearest(offers(99, 5)).text.split('\n');
    expect(lines.find(line => line.includes('roofers'))).toMatch(/^Above the median: \$99\.00/);
    expect(lines.find(line => line.includes('bakers'))).toMatch(/^Below the median: \$5\.00/);
  });

  it('are one amount for all if only one is named', () => {
    const amount = { value: 99, per: 'hour' } as const;
    const { text } = answerAbout([ROOFER, BAKER], { operation: 'judge', measures: ['salary'], amount });
    expect(text.match(/Above the median: \$99\.00/g)).toHaveLength(2);
  });
});

describe('a move from a job without related ones', () => {
  const outdoors = { label: 'Realistic interests', terms: [{ list: 'interests' as const, name: 'Realistic' }] };

  it('leads to any job that meets the conditions', () => {
    const predicates = [{ type: 'trait' as const, trait: outdoors, not: false }];
    const answer = nearest({ operation: 'move', own: INFANTRY, predicates });
    expect(answer.outcome).toBe('answer');
    expect(answer.occupations.length).toBeGreaterThan(3);
  });

  it('leads nowhere without conditions', () => {
    expect(nearest({ operation: 'move', own: INFANTRY }).outcome).toBe('no-data');
  });
});

test('A search that no job clearly fits shows the closest, by fit, and says so', () => {
  const climbing = { label: 'heights', terms: [{ list: 'activities' as const, name: 'roofing' }] };
  const answer = nearest({
    operation: 'rank',
    predicates: [
      { type: 'occupation', ids: [ROOFER], said: 'roofers', not: false },
      { type: 'trait', trait: climbing, not: true },
    ],
    order: { measure: 'salary', direction: 'descending' },
  });
  expect(answer.kind).toBe('find');
  expect(answer.occupations).toMatchObject([{ id: ROOFER }]);
});

test('A line is said once if conditions are dropped', () => {
  const { text } = nearest({
    operation: 'move',
    own: '53-3032.00',
    predicates: [{ type: 'figure', measure: 'salary', bound: 'at-least', value: 900_000, strict: false }],
    unsupported: ['physical'],
  });
  const lines = text.split('\n');
  expect(new Set(lines).size).toBe(lines.length);
});
