import { tokenize } from '../../src/text/tokenize';
import { cityInState, placeIn } from '../../src/understanding/resolve-place';
import { tinyLexicon } from './tiny-lexicon';

const lexicon = tinyLexicon();

describe('a place', () => {
  it.each([
    ['a state by its name', 'Ohio', { type: 'state', code: 'OH', text: 'Ohio' }],
    ['a state by its code', 'tx', { type: 'state', code: 'TX', text: 'tx' }],
    ['a state with words around it', 'state of Ohio', { type: 'state', code: 'OH', text: 'state of Ohio' }],
    ['the nation', 'nationwide', { type: 'nation', text: 'nationwide' }],
    ['a city', 'Columbus', { type: 'city', city: { name: 'Columbus', state: 'OH' }, text: 'Columbus' }],
    [
      'a city with its state',
      'Columbus OH',
      { type: 'city', city: { name: 'Columbus', state: 'OH' }, text: 'Columbus OH' },
    ],
    ['a city in another state', 'paris tx', { type: 'city', city: { name: 'Paris', state: 'TX' }, text: 'paris tx' }],
    ['a country', 'Canada', { type: 'country', text: 'Canada' }],
    ['a place nobody lists', 'Atlantis', { type: 'unknown', text: 'Atlantis' }],
  ])('may be %s', (_, text, place) => expect(placeIn(tokenize(text), lexicon)).toEqual(place));

  it('is a state rather than a city of the same name', () => {
    expect(placeIn(tokenize('new york'), lexicon)).toEqual({ type: 'state', code: 'NY', text: 'new york' });
  });

  it('is one where a state follows its city', () => {
    const [city, state] = [placeIn(tokenize('Paris'), lexicon), placeIn(tokenize('tx'), lexicon)];
    expect(cityInState(city, state)).toEqual({ type: 'city', city: { name: 'Paris', state: 'TX' }, text: 'Paris, tx' });
    expect(cityInState(state, city)).toBeNull();
    expect(cityInState(undefined, state)).toBeNull();
  });
});
