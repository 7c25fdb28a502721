import { PhraseBook } from '../../src/text/phrase-book';
import { tokenize } from '../../src/text/tokenize';
import { languageOf } from '../../src/understanding/language';
import { tinyLexicon } from './tiny-lexicon';

const languages = new PhraseBook<string>(new Map());
for (const word of ['cuanto', 'gana', 'un', 'en', 'de', 'la']) languages.add(word, 'es');
for (const word of ['combien', 'gagne', 'le', 'est']) languages.add(word, 'fr');
const lexicon = { ...tinyLexicon(), languages };

describe('the language of a message', () => {
  it.each([
    ['cuanto gana un plomero en texas', 'es'],
    ['combien gagne le est', 'fr'],
    ['how much do plumbers make', null],
    ['de la', null],
    ['how much does a chef de la maison make in en', null],
    ['', null],
  ])('of “%s” is %s', (text, language) => expect(languageOf(tokenize(text), lexicon)).toBe(language));
});
