import { afterFigures, asked, ids, inState, job, ROOFER } from '../turns';

const pay = { value: 24, per: 'hour' as const };

describe('judgment of pay', () => {
  it('judges the amount named against the job and place named', () => {
    const query = asked('judge', { jobs: [job(ROOFER)], ownPay: pay, places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'judge', amount: pay, measures: ['salary'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('uses the person’s own job if no other is named', () => {
    const query = asked('judge', { own: [job(ROOFER)], ownPay: pay });
    expect(ids(query)).toEqual([ROOFER]);
    expect(query.own).toBe(ROOFER);
  });

  it('uses an offer, or the pay that the person gave before', () => {
    expect(asked('judge', { jobs: [job(ROOFER)], amount: pay }).amount).toEqual(pay);
    expect(asked('judge', { jobs: [job(ROOFER)] }, { ownPay: pay }).amount).toEqual(pay);
  });

  it('shows the pay of the job if there is no amount', () => {
    expect(asked('judge', { jobs: [job(ROOFER)] })).toMatchObject({ operation: 'show', measures: ['salary'] });
  });

  it('uses the job discussed', () => {
    expect(ids(asked('judge', { ownPay: pay }, afterFigures([ROOFER])))).toEqual([ROOFER]);
  });
});

test('The state given instead of a city carries over', () => {
  const city = { what: 'city' as const, mention: 'charlotte', state: 'NC' };
  const judged = afterFigures([ROOFER], { operation: 'judge', outside: city, amount: { value: 71_500, per: 'year' } });
  expect(asked('judge', { ownPay: { value: 76_000, per: 'year' } }, judged).places).toEqual(['NC']);
});
