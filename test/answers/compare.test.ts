import { plainText } from '../../src/answers/plain-text';
import { realConversation } from '../support/real-bot';

const reply = (text: string) => realConversation().respond(text, undefined).answer;
const NATIONAL = 'Not in the data by state, so for the whole country';

describe('a comparison in a state', () => {
  it('names no state beside a figure of the whole country, and says that it is one', () => {
    const { text, facts } = reply('roofers vs florists growth in Ohio');
    expect(facts.map(({ place }) => place)).toEqual([null, null]);
    expect(text).toContain(`${NATIONAL}: projected growth`);
    expect(text).not.toContain('Ohio');
  });

  it('compares a job with itself on nothing that is one figure for all states', () => {
    const { text, winner } = reply('roofer pay in Ohio and Texas and growth');
    expect(text).toContain('Roofers in Ohio: pay $56,420 against $45,440 for Roofers in Texas');
    expect(text).toContain('Projected growth 2024–34: Roofers 5.9%.');
    expect(winner).toBe('OH');
  });

  it('takes a state named twice as one', () => {
    const { text, kind } = reply('how much do roofers make in Ohio, I live in northern Ohio');
    expect(kind).toBe('fact');
    expect(text).toContain('Roofers in Ohio earn $56,420');
  });

  it('sets the number of people of a nation’s group against that of the nation’s job, not of a state', () => {
    const { text, facts } = reply('number of jobs of healthcare workers vs roofers in Ohio');
    expect(facts.map(({ place }) => place)).toEqual([null, null]);
    expect(text).toContain('10,067,500 against 166,700 for Roofers,');
    expect(text).toContain(`${NATIONAL}: number of jobs`);
  });

  it('says which pay is the whole country’s where a group stands beside a state’s job', () => {
    const { text } = reply('is roofer pay in Ohio above average');
    expect(text).toContain('Roofers in Ohio: pay $56,420 against $49,500 for All occupations in the whole country');
  });
});

describe('a comparison that lacks a figure', () => {
  it('is made in the unit of pay that all have, and says why', () => {
    const { text, winner } = reply('who earns more, actors or roofers');
    expect(text).toContain('median hourly pay $24.51 against $23.33 for Actors, $1.18 (5%) more');
    expect(text).toContain('Actors are paid by the hour only');
    expect(winner).toBe('47-2181.00');
  });

  it('shows both units where no side has the other’s, without a verdict', () => {
    const { text, winner } = reply('who earns more, actors or airline pilots');
    expect(text).toMatch(/\$226,600.*Actors are paid by the hour only.*Actors earn \$23\.33 an hour/s);
    expect(winner).toBeNull();
  });

  it('names what was not collected', () => {
    expect(reply('which are happier, roofers or actors').text).toBe(
      'Job satisfaction: not collected for Roofers and Actors.',
    );
  });
});

describe('what a picture adds to the text', () => {
  it('is no second word on what is not there', () => {
    for (const text of ['who earns more, actors or airline pilots', 'healthcare workers vs roofers', 'I like animals'])
      expect(plainText(reply(text))).not.toContain('not available');
  });

  it('marks nobody as ahead by the share of women', () => {
    const { winner, chart } = reply('who has more women, nurses or roofers');
    expect(winner).toBe('29-1141.00');
    expect(chart).not.toHaveProperty('winner');
  });
});
