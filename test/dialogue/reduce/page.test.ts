import { afterFigures, afterList, asked, NURSE } from '../turns';

describe('more of a list', () => {
  it('goes on behind what was shown', () => {
    expect(asked('page', {}, afterList([NURSE]))).toMatchObject({ operation: 'rank', offset: 5 });
    expect(asked('page', {}, afterList([NURSE], { limit: 3, offset: 3 }))).toMatchObject({ limit: 3, offset: 6 });
  });

  it('may be another number', () => {
    expect(asked('page', { count: 10 }, afterList([NURSE], { limit: 3 }))).toMatchObject({ limit: 10, offset: 3 });
  });

  it('starts over when the top or bottom so many are asked for', () => {
    const shown = afterList([NURSE], { limit: 5, offset: 5 });
    expect(asked('page', { direction: 'descending', count: 10 }, shown)).toMatchObject({ limit: 10, offset: 0 });
  });

  it('of what was only counted so far is shown from its beginning', () => {
    expect(asked('page', {}, afterList([]))).toMatchObject({ operation: 'rank', offset: 0 });
  });

  it('where there is no list is none', () => {
    expect(asked('page', {}, afterFigures([NURSE]))).toMatchObject({ operation: 'talk', talk: 'nothing-more' });
  });
});
