import type { Query } from '../../src/query/query';
import { figureAt } from '../support/filled';
import { answerAbout, JOBS } from '../support/real-answers';

const prices = (rest: Partial<Query>, ids: readonly string[] = []) =>
  answerAbout(ids, { operation: 'show', measures: ['price-level'], ...rest });

// RPPs of all items, 2023, in SARPP_STATE_2008_2023.csv: Ohio 91.812, Texas 97.175, California 112.581, Arkansas 86.508.
describe('prices in a state', () => {
  it('are compared with the nation in words, with source and year, whatever the job', () => {
    const { text, facts, outcome } = prices({ places: ['OH'] });
    expect(outcome).toBe('answer');
    expect(text).toBe('Prices in Ohio are 8.2% below the national average (BEA price levels, 2023).');
    expect(facts).toMatchObject([{ measure: 'price-level', place: 'OH', value: 91.812, unit: 'index' }]);
  });

  it('of two states are compared', () => {
    const { text, chart } = prices({ operation: 'compare', places: ['TX', 'CA'] });
    // 112.581 / 97.175
    expect(text).toContain('Prices in California are 15.9% higher than in Texas.');
    expect(text).toContain('12.6% above the national average');
    expect(chart?.type).toBe('bars');
  });

  it('come with what the pay of the job discussed is worth there', () => {
    const { text, facts } = prices({ places: ['CA'] }, [JOBS.roofers]);
    const [, paid, real] = facts;
    expect(real?.value).toBe(Math.round(Number(paid?.value) / 1.12581));
    expect(text).toContain('(BLS, May 2024)');
  });

  it('are those of the state if a city is named, and the reply says so', () => {
    const { text, outcome } = prices({ outside: { mention: 'Austin', what: 'city', state: 'TX' } });
    expect(outcome).toBe('no-data');
    expect(text).toMatch(/Austin.*Prices in Texas/s);
  });

  it('order the states, the cheapest first unless the most expensive are asked for', () => {
    const order = (direction: 'ascending' | 'descending') =>
      prices({ operation: 'states', order: { measure: null, direction } });
    expect(order('ascending').winner).toBe('AR');
    expect(order('descending').winner).toBe('CA');
    expect(order('ascending').text).toContain('1. Arkansas: 13.5% below the national average');
  });

  it('leave out excluded states, and continue', () => {
    const order = { measure: null, direction: 'ascending' } as const;
    expect(prices({ operation: 'states', order, withoutPlaces: ['AR'] }).winner).toBe('MS');
    expect(prices({ operation: 'states', order, offset: 5 }).text).toContain('6. ');
  });
});

describe('pay at national prices', () => {
  const real = (rest: Partial<Query>) => answerAbout([JOBS.roofers], { measures: ['real-pay'], ...rest });

  it('is the median of the state adjusted by its prices, shown with both and their dates', () => {
    const { text, facts } = real({ operation: 'show', places: ['OH'] });
    // 56,420 / 0.91812
    expect(facts[0]).toMatchObject({
      value: 61_452,
      place: 'OH',
      sources: ['BLS, May 2024', 'BEA price levels, 2023'],
    });
    expect(text).toContain('$56,420');
    expect(text).toContain('8.2% below');
  });

  it('orders the states by where pay goes furthest', () => {
    const order = { measure: 'real-pay', direction: 'descending' } as const;
    const { text, facts, winner } = real({ operation: 'states', order });
    const values = facts.map(({ value }) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(text).toMatch(/^The pay of roofers goes furthest in /);
    expect(text).toContain('BLS, May 2024; BEA price levels, 2023');
    expect(winner).toBe(facts[0]?.place);
  });

  it('is the pay itself for the nation', () =>
    expect(real({ operation: 'show' }).facts[0]).toMatchObject({ value: figureAt('47-2181|salary'), place: null }));

  it('is suggested after the pay of a state', () => {
    const { suggestions, labels } = answerAbout([JOBS.roofers], {
      operation: 'show',
      measures: ['salary'],
      places: ['OH'],
    });
    expect(suggestions[0]).toBe('roofers pay in Ohio at national prices');
    expect(labels?.[0]).toBe('Adjusted for prices');
  });
});
