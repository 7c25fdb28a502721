import { NearestPhrase, nearestTables } from '../../src/text/nearest-phrase';
import { tokenize } from '../../src/text/tokenize';

const nearest = new NearestPhrase(
  nearestTables([
    ['licence', ['licence', 'certification', 'state board exam']],
    ['remote', ['work from home', 'remote work']],
  ]),
);
const near = (text: string) => nearest.nearest(tokenize(text));

describe('the nearest phrase', () => {
  it.each([
    ['as it stands', 'work from home', 'remote'],
    ['in the plural', 'certifications', 'licence'],
    ['misspelt', 'certificaton', 'licence'],
    ['with a word more', 'state board exams', 'licence'],
  ])('is found %s', (_, text, value) => expect(near(text)).toBe(value));

  it('is none for a few letters that are not it', () => {
    const pays = new NearestPhrase(nearestTables([['visa', ['visa']]]));
    expect(['visa', 'vias', 'msw'].map(text => pays.nearest(tokenize(text)))).toEqual(['visa', null, null]);
  });

  it.each(['purple elephants', '', 'zzz'])('is none where nothing is alike: “%s”', text => {
    expect(near(text)).toBeNull();
  });
});

describe('words of the language', () => {
  const words = new Set(['nights', 'indoors', 'outdoors', 'small', 'engines']);
  const aptitudes = new NearestPhrase(
    nearestTables([
      ['heights', ['heights']],
      ['outdoors', ['outdoors']],
      ['fixing', ['fixing engines']],
    ]),
    word => words.has(word),
  );
  const nearTo = (text: string) => aptitudes.nearest(tokenize(text));

  it.each(['nights', 'indoors'])('are no slips for others: %s', word => expect(nearTo(word)).toBeNull());

  it('may stand beside those of a phrase', () => expect(nearTo('fixing small engines')).toBe('fixing'));

  it('are found misspelled', () => expect(nearTo('heihgts')).toBe('heights'));
});
