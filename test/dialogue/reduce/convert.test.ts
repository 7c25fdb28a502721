import { afterFigures, asked, ids, ROOFER } from '../turns';

describe('conversion', () => {
  it('converts the amount named', () => {
    expect(asked('convert', { amount: { value: 25, per: 'hour' } })).toMatchObject({
      operation: 'convert',
      amount: { value: 25, per: 'hour' },
    });
  });

  it('converts the pay that the person gave before', () => {
    expect(asked('convert', {}, { ownPay: { value: 20, per: 'hour' } })).toMatchObject({
      operation: 'convert',
      amount: { value: 20 },
    });
  });

  it('shows the last pay in that unit if there is no amount', () => {
    const query = asked('convert', { period: 'month' }, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], period: 'month' });
  });
});

test('A converted amount is converted again for other hours', () => {
  const state = { ownPay: { value: 18, per: 'hour' as const } };
  expect(asked('convert', { hours: 32 }, state)).toMatchObject({ amount: { value: 18, per: 'hour' }, hours: 32 });
});
