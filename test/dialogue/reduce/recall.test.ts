import { afterFigures, afterList, asked, BAKER, ids, job, NURSE, ROOFER, unsureJob } from '../turns';

describe('going back', () => {
  const state = { ...afterFigures([NURSE], { places: ['OH'], measures: ['growth'] }), history: [ROOFER, BAKER, NURSE] };

  it.each([
    ['to the first job', { ordinals: [1] }, [ROOFER]],
    ['to the last but one', { ordinals: [-2] }, [BAKER]],
    ['to a job by name', { jobs: [job(ROOFER)] }, [ROOFER]],
    ['to a job by a name that may mean others, too', { jobs: [unsureJob('other', BAKER)] }, [BAKER]],
    ['to the one before', {}, [BAKER]],
  ])('%s shows it by the same figures in the same place', (_, slots, recalled) => {
    const query = asked('recall', slots, state);
    expect(ids(query)).toEqual(recalled);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'], places: ['OH'] });
  });

  it('to two jobs compares them', () => {
    expect(asked('recall', { jobs: [job(ROOFER), job(BAKER)] }, state).operation).toBe('compare');
  });

  it('with another measure shows that', () => {
    expect(asked('recall', { ordinals: [1], measures: ['salary'] }, state).measures).toEqual(['salary']);
  });

  it('to the list shows it unchanged', () => {
    const away = { ...afterList([ROOFER, BAKER], { limit: 7 }), ...afterFigures([NURSE]) };
    expect(asked('recall', {}, away)).toMatchObject({ operation: 'rank', limit: 7 });
  });
});

test('A position refers to a list with numbers, however many jobs were discussed since', () => {
  const list = afterList([BAKER, NURSE, ROOFER], { limit: 7 });
  const since = { ...list, ...afterFigures([NURSE]), history: [ROOFER, BAKER, NURSE], list: list.list };
  expect(ids(asked('recall', { ordinals: [3] }, since))).toEqual([ROOFER]);
});

test('A position refers to the list if no job was discussed yet', () => {
  expect(ids(asked('recall', { ordinals: [2] }, afterList([ROOFER, BAKER])))).toEqual([BAKER]);
});
