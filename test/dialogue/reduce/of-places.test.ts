import { afterFigures, asked, ids, inState, job, ROOFER } from '../turns';

describe('prices in a state', () => {
  it('need no job', () => {
    const query = asked('show', { measures: ['price-level'], places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'show', measures: ['price-level'], places: ['OH'], unclear: null });
  });

  it('of two states are compared', () =>
    expect(
      asked('compare', { measures: ['price-level'], places: [inState('TX'), inState('CA')] }, afterFigures([])),
    ).toMatchObject({ operation: 'compare', places: ['TX', 'CA'], unclear: null }));

  it('are of all states in order if none is named, the cheapest first', () =>
    expect(asked('show', { measures: ['price-level'] })).toMatchObject({
      operation: 'states',
      order: { direction: 'ascending' },
      unclear: null,
    }));

  it('are of the state discussed, together with the job discussed', () => {
    const query = asked('show', { measures: ['price-level'], there: true }, afterFigures([ROOFER], { places: ['OH'] }));
    expect(query).toMatchObject({ operation: 'show', places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('order the most expensive states first if asked', () =>
    expect(
      asked('states', { measures: ['price-level'], eachState: true, direction: 'descending' }).order.direction,
    ).toBe('descending'));
});

describe('words for pay', () => {
  it('with words for its change mean the change', () =>
    expect(asked('show', { jobs: [job(ROOFER)], measures: ['salary', 'pay-trend'] }).measures).toEqual(['pay-trend']));

  it('with words for what it buys mean that', () =>
    expect(
      asked('states', { jobs: [job(ROOFER)], measures: ['salary', 'real-pay'], eachState: true }).measures,
    ).toEqual(['real-pay']));
});

describe('several cities', () => {
  const city = (name: string, state: string) => ({ type: 'city' as const, city: { name, state }, text: name });

  it('are read as their states', () => {
    const query = asked('compare', { jobs: [job(ROOFER)], places: [city('Atlanta', 'GA'), city('Nashville', 'TN')] });
    expect(query).toMatchObject({ places: ['GA', 'TN'], outside: null });
  });

  it('of one state are reported to have no figures', () => {
    const query = asked('show', { jobs: [job(ROOFER)], places: [city('Dallas', 'TX'), city('Houston', 'TX')] });
    expect(query).toMatchObject({ places: [], outside: { state: 'TX' } });
  });
});
