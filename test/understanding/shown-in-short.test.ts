import { shownInShort } from '../../src/understanding/shown-in-short';

const shown = [
  { id: 'signals', names: [['signal', 'and', 'track', 'switch', 'repairers']] },
  { id: 'engines', names: [['small', 'engine', 'mechanics']] },
  { id: 'civil', names: [['civil', 'engineers']] },
  {
    id: 'analysts',
    names: [
      ['financial', 'and', 'investment', 'analysts'],
      ['financial', 'analyst'],
    ],
  },
];

const named = (words: string) => shownInShort(words.split(' '), shown)?.id ?? null;

describe('a job on the screen', () => {
  it.each([
    ['signal repair', 'signals'],
    ['engine', 'engines'],
    ['civil', 'civil'],
    ['fin analyst', 'analysts'],
  ])('is named in short: %s', (words, id) => expect(named(words)).toBe(id));

  it.each([
    ['painter', 'has other words'],
    ['engine repair', 'has only some of the words'],
  ])('is not meant by %s, which %s', words => expect(named(words)).toBeNull());

  it('is not told from another that has the words as well', () => {
    const twins = ['day', 'night'].map(id => ({ id, names: [[id, 'shift', 'nurses']] }));
    expect(shownInShort(['shift', 'nurse'], twins)).toBeNull();
  });

  it('is not meant by no words at all', () => expect(shownInShort([], shown)).toBeNull());
});
