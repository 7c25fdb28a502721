import { lastReply } from '../support/last-reply';

const UTAH_IDAHO = 'compare roofer pay in Utah and Idaho';

function placesAfter(...messages: string[]): (string | null)[] | undefined {
  return lastReply(...messages)?.facts.map(({ place }) => place);
}

describe('several places in a question that goes on', () => {
  it('are compared for the job talked about', () => {
    expect(placesAfter('nurse pay', 'and in California and Texas')).toEqual(['CA', 'TX']);
  });

  it.each(['what about hourly', 'what about glaziers', 'Could you express that per hour?', 'rank those two states'])(
    'stay where nothing is said of them: %s',
    message => {
      expect(placesAfter(UTAH_IDAHO, message)).toEqual(['UT', 'ID']);
    },
  );

  it('get one more', () => {
    expect(placesAfter(UTAH_IDAHO, 'add Nevada')).toEqual(['UT', 'ID', 'NV']);
  });

  it('are meant by “these”, though the job is named again', () => {
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

describe('a state beside the whole country', () => {
  it.each([
    ['nurse salary nationally and in Ohio'],
    ['nurse pay', 'nationally and in Ohio'],
    ['nurse pay in Ohio', 'compared to national'],
    ['nurse pay in Ohio', 'How does Ohio compare with the national median?'],
  ])('is a comparison of the two: %s', (...messages) => {
    const answer = lastReply(...messages);
    // OEWS, May 2024, 29-1141
    expect(answer?.facts.map(({ value }) => value)).toEqual([81250, 93600]);
    expect(answer?.winner).toBe('29-1141.00');
  });

  it('is left by “in the whole country”', () => {
    const places = placesAfter('nurse pay in Ohio', 'and in the whole country');
    expect(new Set(places)).toEqual(new Set([null]));
  });
});

describe('a place that nobody knows', () => {
  it.each([['roofer pay in Narnia'], ['roofer pay', 'and in Narnia?'], ['pay of roofers on mars']])(
    'is said to have no figure: %s',
    (...messages) => {
      const answer = lastReply(...messages);
      expect(answer?.outcome).toBe('no-data');
      expect(answer?.text).toMatch(/Narnia|Mars/i);
      expect(answer?.text).toContain('For the United States:');
    },
  );

  it('is none where the word only tells how something is meant', () => {
    expect(lastReply('worst state to be a roofer in moneywise')?.outcome).toBe('answer');
  });
});

describe('a state that is pointed at', () => {
  const pay = ['police officer pay in new york', 'and new jersey'];

  it.each([
    ['the one before', 'no the other state', 'NY'],
    ['the same for a job named behind a word of assent', 'ok and detectives', 'NJ'],
    ['the same once more', 'in the same state', 'NJ'],
  ])('is %s', (_, message, place) => {
    expect(lastReply(...pay, message)?.facts).toContainEqual(expect.objectContaining({ measure: 'salary', place }));
  });
});
