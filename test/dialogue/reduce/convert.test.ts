import { afterFigures, asked, ids, ROOFER } from '../turns';

describe('an amount in other units of time', () => {
  it('is the one named', () => {
    expect(asked('convert', { amount: { value: 25, per: 'hour' } })).toMatchObject({
      operation: 'convert',
      amount: { value: 25, per: 'hour' },
    });
  });

  it('is the pay that the person told before', () => {
    expect(asked('convert', {}, { ownPay: { value: 20, per: 'hour' } })).toMatchObject({
      operation: 'convert',
      amount: { value: 20 },
    });
  });

  it('without an amount is the pay shown last in that unit', () => {
    const query = asked('convert', { period: 'month' }, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], period: 'month' });
  });
});

test('An amount that was converted is converted once more for other hours', () => {
  const state = { ownPay: { value: 18, per: 'hour' as const } };
  expect(asked('convert', { hours: 32 }, state)).toMatchObject({ amount: { value: 18, per: 'hour' }, hours: 32 });
});
