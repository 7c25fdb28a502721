import { lastReply } from '../support/last-reply';

const UTAH_IDAHO = 'compare roofer pay in Utah and Idaho';

function placesAfter(...messages: string[]): (string | null)[] | undefined {
  return lastReply(...messages)?.facts.map(({ place }) => place);
}

describe('several places in a follow-up', () => {
  it('are compared for the job discussed', () => {
    expect(placesAfter('nurse pay', 'and in California and Texas')).toEqual(['CA', 'TX']);
  });

  it.each(['what about hourly', 'what about glaziers', 'Could you express that per hour?', 'rank those two states'])(
    'carry over if none is mentioned: %s',
    message => {
      expect(placesAfter(UTAH_IDAHO, message)).toEqual(['UT', 'ID']);
    },
  );

  it('get another one', () => {
    expect(placesAfter(UTAH_IDAHO, 'add Nevada')).toEqual(['UT', 'ID', 'NV']);
  });

  it('are meant by “these”, even if the job is named again', () => {
    const answer = lastReply('compare nurse pay in California, Texas and Ohio', 'Which of these has the most nurses?');
    expect(answer?.facts.map(({ place }) => place)).toEqual(['CA', 'TX', 'OH']);
    expect(answer?.winner).toBe('CA');
  });

  it('are all answered for several jobs', () => {
    const answer = lastReply('compare roofer and glazier pay', 'in Ohio and Pennsylvania');
    expect(answer?.facts).toHaveLength(4);
    expect(answer?.winner).toBe('47-2121.00');
  });
});

describe('a state and the whole country', () => {
  it.each([
    ['nurse salary nationally and in Ohio'],
    ['nurse pay', 'nationally and in Ohio'],
    ['nurse pay in Ohio', 'compared to national'],
    ['nurse pay in Ohio', 'How does Ohio compare with the national median?'],
  ])('are compared: %s', (...messages) => {
    const answer = lastReply(...messages);
    // OEWS, May 2024, 29-1141
    expect(answer?.facts.map(({ value }) => value)).toEqual([81250, 93600]);
    expect(answer?.winner).toBe('29-1141.00');
  });

  it('are left with “in the whole country”', () => {
    const places = placesAfter('nurse pay in Ohio', 'and in the whole country');
    expect(new Set(places)).toEqual(new Set([null]));
  });
});

describe('an unknown place', () => {
  it.each([['roofer pay in Narnia'], ['roofer pay', 'and in Narnia?'], ['pay of roofers on mars']])(
    'is reported to have no figure: %s',
    (...messages) => {
      const answer = lastReply(...messages);
      expect(answer?.outcome).toBe('no-data');
      expect(answer?.text).toMatch(/Narnia|Mars/i);
      expect(answer?.text).toContain('For the United States:');
    },
  );

  it('is not seen in a word with another meaning', () => {
    expect(lastReply('worst state to be a roofer in moneywise')?.outcome).toBe('answer');
  });
});

describe('a state referred to', () => {
  const pay = ['police officer pay in new york', 'and new jersey'];

  it.each([
    ['the one before', 'no the other state', 'NY'],
    ['the same for a job named behind a word of assent', 'ok and detectives', 'NJ'],
    ['the same once more', 'in the same state', 'NJ'],
  ])('is %s', (_, message, place) => {
    expect(lastReply(...pay, message)?.facts).toContainEqual(expect.objectContaining({ measure: 'salary', place }));
  });
});
