import { afterFigures, asked, BAKER, ids, job, ROOFER } from '../turns';

describe('off-topic message', () => {
  it('asks nothing, whatever it names and whatever was discussed', () => {
    const slots = { jobs: [job(BAKER)], measures: ['salary' as const], unresolved: ['quux'] };
    const query = asked('offtopic', slots, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({
      operation: 'none',
      measures: [],
      unsupported: [],
      unclear: null,
    });
  });

  it('keeps the person’s own job', () => {
    expect(asked('offtopic', {}, { own: ROOFER }).own).toBe(ROOFER);
  });
});
