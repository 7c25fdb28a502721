import { ExampleIndex } from '../../src/understanding/example-index';

const index = new ExampleIndex([
  { form: 'how much do <job> <measure> in <place>', act: 'show' },
  { form: 'which state <measure> <job> <top>', act: 'states' },
  { form: 'tell me a joke', act: 'talk/joke' },
]);

describe('the examples most like a message', () => {
  it('begin with one of the same form', () => {
    const [first] = index.nearest('how much do <job> <measure> in <place>');
    expect(first?.act).toBe('show');
    expect(first?.likeness).toBeCloseTo(1, 2);
  });

  it('are found for a form that is a little other, with less likeness', () => {
    const [first] = index.nearest('how much does a <job> <measure> in <place>');
    expect(first?.act).toBe('show');
    expect(first?.likeness).toBeLessThan(1);
  });

  it('are none where nothing is alike', () => expect(index.nearest('zzz qqq')).toEqual([]));

  it('are none to a text longer than any example', () => {
    expect(index.nearest('how much do <job> make '.repeat(200))).toEqual([]);
  });
});
