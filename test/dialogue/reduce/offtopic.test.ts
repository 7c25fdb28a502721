import { afterFigures, asked, job, ROOFER } from '../turns';

describe('what is not about careers', () => {
  it('asks nothing, whatever it names and whatever was talked about', () => {
    const slots = { jobs: [job(ROOFER)], measures: ['salary' as const], unresolved: ['quux'] };
    expect(asked('offtopic', slots, afterFigures([ROOFER]))).toMatchObject({
      operation: 'none',
      subjects: [],
      measures: [],
      unsupported: [],
      unclear: null,
    });
  });

  it('does not make the bot forget the job of the person', () => {
    expect(asked('offtopic', {}, { own: ROOFER }).own).toBe(ROOFER);
  });
});
