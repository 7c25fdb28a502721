import { afterFigures, afterList, asked, ids, NURSE, ROOFER } from '../turns';

describe.each(['table', 'list', 'csv'] as const)('the same as %s', layout => {
  it('is what was shown last', () => {
    const query = asked(`format/${layout}`, {}, afterFigures([ROOFER], { measures: ['growth'], places: ['OH'] }));
    expect(query).toMatchObject({ operation: 'show', layout, measures: ['growth'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('is the list with its length, or another', () => {
    expect(asked(`format/${layout}`, {}, afterList([NURSE], { limit: 7 }))).toMatchObject({
      operation: 'rank',
      layout,
      limit: 7,
    });
    expect(asked(`format/${layout}`, { count: 3 }, afterList([NURSE], { limit: 7 }))).toMatchObject({ limit: 3 });
  });

  it('of nothing is no answer, but help', () => {
    expect(asked(`format/${layout}`, {})).toMatchObject({ operation: 'talk', talk: 'help', layout: null });
  });
});
