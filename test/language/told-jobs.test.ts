import { loadDataset } from '../../src/knowledge/load-dataset';
import { loadDialogs } from '../../src/language/dialogs';
import { doersOf } from '../../src/language/doers';
import { buildLexicon } from '../../src/language/lexicon';
import { read } from '../../src/language/read';

const lexicon = buildLexicon(loadDataset(), loadDialogs());
const jobsIn = (text: string) =>
  read(text, lexicon).spans.flatMap(({ value }) => (value.type === 'job' ? [value.naming.ids[0]] : []));

describe('who does what a verb says', () => {
  it.each([
    ['driving', 'driver'],
    ['welding', 'welder'],
    ['assisting', 'assistant'],
    ['barbering', 'barber'],
    ['cutting', 'cutter'],
  ])('is made from its forms: %s → %s', (form, doer) => {
    expect(doersOf(form, new Map())).toContain(doer);
  });

  it('may have a name of its own', () => {
    expect(doersOf('fixes', new Map([['fix', ['mechanic']]]))[0]).toBe('mechanic');
  });
});

describe('a job told by what is done in it', () => {
  it.each([
    ['dental assisting outlook', '31-9091.00'],
    ['what does welding pay', '51-4121.00'],
    ['i want to drive a forklift', '53-7051.00'],
    ['what does the guy who fixes elevators make', '47-4021.00'],
    ['is roofing dangerous', '47-2181.00'],
    ['24 an hour to weld', '51-4121.00'],
    ['what do you make cutting hair', '39-5012.00'],
    ['is data entry a dying career', '43-9021.00'],
    ['dental hygiene pay', '29-1292.00'],
    ['what about data science', '15-2051.00'],
    ['does respiratory therapy grow', '29-1126.00'],
    ['property management salary', '11-9141.00'],
  ])('is found: %s', (text, id) => {
    expect(jobsIn(text)).toContain(id);
  });

  it.each([
    'the shop is closing down',
    'nursing a drink',
    'how do i train a dog',
    'can you fix my fence',
    'i want to paint',
    'computer science degree',
    'i majored in marine biology',
  ])('is no job when nobody does it for a living: %s', text => {
    expect(jobsIn(text)).toEqual([]);
  });
});
