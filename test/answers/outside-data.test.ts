import { realConversation } from '../support/real-bot';

const reply = (text: string) => realConversation().respond(text, undefined).answer;

/** One question of each kind, with room for a place or time. */
const questions: [string, (where: string) => string][] = [
  ['fact', where => `how much do roofers make ${where}`],
  ['overview', where => `tell me about roofers ${where}`],
  ['several measures', where => `roofers ${where}: pay, growth and education`],
  ['compare', where => `who earns more ${where}, opticians or roofers`],
  ['compare as a whole', where => `compare opticians and roofers ${where}`],
  ['average', where => `is roofer pay ${where} above average`],
  ['own pay', where => `I make 50000 a year as an optician ${where}, is that good?`],
  ['sum', where => `how many times more do dentists make than roofers ${where}`],
  ['move', where => `how could a roofer become an electrician ${where}`],
  ['related', where => `jobs similar to roofer ${where}`],
  ['rank', where => `best paid jobs ${where}`],
];

const caveats: [string, RegExp, string | null][] = [
  ['in Canada', /^The data covers the United States only, so there is no figure for Canada\./, null],
  ['in Houston', /^There are no figures for cities such as Houston\./, 'TX'],
  ['in 2015', /^The data has no figures for 2015;/, null],
];

describe.each(questions)('a question outside the data (%s)', (_, ask) => {
  it.each(caveats)('%s is told so before any figure, and is no answer', (where, caveat, state) => {
    const { outcome, text, winner, facts } = reply(ask(where));
    expect(text).toMatch(caveat);
    expect(outcome).toBe('no-data');
    expect(winner).toBeNull();
    const places = facts.filter(({ value }) => value !== null).map(({ place }) => place);
    expect(places.filter(place => place !== null && place !== state)).toEqual([]);
  });
});

describe('a city named with its state', () => {
  it('is told to have no figures, and the state that was asked for is answered', () => {
    const { outcome, text } = reply('is 15.25 an hour bad for a dishwasher in portland oregon');
    expect(outcome).toBe('answer');
    expect(text).toMatch(/^There are no figures for cities such as Portland\. For Oregon:\n.*Dishwashers in Oregon/);
  });
});

describe('a measure that is not published by state', () => {
  it.each([
    'roofer growth in Ohio',
    'roofers vs florists growth in Ohio',
    'how many times more openings do roofers have than florists in Ohio',
    'jobs similar to roofer in Ohio',
    'how could a roofer become an electrician in Ohio',
  ])('is told to be the whole country’s: %s', text => {
    expect(reply(text).text).toContain('Not in the data by state, so for the whole country:');
  });

  it('leaves the pay on the way to another job the state’s', () => {
    const { facts } = reply('jobs similar to roofer in Texas');
    expect(facts.find(({ measure }) => measure === 'salary')).toMatchObject({ place: 'TX', value: 45_440 });
  });
});

describe('a ranking in a state by pay', () => {
  it.each([
    ['jobs under 40k in California', 'CA', (pay: number) => pay <= 40_000],
    ['jobs over 100k in Mississippi', 'MS', (pay: number) => pay >= 100_000],
  ])('keeps to the bounds in that state: %s', (text, state, fits) => {
    const { facts } = reply(text);
    expect(facts.length).toBeGreaterThan(0);
    for (const { place, value } of facts) {
      expect(place).toBe(state);
      expect(fits(Number(value))).toBe(true);
    }
  });
});

describe('a group in a state', () => {
  it.each(['healthcare support workers pay in Ohio', 'number of jobs of all occupations in Ohio'])(
    'is answered for the whole country, and says so: %s',
    text => {
      const { outcome, facts, text: said } = reply(text);
      expect(outcome).toBe('answer');
      expect(facts[0]?.place).toBeNull();
      expect(said).toContain('Not in the data by state, so for the whole country:');
      expect(said).not.toContain('in Ohio');
    },
  );
});

describe('a search in a state', () => {
  it('by what is not published by state says that it is for the whole country', () => {
    expect(reply('fastest growing jobs in Ohio').text).toMatch(/^Not in the data by state, so for the whole country: /);
  });

  it('by what jobs use has the pay of that state', () => {
    const { text, facts } = reply('jobs that use AutoCAD in Ohio');
    expect(text).toContain('with median pay in Ohio:');
    expect(new Set(facts.map(({ place }) => place))).toEqual(new Set(['OH']));
  });
});
