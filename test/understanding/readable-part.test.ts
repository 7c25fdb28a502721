import { tokenize } from '../../src/text/tokenize';
import { readablePart } from '../../src/understanding/readable-part';

const part = (text: string, most: number) => readablePart(tokenize(text), most);
const words = (text: string, most: number) => part(text, most).map(token => token.text);

describe('the part of a text that can hold a question', () => {
  it('is all of a short one', () =>
    expect(words('what do roofers make', 4)).toEqual(['what', 'do', 'roofers', 'make']));

  it('is the beginning and, for the most part, the end of a long one', () => {
    expect(words('a b c d e f g h i j', 6)).toEqual(['a', 'b', 'g', 'h', 'i', 'j']);
  });

  it('is parted where something is left out', () => {
    expect(part('a b c d e f g h i j', 6).map(({ apart }) => apart)).toEqual([false, false, true, false, false, false]);
  });

  it('leaves the text as it is', () => {
    const tokens = tokenize('a b c d');
    readablePart(tokens, 2);
    expect(tokens.some(({ apart }) => apart)).toBe(false);
  });
});
