import { afterFigures, asked, BAKER, benefits, ids, inState, job, ROOFER } from '../turns';

describe('a matter that no data covers', () => {
  it('is said for the job named', () => {
    const query = asked('no-data', { jobs: [job(ROOFER)], topics: [benefits], places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'topic', topic: 'benefits', places: ['OH'], unsupported: [] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('is said for the job talked about', () => {
    expect(ids(asked('no-data', { topics: [benefits] }, afterFigures([BAKER])))).toEqual([BAKER]);
  });

  it('is said for nobody where no job is named', () => {
    expect(asked('no-data', { topics: [benefits] })).toMatchObject({ operation: 'topic', subjects: [], unclear: null });
  });

  it('is one, and further ones are left out by name', () => {
    const query = asked('no-data', {
      topics: [benefits, { text: 'remote', id: 'remote' }, { text: 'free lunch', id: null }],
    });
    expect(query).toMatchObject({ topic: 'benefits', unsupported: ['remote', 'free lunch'] });
  });

  it('that has no entry is told in the words of the person', () => {
    expect(asked('no-data', { topics: [{ text: 'free lunch', id: null }] })).toMatchObject({
      topic: null,
      unsupported: ['free lunch'],
    });
  });

  it('without its words and with a figure is a question for the figure', () => {
    expect(asked('no-data', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({
      operation: 'show',
      measures: ['salary'],
    });
  });
});
