import { amountsIn } from '../../src/language/amounts';
import { tokenize } from '../../src/language/normalise';

const read = (text: string) => amountsIn(tokenize(text)).map(({ amount, per }) => `${amount} a ${per}`);

describe('amounts of money', () => {
  it.each([
    ['jobs over $80k', ['80000 a year']],
    ['i get 21 an hour', ['21 a hour']],
    ['$19.10/hr', ['19.1 a hour']],
    ['60 thousand dollars', ['60000 a year']],
    ['between 50,000 and 70,000', ['50000 a year', '70000 a year']],
    ['six figure jobs', ['100000 a year']],
    ['4000 a month', ['4000 a month']],
    ['they pay me $700 a week', ['700 a week']],
  ])('are heard in “%s”', (text, amounts) => expect(read(text)).toEqual(amounts));

  it.each(['the top 10 jobs', 'pay in 2019', 'a 4 year degree', 'for 5 years', 'hello'])(
    'are not heard in “%s”',
    text => expect(read(text)).toEqual([]),
  );
});
