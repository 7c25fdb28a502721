import { WordClasses } from '../../src/understanding/word-classes';

const classes = new WordClasses('0\tpay wage\n2\tohio texas\n0\tnurse\n');

describe('classes of words', () => {
  it('are one for words of one line', () => {
    expect(classes.of('pay')).toBe(classes.of('wage'));
    expect(classes.of('pay')).not.toBe(classes.of('ohio'));
  });

  it('lie in wider ones, which several share', () => {
    expect(classes.coarseOf('pay')).toBe(classes.coarseOf('nurse'));
    expect(classes.coarseOf('pay')).not.toBe(classes.coarseOf('texas'));
  });

  it('are 0 for an unknown word, and for no known one', () => {
    expect(classes.of('quux')).toBe(0);
    expect(classes.coarseOf('quux')).toBe(0);
    for (const word of ['pay', 'ohio', 'nurse']) {
      expect(classes.of(word)).toBeGreaterThan(0);
      expect(classes.coarseOf(word)).toBeGreaterThan(0);
    }
  });
});
