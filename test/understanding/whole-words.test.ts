import { tokenize } from '../../src/text/tokenize';
import type { TaggedSpan } from '../../src/understanding/tagger';
import { withWholeWords } from '../../src/understanding/whole-words';

const tokens = tokenize('barbers in vegas', new Map([['vegas', 'las vegas']]));

describe('spans over short forms', () => {
  it('take in all words that the short form stands for', () => {
    expect(withWholeWords([{ start: 3, end: 4, type: 'place' }], { tokens })).toEqual([
      { start: 2, end: 4, type: 'place' },
    ]);
  });

  it('leave other words, and those of another span, alone', () => {
    const spans: TaggedSpan[] = [
      { start: 0, end: 1, type: 'job' },
      { start: 2, end: 3, type: 'field' },
      { start: 3, end: 4, type: 'place' },
    ];
    expect(withWholeWords(spans, { tokens })).toEqual(spans);
  });
});
