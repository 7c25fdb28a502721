import { namedTraits, nearTraits } from '../../src/understanding/resolve-trait';
import { realLexicon } from '../support/real-content';
import { tokensOf } from './span-context';

const lexicon = realLexicon();
const labels = (text: string) => namedTraits(tokensOf(text), lexicon).map(({ label }) => label);

describe('the book of traits', () => {
  it('knows the terms of O*NET by their names', () => {
    expect(namedTraits(tokensOf('persuasion'), lexicon)).toEqual([
      expect.objectContaining({ terms: [{ list: 'skills', name: 'Persuasion' }] }),
    ]);
  });

  it('knows everyday words for what people like', () => expect(labels('animals')).toHaveLength(1));

  it('knows an opposite as what it is the opposite of', () => {
    const [indoors] = namedTraits(tokensOf('indoors'), lexicon);
    const [outdoors] = namedTraits(tokensOf('outdoors'), lexicon);
    expect(indoors?.terms).toEqual(outdoors?.terms);
    expect(indoors && lexicon.traits.isOpposite(indoors)).toBe(true);
    expect(outdoors && lexicon.traits.isOpposite(outdoors)).toBe(false);
  });

  it('finds nothing in words that nobody likes jobs for', () => {
    expect(labels('qqqq')).toEqual([]);
    expect(nearTraits(tokensOf('qqqq'), lexicon)).toEqual([]);
  });
});
