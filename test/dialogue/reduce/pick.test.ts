import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  COOK,
  ids,
  inState,
  job,
  NURSE,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

describe('pick', () => {
  const list = afterList([ROOFER, BAKER, NURSE, COOK]);

  it.each([
    ['the second', [2], [BAKER]],
    ['the last', [-1], [COOK]],
    ['two of them', [1, 3], [ROOFER, NURSE]],
  ])('takes %s of a list', (_, ordinals, picked) => {
    expect(ids(asked('pick', { ordinals }, list))).toEqual(picked);
  });

  it('counts through the pages of a list', () => {
    const second = afterList([ROOFER, BAKER], { offset: 5 });
    expect(ids(asked('pick', { ordinals: [7] }, second))).toEqual([BAKER]);
    expect(ids(asked('pick', { ordinals: [2] }, second))).toEqual([BAKER]);
  });

  it('takes a job that was shown by name, whatever else the name may mean', () => {
    expect(ids(asked('pick', { jobs: [unsureJob('other', 'another', NURSE)] }, list))).toEqual([NURSE]);
  });

  it('takes a job that was not shown by name', () => {
    expect(ids(asked('pick', { jobs: [job('29-1021.00')] }, list))).toEqual(['29-1021.00']);
  });

  it('takes what is pointed to', () => {
    const state = { ...afterFigures([ROOFER, BAKER]), winner: BAKER };
    expect(ids(asked('pick', { references: [reference('winner')] }, state))).toEqual([BAKER]);
  });

  it('gives an overview of one job of a list, and compares several', () => {
    expect(asked('pick', { ordinals: [2] }, list)).toMatchObject({
      operation: 'overview',
      measures: [],
      predicates: [],
    });
    expect(asked('pick', { ordinals: [1, 2] }, list).operation).toBe('compare');
  });

  it('shows the figure asked for, in the place asked for', () => {
    const query = asked('pick', { ordinals: [2], measures: ['growth'], places: [inState('OH')] }, list);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'], places: ['OH'] });
  });

  it('keeps the measures for one of the compared jobs', () => {
    expect(asked('pick', { ordinals: [1] }, afterFigures([ROOFER, BAKER], { measures: ['growth'] }))).toMatchObject({
      operation: 'show',
      measures: ['growth'],
    });
  });

  it('drops the length and page of the list', () => {
    expect(asked('pick', { ordinals: [1] }, afterList([ROOFER], { limit: 3, offset: 3 }))).toMatchObject({
      limit: null,
      offset: 0,
    });
  });
});

describe('pick from a comparison', () => {
  const compared = { ...afterFigures([ROOFER, BAKER]), winner: BAKER };

  it('takes the first or the last job', () => {
    expect(ids(asked('pick', { direction: 'descending', measures: ['salary'] }, compared))).toEqual([BAKER]);
    expect(ids(asked('pick', { direction: 'ascending', measures: ['salary'] }, compared))).toEqual([ROOFER]);
  });

  it('takes the one at a position, if a position is named', () => {
    expect(ids(asked('pick', { direction: 'descending', ordinals: [1] }, compared))).toEqual([ROOFER]);
  });
});

describe('pick after states in order', () => {
  const query = {
    operation: 'states' as const,
    order: { measure: 'salary' as const, direction: 'descending' as const },
  };
  // The first state that was told stands last: it is what "there" means.
  const states = { ...afterFigures([ROOFER], query), shown: 'states' as const, places: ['TX', 'OH', 'WA', 'CA'] };

  it('takes the figure of the state at a position', () => {
    expect(asked('pick', { ordinals: [2] }, states)).toMatchObject({
      operation: 'show',
      places: ['WA'],
      measures: ['salary'],
      subjects: [{ id: ROOFER }],
    });
  });

  it('compares several states', () => {
    expect(asked('pick', { ordinals: [1, -1] }, states)).toMatchObject({ operation: 'compare', places: ['CA', 'TX'] });
  });
});

test('A position beyond the end of the list makes the bot ask back', () => {
  const query = asked('pick', { ordinals: [3], measures: ['duties'] }, { ...afterList([ROOFER, BAKER]), jobs: [COOK] });
  expect(query).toMatchObject({ subjects: [], unclear: { what: 'job', choices: [ROOFER, BAKER] } });
});

describe('the next one of a list', () => {
  const list = [ROOFER, BAKER, NURSE];

  it('stands behind the job that was picked before', () => {
    const picked = { ...afterFigures([BAKER]), list };
    expect(ids(asked('pick', { next: true }, picked))).toEqual([NURSE]);
  });

  it('is the second of a list that was only shown', () => {
    expect(ids(asked('pick', { next: true }, afterList(list)))).toEqual([BAKER]);
  });
});

test('A name that hardly means a job shown picks none of them', () => {
  const candidates = [
    { id: COOK, probability: 0.7 },
    { id: BAKER, probability: 0.03 },
  ];
  const query = asked('pick', { jobs: [{ text: 'pastry cook', candidates }] }, afterList([ROOFER, BAKER]));
  expect(ids(query)).toEqual([COOK]);
});
