import { afterFigures, afterList, asked, NURSE } from '../turns';

describe('next page', () => {
  it('continues after what was shown', () => {
    expect(asked('page', {}, afterList([NURSE]))).toMatchObject({ operation: 'rank', offset: 5 });
    expect(asked('page', {}, afterList([NURSE], { limit: 3, offset: 3 }))).toMatchObject({ limit: 3, offset: 6 });
  });

  it('may have another length', () => {
    expect(asked('page', { count: 10 }, afterList([NURSE], { limit: 3 }))).toMatchObject({ limit: 10, offset: 3 });
  });

  it('starts over if the top or bottom few are asked for', () => {
    const shown = afterList([NURSE], { limit: 5, offset: 5 });
    expect(asked('page', { direction: 'descending', count: 10 }, shown)).toMatchObject({ limit: 10, offset: 0 });
  });

  it('shows a list from its beginning if it was only counted so far', () => {
    expect(asked('page', {}, afterList([]))).toMatchObject({ operation: 'rank', offset: 0 });
  });

  it('without a list does nothing', () => {
    expect(asked('page', {}, afterFigures([NURSE]))).toMatchObject({ operation: 'talk', talk: 'nothing-more' });
  });
});
