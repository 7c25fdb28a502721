import { afterFigures, asked, BAKER, benefits, ids, inState, job, ROOFER } from '../turns';

describe('topic without data', () => {
  it('is about the job named', () => {
    const query = asked('no-data', { jobs: [job(ROOFER)], topics: [benefits], places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'topic', topic: 'benefits', places: ['OH'], unsupported: [] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('is about the job discussed', () => {
    expect(ids(asked('no-data', { topics: [benefits] }, afterFigures([BAKER])))).toEqual([BAKER]);
  });

  it('is general if no job is named', () => {
    expect(asked('no-data', { topics: [benefits] })).toMatchObject({ operation: 'topic', subjects: [], unclear: null });
  });

  it('is one topic; further ones are reported as unsupported', () => {
    const query = asked('no-data', {
      topics: [benefits, { text: 'remote', id: 'remote' }, { text: 'free lunch', id: null }],
    });
    expect(query).toMatchObject({ topic: 'benefits', unsupported: ['remote', 'free lunch'] });
  });

  it('without an entry is reported in the person’s words', () => {
    expect(asked('no-data', { topics: [{ text: 'free lunch', id: null }] })).toMatchObject({
      topic: null,
      unsupported: ['free lunch'],
    });
  });

  it('without its words, but with a figure, is a question for the figure', () => {
    expect(asked('no-data', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({
      operation: 'show',
      measures: ['salary'],
    });
  });
});
