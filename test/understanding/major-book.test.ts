import { PhraseBook } from '../../src/text/phrase-book';
import { tokenize } from '../../src/text/tokenize';
import { MajorBook, majorTables } from '../../src/understanding/major-book';
import { realDataset, realDialogs } from '../support/real-content';

const dataset = realDataset();
const dialogs = realDialogs();
const studied = new PhraseBook<true>(new Map());
for (const word of dialogs.majors.studied) studied.add(word, true);
const book = new MajorBook(majorTables(dataset, dialogs), {
  studied,
  small: new Set(dialogs.words.function_words),
  contractions: new Map(),
  isEnglish: () => false,
});
const meant = (text: string) => book.studied(tokenize(text)).flatMap(({ programs }) => programs);

describe('a major', () => {
  it.each([
    ['biology degree', ['26.01']],
    ['poli sci major', ['45.10']],
    ['comms', ['09.01', '09.09']],
    ['Gunsmithing', ['47.0402']],
    ['degree in landscape architecture', ['04.06', '01.06']],
    ['Registered Nursing', ['51.3801']],
    ['agronomy and crop science', ['01.1102']],
    ['paleontolgy degree', ['40.0604']],
  ])('is found by everyday words, by its title, or by words like it: %s', (text, programs) =>
    expect(meant(text)).toEqual(programs),
  );

  it('may be one of several that are named', () => {
    expect(book.studied(tokenize('math and economics')).map(({ label }) => label)).toEqual([
      'mathematics',
      'economics',
    ]);
  });

  it.each(['degree', 'studies', 'technician'])('is not a word that every program could have: %s', word =>
    expect(book.named(tokenize(word))).toEqual([]),
  );

  it('is found for the title of every program that no everyday word is part of', () => {
    const missing = dataset.majors.programs.filter(([, title]) => book.studied(tokenize(title)).length === 0);
    expect(missing).toEqual([]);
  });
});
