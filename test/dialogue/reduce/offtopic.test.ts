import { afterFigures, asked, BAKER, ids, job, ROOFER } from '../turns';

describe('what is not about careers', () => {
  it('asks nothing, whatever it names and whatever was talked about', () => {
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

  it('does not make the bot forget the job of the person', () => {
    expect(asked('offtopic', {}, { own: ROOFER }).own).toBe(ROOFER);
  });
});
