import { afterFigures, asked, BAKER, COOK, ids, job, NURSE, payLimit, ROOFER, reference, unsureJob } from '../turns';

describe('move', () => {
  it('leads from the person’s own job to the one named', () => {
    const query = asked('move', { own: [job(COOK)], jobs: [job(BAKER)] });
    expect(query).toMatchObject({ operation: 'move', own: COOK });
    expect(ids(query)).toEqual([BAKER]);
  });

  it('without a target shows next steps', () => {
    expect(asked('move', { own: [job(COOK)] })).toMatchObject({ operation: 'move', own: COOK, subjects: [] });
  });

  it('starts at the job that the person mentioned before', () => {
    const query = asked('move', { jobs: [job(NURSE)] }, { own: COOK });
    expect(query.own).toBe(COOK);
    expect(ids(query)).toEqual([NURSE]);
  });

  it('leads from the first of two jobs to the second', () => {
    const query = asked('move', { jobs: [job(ROOFER), job(NURSE)] });
    expect(query.own).toBe(ROOFER);
    expect(ids(query)).toEqual([NURSE]);
  });

  it('starts at the only job named, or at the one discussed', () => {
    expect(asked('move', { jobs: [job(ROOFER)] })).toMatchObject({ own: ROOFER, subjects: [] });
    expect(asked('move', {}, afterFigures([ROOFER]))).toMatchObject({ own: ROOFER, subjects: [] });
  });

  it('asks for a missing start, and remembers the answer as the person’s own job', () => {
    expect(asked('move', {}).unclear).toMatchObject({ what: 'job', role: 'own' });
  });

  it('starts at the likeliest job if the person’s own is ambiguous', () => {
    expect(asked('move', { own: [unsureJob(COOK, BAKER)] })).toMatchObject({ own: COOK, unclear: null });
  });
});

test('A step up starts at the job pointed to, whatever the person does', () => {
  const shown = { ...afterFigures([BAKER]), own: ROOFER };
  expect(asked('move', { references: [reference('this')] }, shown)).toMatchObject({ own: BAKER, subjects: [] });
});

test('Moves to jobs that “pay more” are to better-paid jobs than the one they start from', () => {
  const more = { measures: ['salary' as const], direction: 'descending' as const, comparative: true };
  const better = { type: 'beside', measure: 'salary', bound: 'at-least', subject: ROOFER };
  expect(asked('move', { own: [job(ROOFER)], ...more }).predicates).toEqual([better]);
  expect(asked('related', { jobs: [job(ROOFER)], ...more }).predicates).toEqual([better]);
  expect(asked('move', { own: [job(ROOFER)], ...more, comparative: false }).predicates).toEqual([]);
  const limited = asked('move', { own: [job(ROOFER)], ...more, limits: [payLimit('at-most', 40_000)] });
  expect(limited.predicates.map(({ type }) => type)).toEqual(['figure']);
  const several = asked('move', { own: [job(ROOFER)], ...more, measures: ['salary', 'growth'] });
  expect(several.predicates).not.toContainEqual(better);
});

describe('getting into the job discussed', () => {
  const wanted = { measures: ['way-in' as const], references: [reference('this')] };

  it('is a move from the person’s own job', () => {
    const query = asked('move', wanted, { ...afterFigures([NURSE]), own: BAKER });
    expect(query).toMatchObject({ operation: 'move', own: BAKER });
    expect(ids(query)).toEqual([NURSE]);
  });

  it('asks what the job needs if no job of the person’s own is known', () => {
    const query = asked('move', wanted, afterFigures([NURSE]));
    expect(query).toMatchObject({ operation: 'show', measures: expect.arrayContaining(['education', 'training']) });
    expect(ids(query)).toEqual([NURSE]);
  });
});

describe('a move with no goal named, while one job is talked about', () => {
  it('leads to that job where the skills that are missing are asked for', () => {
    const query = asked('move', { measures: ['skills'] }, { ...afterFigures([NURSE]), own: COOK });
    expect(query).toMatchObject({ operation: 'move', own: COOK });
    expect(ids(query)).toEqual([NURSE]);
  });

  it('leads to that job where somebody says what they are behind the way into it', () => {
    const query = asked('move', { own: [job(COOK)] }, afterFigures([NURSE], { measures: ['education', 'training'] }));
    expect(query.own).toBe(COOK);
    expect(ids(query)).toEqual([NURSE]);
  });

  it('is what next where its pay was shown', () => {
    expect(asked('move', { own: [job(COOK)] }, afterFigures([NURSE]))).toMatchObject({ own: COOK, subjects: [] });
  });
});

test('Who names no job, but what they like, gets a list', () => {
  const trains = { label: 'trains', occupations: ['53-4011.00'] };
  expect(asked('move', { areas: [{ text: 'trains', area: trains, isChoice: false }] })).toMatchObject({
    operation: 'rank',
    unclear: null,
  });
});

describe('a move “from one to the other”', () => {
  const oneToTheOther = { references: [reference('this', 1), reference('other')] };

  it('leads from the first job of a comparison to the second, whatever the person does', () => {
    for (const own of [null, COOK, NURSE]) {
      const query = asked('move', oneToTheOther, { ...afterFigures([ROOFER, NURSE]), own });
      expect(query).toMatchObject({ operation: 'move', own: ROOFER, unclear: null });
      expect(ids(query)).toEqual([NURSE]);
    }
  });

  it('leads that way round, whichever of them came first in the comparison', () => {
    const query = asked('move', oneToTheOther, { ...afterFigures([ROOFER, NURSE]), winner: NURSE });
    expect([query.own, ...ids(query)]).toEqual([ROOFER, NURSE]);
  });

  it('starts at the only job shown, and leads to the job before it', () => {
    const query = asked('move', oneToTheOther, { ...afterFigures([NURSE]), history: [ROOFER, NURSE] });
    expect([query.own, ...ids(query)]).toEqual([NURSE, ROOFER]);
  });

  it('is not meant by a single reference to two jobs', () => {
    const query = asked(
      'move',
      { references: [reference('winner')] },
      { ...afterFigures([ROOFER, NURSE]), winner: NURSE },
    );
    expect(query).toMatchObject({ own: NURSE, subjects: [] });
  });
});
