import { afterFigures, asked, ids, job, payAtLeast, payLimit, ROOFER } from '../turns';

describe('states in order', () => {
  it('are for the job named, by pay where nothing else is said', () => {
    const query = asked('states', { jobs: [job(ROOFER)], eachState: true });
    expect(query).toMatchObject({
      operation: 'states',
      measures: ['salary'],
      order: { measure: 'salary', direction: 'descending' },
    });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('are for the job talked about, though not in its place', () => {
    const query = asked('states', { measures: ['jobs'], eachState: true }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ measures: ['jobs'], places: [] });
  });

  it('may begin with the lowest', () => {
    expect(asked('states', { jobs: [job(ROOFER)], direction: 'ascending' }).order.direction).toBe('ascending');
  });

  it('may be those that reach an amount, which is then not said to be left out', () => {
    const query = asked('states', {
      jobs: [job(ROOFER)],
      limits: [payLimit('at-least', 60_000)],
      said: [{ type: 'at-least', text: '60k' }],
    });
    expect(query).toMatchObject({ predicates: [payAtLeast(60_000)], unsupported: [] });
  });

  it('of no job are asked back', () => expect(asked('states', {}).unclear).toMatchObject({ what: 'job' }));
});
