import { tokenize } from '../../src/text/tokenize';
import { gazetteerHits } from '../../src/understanding/gazetteers';
import { realLexicon } from '../support/real-content';

const lexicon = realLexicon();

/** Lists that contain words of a text, each with the words. */
function hitsIn(text: string): string[] {
  const tokens = tokenize(text, lexicon.contractions);
  return gazetteerHits(tokens, lexicon).map(({ start, end, list }) => {
    const words = tokens.slice(start, end).map(token => token.text);
    return `${list}: ${words.join(' ')}`;
  });
}

describe('hits in word lists', () => {
  it.each([
    ['roofer pay in Ohio', ['measure:salary: pay', 'state: ohio']],
    ['jobs in TX', ['code: tx']],
    ['nurses in Canada or Chicago', ['country: canada', 'city: chicago']],
    ['pay in the midwest', ['region: midwest']],
    ['healthcare without a degree', ['field: healthcare', 'no-degree: without a degree']],
    ['twenty an hour', ['number: twenty', 'period: an hour']],
    ['the second one', ['ordinal: second']],
  ])('name the list, with the measure or reference: %s', (text, hits) => {
    expect(hitsIn(text)).toEqual(expect.arrayContaining(hits));
  });

  it('include the longest name of a job from each word on', () => {
    expect(hitsIn('a dental hygienist')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^name\d: dental hygienist$/)]),
    );
  });

  it('may overlap, since they are evidence and not a decision', () => {
    const hits = hitsIn('new york');
    expect(hits).toContain('state: new york');
    expect(hits.length).toBeGreaterThan(1);
  });

  it('are none for an empty message', () => expect(hitsIn('')).toEqual([]));
});
