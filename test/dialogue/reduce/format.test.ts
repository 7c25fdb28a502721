import { afterFigures, afterList, asked, ids, NURSE, ROOFER } from '../turns';

describe.each(['table', 'list', 'csv'] as const)('format (%s)', layout => {
  it('repeats what was shown last', () => {
    const query = asked(`format/${layout}`, {}, afterFigures([ROOFER], { measures: ['growth'], places: ['OH'] }));
    expect(query).toMatchObject({ operation: 'show', layout, measures: ['growth'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('keeps the length of the list, or takes another', () => {
    expect(asked(`format/${layout}`, {}, afterList([NURSE], { limit: 7 }))).toMatchObject({
      operation: 'rank',
      layout,
      limit: 7,
    });
    expect(asked(`format/${layout}`, { count: 3 }, afterList([NURSE], { limit: 7 }))).toMatchObject({ limit: 3 });
  });

  it('offers help if there is nothing to reformat', () => {
    expect(asked(`format/${layout}`, {})).toMatchObject({ operation: 'talk', talk: 'help', layout: null });
  });
});
