import { loadDataset } from '../../src/knowledge/load-dataset';
import { loadDialogs } from '../../src/language/dialogs';
import { buildLexicon } from '../../src/language/lexicon';
import { read } from '../../src/language/read';

const lexicon = buildLexicon(loadDataset(), loadDialogs());
const namedIn = (text: string) =>
  read(text, lexicon).spans.flatMap(({ value }) => (value.type === 'job' ? [value.naming] : []));

describe('names that nobody listed', () => {
  it.each([
    ['roofign contractor salary', '47-2181.00'],
    ['pediatric heart surgeon salary', '29-1'],
  ])('are read by what they are made of: %s', (text, code) => {
    expect(namedIn(text)[0]?.ids[0]).toMatch(new RegExp(`^${code}`));
  });

  it.each(['dragon trainer', 'wizard', 'unicorn groomer', 'vampire hunter', 'emoji translator'])(
    'are not accepted when no occupation explains them: %s',
    name => {
      const naming = lexicon.occupations.alike(name.split(' '));
      expect(naming?.score ?? 0).toBeLessThan(0.74);
    },
  );

  it.each([
    ['exec assistant pay', '43-6011.00'],
    ['proj mgmt specialist pay', '13-1082.00'],
    ['phys therapist pay', '29-1123.00'],
    ['pay of a home health aid', '31-1121.00'],
  ])('are read in full where they are shortened or written by ear: %s', (text, code) => {
    expect(namedIn(text)[0]?.ids[0]).toBe(code);
  });

  it('are not those that a title leaves out', () => {
    // Dispatchers, Except Police, Fire, and Ambulance
    expect(namedIn('police fire dispatching person pay')[0]?.ids[0]).not.toBe('43-5032.00');
  });

  it('are asked about when their last word alone would mean another job', () => {
    const [naming] = namedIn('cigar box maker salary');
    expect(naming?.ids[0]).not.toBe('51-3092.00');
  });
});
