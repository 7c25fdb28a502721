import { afterFigures, asked, BAKER, COOK, ids, inState, job, NURSE, ROOFER, reference } from '../turns';

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

describe('several jobs and what somebody earns', () => {
  it('are each set against it, whether they are named or were shown', () => {
    const query = asked('judge', { jobs: [job(ROOFER), job(BAKER)], ownPay: pay });
    expect(query).toMatchObject({ operation: 'judge', amount: pay, measures: ['salary'] });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    const shown = asked('judge', { ownPay: pay, references: [reference('these')] }, afterFigures([NURSE, COOK]));
    expect(shown).toMatchObject({ operation: 'judge', amount: pay });
    expect(ids(shown)).toEqual([NURSE, COOK]);
  });

  it('are set against it in the state named', () => {
    const query = asked('judge', { jobs: [job(ROOFER), job(BAKER)], ownPay: pay, places: [inState('OH')] });
    expect(query).toMatchObject({ operation: 'judge', places: ['OH'] });
  });

  it('are compared with one another if the amount is no pay of their own', () => {
    const query = asked('judge', { jobs: [job(ROOFER), job(BAKER)], amount: pay });
    expect(query).toMatchObject({ operation: 'compare', measures: ['salary'], amount: null });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(asked('judge', { jobs: [job(ROOFER), job(BAKER)] }, { ownPay: pay }).operation).toBe('compare');
  });
});

test('An offer after several jobs is set against the first of them', () => {
  expect(ids(asked('judge', { amount: pay }, afterFigures([ROOFER, BAKER])))).toEqual([ROOFER]);
});

test('The state given instead of a city carries over', () => {
  const city = { what: 'city' as const, mention: 'charlotte', state: 'NC' };
  const judged = afterFigures([ROOFER], { operation: 'judge', outside: city, amount: { value: 71_500, per: 'year' } });
  expect(asked('judge', { ownPay: { value: 76_000, per: 'year' } }, judged).places).toEqual(['NC']);
});
