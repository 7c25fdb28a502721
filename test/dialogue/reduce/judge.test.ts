import { afterFigures, asked, ids, inState, job, ROOFER } from '../turns';

const pay = { value: 24, per: 'hour' as const };

describe('pay to be judged', () => {
  it('is the amount named, against the job named, where that is', () => {
    const query = asked('judge', { jobs: [job(ROOFER)], ownPay: pay, places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'judge', amount: pay, measures: ['salary'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('is judged against the person’s own job where no other is named', () => {
    const query = asked('judge', { own: [job(ROOFER)], ownPay: pay });
    expect(ids(query)).toEqual([ROOFER]);
    expect(query.own).toBe(ROOFER);
  });

  it('is an offer, or what the person told before', () => {
    expect(asked('judge', { jobs: [job(ROOFER)], amount: pay }).amount).toEqual(pay);
    expect(asked('judge', { jobs: [job(ROOFER)] }, { ownPay: pay }).amount).toEqual(pay);
  });

  it('without an amount is the pay of the job', () => {
    expect(asked('judge', { jobs: [job(ROOFER)] })).toMatchObject({ operation: 'show', measures: ['salary'] });
  });

  it('is against the job talked about', () => {
    expect(ids(asked('judge', { ownPay: pay }, afterFigures([ROOFER])))).toEqual([ROOFER]);
  });
});

test('The state that stood for a city goes on', () => {
  const city = { what: 'city' as const, mention: 'charlotte', state: 'NC' };
  const judged = afterFigures([ROOFER], { operation: 'judge', outside: city, amount: { value: 71_500, per: 'year' } });
  expect(asked('judge', { ownPay: { value: 76_000, per: 'year' } }, judged).places).toEqual(['NC']);
});
