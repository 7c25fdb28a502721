import { tokenize } from '../../src/text/tokenize';
import { namedTraits } from '../../src/understanding/resolve-trait';
import { realDataset, realLexicon } from '../support/real-content';

const dataset = realDataset();
const lexicon = realLexicon();

/** The technologies that a text names, read as a message is: with short forms spelled out and likely spellings. */
function technologiesIn(text: string): string[] {
  const tokens = tokenize(text, lexicon.contractions).map(token => ({
    ...token,
    text: lexicon.speller.repair(token.text),
  }));
  return namedTraits(tokens, lexicon).flatMap(({ terms }) =>
    terms.flatMap(({ list, name }) => (list === 'technology' ? [name] : [])),
  );
}

describe('a technology', () => {
  it.each([
    ['Autodesk AutoCAD', 'Autodesk AutoCAD'],
    ['autocad', 'Autodesk AutoCAD'],
    ['R', 'R'],
    ['Apache Kafka', 'Apache Kafka'],
    ['kafka', 'Apache Kafka'],
    ['excel', 'Microsoft Excel'],
    ['ms excel', 'Microsoft Excel'],
    ['photshop', 'Adobe Photoshop'],
    ['GIS', 'Geographic information system GIS software'],
    ['cad', 'Computer aided design CAD software'],
    ['adp', 'ADP Workforce Now'],
    ['esri', 'ESRI ArcGIS software'],
    ['Esri ArcGIS', 'ESRI ArcGIS software'],
    ['Esri ArcGIS', 'Esri ArcGIS'],
    ['materials studio', 'Accelrys Materials Studio'],
    ['pro tools', 'Avid Pro Tools'],
  ])('is found by a usual form of its name: %s', (said, name) => expect(technologiesIn(said)).toContain(name));

  it('is found by its whole name, whichever it is', () => {
    const some = dataset.terms.technology.filter((_, at) => at % 10 === 0);
    const missing = some.filter(name => !technologiesIn(name).includes(name));
    expect(missing.length).toBeLessThan(some.length / 100);
  });

  it('is not seen in other words', () => expect(technologiesIn('caring for people')).toEqual([]));
});
