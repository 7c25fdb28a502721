import { plainText } from '../../src/answers/plain-text';
import { ALL_JOBS } from '../../src/knowledge/groups';
import type { Predicate } from '../../src/query/predicate';
import type { Query } from '../../src/query/query';
import { beginning, figureAt, filled } from '../support/filled';
import { NATIONAL } from '../support/national';
import { answerAbout, JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const { actors, cashiers, electricians, lossMitigation, nurses, opticians, plumbers, roofers } = JOBS;
const CIVIL_ENGINEERS = '17-2051.00';
const NO_JOB_GROWS_SO: Predicate = { type: 'figure', measure: 'growth', bound: 'at-least', value: 500, strict: false };

const over = (value: number): Predicate => ({
  type: 'figure',
  measure: 'salary',
  bound: 'at-least',
  value,
  strict: true,
});
const states = (id: string, rest: Partial<Query> = {}) => answerAbout([id], { operation: 'states', ...rest });

describe('what a job needs', () => {
  it('is ranked among all that O*NET rates for it', () => {
    const maths: Predicate = {
      type: 'trait',
      trait: { label: 'numbers', terms: [{ list: 'knowledge', name: 'Mathematics' }] },
      not: false,
    };
    const { text } = answerAbout([CIVIL_ENGINEERS], {
      operation: 'show',
      measures: ['knowledge'],
      predicates: [maths],
    });
    const rated = realDataset().subject(CIVIL_ENGINEERS);
    const { knowledge = [] } = (rated?.type === 'occupation' ? rated.onet : null) ?? {};
    const names = realDataset().terms.knowledge;
    const rank = knowledge.findIndex(([at]) => names[at] === 'Mathematics') + 1;
    expect(rank).toBeGreaterThan(0);
    expect(text.split('\n')[0]).toMatch(new RegExp(`^Mathematics ranks ${rank}\\D.* of ${names.length} `));
  });
});

describe('the code of a job', () => {
  it('is its SOC code', () => {
    const { facts, text } = answerAbout([CIVIL_ENGINEERS], { operation: 'show', measures: ['soc-code'] });
    expect(facts[0]).toMatchObject({ measure: 'soc-code', value: '17-2051', source: expect.stringContaining('O*NET') });
    expect(text).toContain(' 17-2051 ');
  });

  it('also gives the O*NET code if that is more detailed', () => {
    const { facts } = answerAbout(['17-2199.10'], { operation: 'show', measures: ['soc-code'] });
    expect(facts[0]?.value).toBe('17-2199 (O*NET-SOC 17-2199.10)');
  });
});

describe('states in order', () => {
  it('name the first five and the winner', () => {
    const { text, winner, facts } = states(plumbers);
    expect(text).toMatch(/earn the most in Illinois: \$96,200 a year\. Then Oregon \$/);
    expect(winner).toBe('IL');
    expect(facts[0]).toMatchObject({ measure: 'best-state', value: 'IL' });
    expect(facts.filter(({ place }) => place !== null)).toHaveLength(5);
  });

  it('of a region are all of its states with a figure, and no others', () => {
    const region = { label: 'New England', states: ['CT', 'MA', 'ME', 'NH', 'RI', 'VT'] };
    const { text, facts } = states(plumbers, { region });
    expect(text).toContain('States in New England for plumbers');
    expect(facts.map(({ place }) => place).sort()).toEqual([...region.states].sort());
  });

  it('continue where they stopped, with the positions', () => {
    const { text, winner } = states(roofers, { offset: 3, limit: 2 });
    expect(text).toMatch(/\n4\. Illinois \$66,940\n5\. New York \$63,350\n/);
    expect(winner).toBeNull();
  });

  it('can be ordered by people, from the least, and without a state', () => {
    const { text, facts } = states(plumbers, {
      measures: ['jobs'],
      order: { measure: null, direction: 'ascending' },
      withoutPlaces: ['DC'],
    });
    expect(text).toMatch(/^Leaving out the District of Columbia\. Alaska has the fewest .*: 870/);
    expect(facts.map(({ place }) => place)).not.toContain('DC');
  });

  it('are all shown as a table on request', () => {
    const answer = states(roofers, { limit: 51, layout: 'table' });
    expect(answer.table?.rows).toHaveLength(51);
    expect(plainText(answer)).toContain('51. Wyoming');
  });

  it('are limited to those whose own figure is within a limit, and counted', () => {
    const { facts } = states(electricians, { predicates: [over(80_000)], limit: 10 });
    expect(facts.filter(({ place }) => place !== null).every(({ value }) => Number(value) > 80_000)).toBe(true);
    const counted = answerAbout([electricians], { operation: 'count', predicates: [over(80_000)] });
    expect(counted.text).toMatch(/^Electricians have median pay over \$80,000 a year in 8 of 51 states/);
    expect(counted.facts).toHaveLength(8);
  });

  it.each(['openings', 'growth'] as const)(
    'of %s, which no state has, are the national figure and an order by number of jobs',
    measure => {
      const [national, ...ofStates] = states(roofers, { measures: [measure] }).facts;
      expect(national).toMatchObject({ measure, place: null });
      expect(ofStates).toContainEqual(expect.objectContaining({ measure: 'jobs', place: 'FL' }));
    },
  );

  it('show the hourly figure of a job that is paid by the hour', () => {
    expect(states(actors).text).toMatch(/\$[\d.]+ an hour/);
  });

  it('of several jobs are in order for each of them', () => {
    const order = { measure: 'salary', direction: 'descending' } as const;
    const rest: Partial<Query> = { operation: 'states', measures: ['salary'], order };
    const { facts, occupations, text } = answerAbout([nurses, roofers], rest);
    expect(occupations.map(({ id }) => id)).toEqual([nurses, roofers]);
    for (const job of [nurses, roofers]) {
      const alone = answerAbout([job], rest);
      expect(facts.filter(({ occupation }) => occupation === job)).toEqual(alone.facts);
      expect(text).toContain(alone.text.split('\n')[0]);
    }
  });

  it('of a job beside all jobs come with the national figure of all jobs', () => {
    const rest: Partial<Query> = {
      operation: 'states',
      measures: ['salary'],
      order: { measure: 'salary', direction: 'descending' },
    };
    const { facts } = answerAbout([nurses, ALL_JOBS], rest);
    expect(facts).toContainEqual(expect.objectContaining({ occupation: ALL_JOBS, measure: 'salary', place: null }));
    expect(facts.filter(({ occupation }) => occupation === nurses)).toEqual(answerAbout([nurses], rest).facts);
  });

  it('of a featured job are its own best state, or those of the broader occupation if more are asked for', () => {
    expect(states(lossMitigation)).toMatchObject({
      winner: 'MD',
      text: expect.stringContaining('Maryland (comparison page'),
    });
    expect(states(lossMitigation, { limit: 5 }).text).toContain('wider occupation Loan Officers');
  });
});

describe('a ranking', () => {
  const rank = (rest: Partial<Query>) => answerAbout([], { operation: 'rank', ...rest });
  const byPay = { measure: 'salary', direction: 'descending' } as const;

  it('shows five, at most 25, and continues', () => {
    expect(rank({ order: byPay }).occupations).toHaveLength(5);
    expect(rank({ order: byPay, limit: 20 }).occupations).toHaveLength(20);
    const forty = rank({ order: byPay, limit: 40 });
    expect(forty.occupations).toHaveLength(25);
    expect(forty.text).toMatch(/^I show 25 of the 40 at a time\./);
    const next = rank({ order: byPay, offset: 5 });
    expect(next.text).toMatch(/^6\. /m);
    expect(next.occupations.some(({ id }) => rank({ order: byPay }).occupations.some(one => one.id === id))).toBe(
      false,
    );
  });

  it('uses a field among its subjects as a condition', () => {
    const { occupations } = answerAbout(['29-0000'], { operation: 'rank', order: byPay });
    expect(occupations.every(({ soc }) => soc.startsWith('29-'))).toBe(true);
  });

  it('shows further measures next to the one that orders it', () => {
    const { text, facts } = rank({ order: byPay, measures: ['salary', 'growth'] });
    expect(text).toMatch(/^1\. .*: \$\d{3},\d{3}(?: or more)?, projected growth 2024–34 \d/m);
    expect(facts).toHaveLength(10);
  });

  it.each(['table', 'list', 'csv'] as const)('can be laid out as %s', layout => {
    const answer = rank({ order: { measure: 'growth', direction: 'ascending' }, measures: ['salary'], layout });
    expect(plainText(answer).match(/Word processors and typists/g)).toHaveLength(1);
    expect(plainText(answer)).toContain('−');
    expect(answer.table === undefined).toBe(layout !== 'table');
  });

  it('has no numbers before the names in a file', () => {
    expect(rank({ order: byPay, layout: 'csv' }).text).toMatch(/^[^,\d"]+,"\$\d/m);
    const { text } = answerAbout(['47-2181.00'], { operation: 'states', measures: ['salary'], layout: 'csv' });
    expect(text).toMatch(/^Minnesota,"\$77,730"$/m);
  });

  it('of states as a file has all states, not only the first few', () => {
    const { text, facts } = answerAbout(['47-2181.00'], { operation: 'states', measures: ['salary'], layout: 'csv' });
    const ofStates = facts.filter(({ place }) => place !== null);
    expect(ofStates.length).toBeGreaterThan(45);
    expect(text.match(/^.+,"\$[\d,]+"$/gm)).toHaveLength(ofStates.length);
  });

  it('names the row in which people are counted', () => {
    const { text } = rank({ order: { measure: 'women', direction: 'descending' } });
    expect(text).toContain('Preschool and kindergarten teachers: 97.4%');
  });

  it('names what it could not apply, once, in the first line', () => {
    const { text } = rank({ order: byPay, unsupported: ['remote', 'near my mom'] });
    expect(text).toMatch(/^[^\n]*remote work[^\n]*“near my mom”[^\n]*\n/);
  });

  it('of several jobs is a comparison of them', () => {
    expect(answerAbout([nurses, roofers], { operation: 'rank', order: byPay })).toMatchObject({
      kind: 'compare',
      winner: nurses,
    });
  });
});

test('A count says how many, what share, and how many people', () => {
  const { text, outcome } = answerAbout([], { operation: 'count', predicates: [over(100_000)] });
  expect(outcome).toBe('answer');
  expect(text).toMatch(/^\d+ of the 832 jobs in the data fit \(\d+\.\d%\): median pay over \$100,000 a year\./);
  expect(text).toMatch(/^[\d,]+ people worked in them in 2024, \d+\.\d% of all jobs\.$/m);
});

test('A ranking by training says once what its levels are of', () => {
  const levels = ['Short-term on-the-job training', 'Moderate-term on-the-job training'] as const;
  const { text } = answerAbout([], { operation: 'rank', predicates: [{ type: 'training', levels: [...levels] }] });
  expect(text).toContain('(on-the-job training: short-term or moderate-term)');
});

describe('a move', () => {
  it('starts at the person’s own job', () => {
    const { occupations, text } = answerAbout([opticians], { operation: 'move', own: roofers });
    expect(occupations.map(({ id }) => id)).toEqual([roofers, opticians]);
    expect(text).toMatch(/^To start, dispensing opticians typically need a high school diploma/);
    expect(text).toMatch(/^Skills that carry over from roofers: .*\nSkills to strengthen: /m);
  });

  it('gives the difference in pay before any skill', () => {
    const [up, down] = [
      answerAbout([JOBS.electricians], { operation: 'move', own: cashiers }),
      answerAbout([cashiers], { operation: 'move', own: JOBS.electricians }),
    ];
    for (const [{ text, facts }, word] of [
      [up, 'more'],
      [down, 'less'],
    ] as const) {
      const [before, after] = facts.map(({ value }) => Number(value));
      const change = Math.abs((after ?? 0) - (before ?? 0)).toLocaleString('en-US');
      expect(text).toContain(`earn $${change} ${word}: a median of $${after?.toLocaleString('en-US')} compared with`);
      expect(text.indexOf('against')).toBeLessThan(text.indexOf('Skills'));
    }
  });

  it('without a target shows steps up first', () => {
    const { text } = answerAbout([], { operation: 'move', own: cashiers });
    const changes = [...text.matchAll(/\(([+−])\$/g)].map(([, sign]) => sign);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes).toEqual([...changes].sort());
  });

  it('applies conditions and the state', () => {
    const { facts, text } = answerAbout([], {
      operation: 'move',
      own: cashiers,
      places: ['GA'],
      predicates: [
        { type: 'figure', measure: 'salary', bound: 'at-least', value: 35_000, strict: false },
        { type: 'education', level: 'High school diploma or equivalent', bound: 'at-most' },
      ],
    });
    const pay = facts.filter(({ measure, occupation }) => measure === 'salary' && occupation !== cashiers);
    expect(pay.length).toBeGreaterThan(2);
    for (const { place, value } of pay) expect([place, Number(value) >= 35_000]).toEqual(['GA', true]);
    expect(text).not.toContain('bachelor');
  });

  it('leads to the jobs with the most similar skills if no related job fits', () => {
    const { outcome, facts, sources } = answerAbout([cashiers], { operation: 'related', predicates: [over(200_000)] });
    const pay = facts.filter(({ measure, occupation }) => measure === 'salary' && occupation !== cashiers);
    expect(outcome).toBe('answer');
    expect(pay.length).toBeGreaterThan(2);
    for (const { value } of pay) expect(Number(value)).toBeGreaterThanOrEqual(200_000);
    expect(sources.join()).toContain('O*NET');
  });

  it('says so if no job fits at all', () => {
    const { outcome, text } = answerAbout([cashiers], { operation: 'related', predicates: [NO_JOB_GROWS_SO] });
    expect(outcome).toBe('no-data');
    expect(text).toMatch(/^None of the \d+ jobs .* fits /);
  });

  it('names the job whose skills are not rated', () => {
    expect(answerAbout([JOBS.infantry], { operation: 'move', own: roofers }).text).toContain(
      'O*NET has no skill ratings for infantry',
    );
  });

  it('without any job asks for it', () => {
    expect(answerAbout([], { operation: 'move' })).toMatchObject({ outcome: 'clarify', kind: 'move' });
  });
});

describe('an amount', () => {
  it('is judged by the hour against hourly percentiles', () => {
    const { text, facts } = answerAbout([opticians], { operation: 'judge', amount: { value: 21, per: 'hour' } });
    const median = figureAt('29-2081|hourly');
    const below = `$${(median - 21).toFixed(2)} (${Math.round(100 * (1 - 21 / median))}%)`;
    expect(text).toMatch(
      beginning(
        `Below the median: $21.00 an hour is ${below} below the median of {29-2081|hourly} an hour for dispensing opticians.`,
      ),
    );
    expect(text).toContain(
      filled(
        'between the 25th percentile ({29-2081|salary-p25/hour}) and the 75th percentile ({29-2081|salary-p75/hour})',
      ),
    );
    expect(facts.map(({ unit }) => unit)).toEqual(Array(5).fill('USD/hour'));
  });

  it('is judged by the hour against a state’s yearly percentiles', () => {
    const amount = { value: 21, per: 'hour' as const };
    const { text, facts } = answerAbout([opticians], { operation: 'judge', amount, places: ['OH'] });
    const ends = facts.filter(({ measure }) => measure !== 'hourly');
    expect(ends.map(({ unit, place }) => [unit, place])).toEqual(Array(4).fill(['USD/year', 'OH']));
    expect(text).toContain(`$${(21 * 2080).toLocaleString('en-US')}`);
    const below = ends.filter(({ value }) => Number(value) <= 21 * 2080).at(-1);
    expect(text).toContain(`($${Number(below?.value).toLocaleString('en-US')})`);
  });

  it('is judged against several jobs or places, in a sentence each', () => {
    const { text } = answerAbout([opticians, roofers], {
      operation: 'judge',
      amount: { value: 50_000, per: 'year' },
      places: ['OH', 'TX'],
    });
    expect(text.match(/^\w+ the median: \$50,000 a year is /gm)).toHaveLength(4);
  });

  it('is judged against national pay if BLS suppresses that of the state', () => {
    const { text, facts, outcome } = answerAbout([CIVIL_ENGINEERS], {
      operation: 'judge',
      amount: { value: 92_000, per: 'year' },
      places: ['CO'],
    });
    expect(outcome).toBe('answer');
    const [heldBack, ...told] = facts;
    expect(heldBack).toMatchObject({ measure: 'salary', place: 'CO', value: null, missing: 'suppressed' });
    expect(told[0]).toMatchObject({ measure: 'salary', value: figureAt('17-2051|salary||states') });
    expect(new Set(told.filter(({ value }) => value !== null).map(({ place }) => place))).toEqual(new Set([null]));
    expect(text).toContain('Colorado');
    expect(text).toMatch(NATIONAL);
  });

  it('of a first job is compared with the 10th percentile, which only comes close', () => {
    const ask = (measures: Query['measures']) => answerAbout([opticians], { operation: 'show', measures }).text;
    expect(ask(['salary-p10'])).toContain('Starting pay');
    expect(ask(['salary-p10', 'salary-p90'])).not.toContain('Starting pay');
  });

  it('without a job is judged against all jobs', () => {
    const { text } = answerAbout([], { operation: 'judge', amount: { value: 50_000, per: 'year' } });
    expect(text).toContain(filled('{00-0000|salary}'));
  });

  it.each([
    [{ value: 23.5, per: 'hour' }, 'year', '$48,880 a year'],
    [{ value: 60_000, per: 'year' }, 'hour', '$28.85 an hour'],
    [{ value: 900, per: 'week' }, 'month', '$3,900 a month'],
  ] as const)('is converted: %j to %s', (amount, period, expected) => {
    const { text, outcome } = answerAbout([], { operation: 'convert', amount, period });
    expect(outcome).toBe('answer');
    expect(text).toContain(expected);
    expect(text).toContain('2,080 hours');
  });

  it('by the hour is shown for percentiles, too', () => {
    const { facts } = answerAbout([roofers], { operation: 'show', measures: ['salary-p90'], period: 'hour' });
    expect(facts[0]).toMatchObject({
      measure: 'salary-p90',
      unit: 'USD/hour',
      value: figureAt('47-2181|salary-p90/hour'),
    });
  });

  it('by the hour is not published for a state’s percentiles, so yearly ones are shown', () => {
    const query = { operation: 'show', measures: ['salary-p25'], places: ['OH'], period: 'hour' } as const;
    const { facts } = answerAbout([roofers], { ...query, measures: [...query.measures], places: [...query.places] });
    expect(facts[0]).toMatchObject({ measure: 'salary-p25', place: 'OH', unit: 'USD/year' });
  });
});

describe('a featured job’s own figures', () => {
  it('replace similar figures of the broader occupation', () => {
    const show = (...measures: Query['measures']) =>
      answerAbout([lossMitigation], { operation: 'show', measures }).text;
    expect(show('salary-p90')).toContain('$34,000–$54,000');
    expect(show('salary-p10')).not.toContain('$39,430');
    expect(show('education')).toContain('51%');
  });
});

describe('pay in a unit of time', () => {
  it('is by the hour in comparisons, rankings and states', () => {
    const hourly = { period: 'hour', measures: ['salary'] } as const;
    const asked = { ...hourly, measures: [...hourly.measures] };
    const answers = [
      answerAbout([nurses, roofers], asked),
      answerAbout([roofers], { operation: 'states', ...asked }),
      answerAbout([], { operation: 'rank', ...asked, order: { measure: 'salary', direction: 'descending' } }),
    ];
    for (const { facts } of answers) expect(facts[facts.length - 1]?.unit).toBe('USD/hour');
  });

  it('is part of the year’s pay, shown next to it', () => {
    expect(answerAbout([nurses, roofers], { measures: ['salary'], period: 'month' }).text).toContain(
      filled('Per month (the year ÷ 12): registered nurses {29-1141|salary / 12}, roofers {47-2181|salary / 12}.'),
    );
    expect(states(roofers, { period: 'week' }).text).toContain(
      filled('1. Minnesota {47-2181|salary|MN / 52} a week ({47-2181|salary|MN} a year)'),
    );
  });
});

describe('a calculation', () => {
  const compute = (ids: string[], rest: Partial<Query>) => answerAbout(ids, { operation: 'compute', ...rest });

  it.each([
    [
      'times',
      [nurses, roofers],
      ['salary'],
      'Registered nurses earn {29-1141|salary x 47-2181|salary} times as much as roofers: {29-1141|salary} compared with {47-2181|salary}.',
    ],
    [
      'percent',
      [nurses, roofers],
      ['salary'],
      'Registered nurses earn {29-1141|salary % 47-2181|salary} more than roofers',
    ],
    [
      'difference',
      [nurses, roofers],
      ['salary'],
      'Registered nurses earn {29-1141|salary - 47-2181|salary} more a year than roofers',
    ],
    ['total', [nurses, roofers], ['jobs'], 'Together: 3,557,700 (number of jobs)'],
    [
      'difference',
      [nurses],
      ['growth'],
      'That is 166,100 more registered nurses: 3,391,000 in 2024, 3,557,100 in 2034.',
    ],
    ['difference', [nurses], ['salary-mean', 'salary'], '{29-1141|salary-mean - 29-1141|salary} above the median pay'],
    ['times', [nurses], ['salary'], '{29-1141|salary x 00-0000|salary} times as much as all jobs'],
  ] as const)('%s of %j on %j', (computation, ids, measures, expected) => {
    expect(compute([...ids], { compute: computation, measures: [...measures] }).text).toContain(filled(expected));
  });

  it('in another unit of time divides the year’s pay', () => {
    const { text } = compute([nurses, roofers], { compute: 'difference', measures: ['salary'], period: 'month' });
    const gap = Math.round((figureAt('29-1141|salary') - figureAt('47-2181|salary')) / 12).toLocaleString('en-US');
    expect(text).toContain(`$${gap} more a month`);
    expect(text).toContain('divided by 12');
  });

  it('that is impossible shows the figures', () => {
    expect(compute([nurses, JOBS.cardiologists], { compute: 'times', measures: ['salary'] })).toMatchObject({
      kind: 'compare',
    });
  });
});

describe('an explanation', () => {
  const explain = (explanation: Query['explain'], rest: Partial<Query> = {}, ids: string[] = [roofers]) =>
    answerAbout(ids, { operation: 'explain', explain: explanation, measures: ['salary'], ...rest });

  it('repeats the figure and names its publisher, survey and date', () => {
    const { text } = explain('source');
    expect(text).toMatch(beginning('Roofers earn a median of {47-2181|salary} '));
    expect(text).toMatch(
      new RegExp(`\\nPay: U\\.S\\. Bureau of Labor Statistics, .*, ${realDataset().sources.oews?.vintage}\\.`),
    );
  });

  it('says that the page of a featured job has no date', () => {
    expect(explain('date', {}, [lossMitigation]).text).toContain('undated');
  });

  it('says what a figure counts', () => {
    expect(explain('figure').text).toContain('half of the workers in a job earn more');
  });

  it.each(['median', 'Job Zone', 'SOC code', 'openings', 'BLS'])('says what a term means: %s', term => {
    expect(explain('term', { term }).outcome).toBe('smalltalk');
  });

  it('says if a term is unknown', () => {
    expect(explain('term', { term: 'synergy' })).toMatchObject({
      outcome: 'no-data',
      text: expect.stringContaining('synergy'),
    });
  });

  it('without a figure names the sources of all', () => {
    expect(answerAbout([], { operation: 'explain', explain: 'source' })).toMatchObject({
      outcome: 'smalltalk',
      text: expect.stringMatching(/BLS[\s\S]*O\*NET/),
    });
  });
});

describe('figures in plain text', () => {
  it('appear once: a level in everyday words, a loss as a verb', () => {
    const facts = answerAbout([JOBS.cashiers], { operation: 'show', measures: ['growth', 'education', 'training'] });
    const lines = plainText(facts).split('\n');
    expect(lines.filter(line => line.includes('9.9%'))).toHaveLength(1);
    expect(lines.filter(line => /training/.test(line))).toHaveLength(1);
  });
});

describe('a topic without data', () => {
  it('is reported, with where to look, and the closest figure', () => {
    const { outcome, text } = answerAbout([roofers], { operation: 'topic', topic: 'tuition' });
    expect(outcome).toBe('no-data');
    expect(text).toMatch(/^.*what schooling costs.*collegescorecard\.ed\.gov.*\nNo diploma needed: roofers/);
  });

  it('without a job suggests who can help and what to ask', () => {
    const { outcome, suggestions } = answerAbout([], { operation: 'topic', topic: 'veterans' });
    expect(outcome).toBe('no-data');
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe('the name of a job in a reply', () => {
  const show = (id: string, mention: string | null, alternatives: string[] = []) =>
    answerAbout([], { operation: 'show', measures: ['salary'], subjects: [{ id, mention, alternatives }] }).text;

  it('is the person’s own word, with how it was read if that is not obvious', () => {
    expect(show(nurses, 'RN')).toMatch(/^RNs earn a median of .*\nI read “RN” as registered nurses\.$/m);
    expect(show(plumbers, 'a plumber')).toMatch(/^Plumbers earn /);
    expect(show(plumbers, 'a plumber')).not.toContain('Steamfitters');
  });

  it('is the official one if the word is not a name of it, names no person, or is ambiguous', () => {
    expect(show(roofers, 'rufer')).toMatch(/^I read “rufer” as roofers\.\nRoofers earn /);
    expect(show(lossMitigation, 'loss mit')).toMatch(/^Loss mitigation specialists earn/);
    expect(show(nurses, 'nurse', [JOBS.practicalNurses])).toMatch(
      /^Registered nurses earn .*It could also mean licensed practical/s,
    );
  });

  it.each([
    [JOBS.restaurantCooks, 'Restaurant cooks'],
    [JOBS.teachers, 'Secondary school teachers'],
    ['47-3013.00', 'Helpers of electricians'],
    ['33-1012.00', 'Supervisors of police and detectives'],
    ['25-1022.00', 'Postsecondary mathematical science teachers'],
    ['29-1229.00', 'Other physicians'],
  ])('is plain English: %s', (id, name) => {
    expect(show(id, null)).toMatch(new RegExp(`^${name} `));
  });

  it('comes before the figures if it is far from the person’s word, and is omitted if obvious', () => {
    expect(show('13-1199.07', 'zebra minder').split('\n')[0]).toContain('“zebra minder”');
    expect(show(JOBS.pilots, 'airline pilot')).not.toContain('“airline pilot”');
  });

  it('is short if the title is long, followed by the title', () => {
    const text = show('49-9021.00', null);
    expect(text).toMatch(/^HVAC mechanics and installers earn/);
    expect(text.match(/Heating, Air Conditioning, and Refrigeration Mechanics and Installers/g)).toHaveLength(1);
  });
});

describe('something unclear', () => {
  const ask = (rest: Partial<NonNullable<Query['unclear']>>) =>
    answerAbout([], {
      operation: 'show',
      unclear: { what: 'name', mention: 'teacher', choices: [], position: 0, role: 'subject', ...rest },
    });

  it('makes the bot ask back with choices', () => {
    expect(ask({ choices: [JOBS.teachers, nurses] })).toMatchObject({
      outcome: 'clarify',
      occupations: [{ id: JOBS.teachers }, { id: nurses }],
    });
    expect(ask({ what: 'job', mention: '' }).outcome).toBe('clarify');
    expect(ask({ what: 'measure', mention: '', choices: [roofers] }).occupations).toHaveLength(1);
  });

  it('is declined if nothing is similar', () => {
    expect(ask({ mention: 'wizard' })).toMatchObject({
      outcome: 'out-of-scope',
      text: expect.stringContaining('“wizard”'),
    });
  });
});

test('A message in another language is answered, with a note on the language', () => {
  const { text, outcome } = answerAbout([roofers], { operation: 'show', measures: ['salary'], language: 'es' });
  expect(outcome).toBe('answer');
  expect(text).toMatch(/ingl[eé]s/);
  expect(text).toContain(filled('{47-2181|salary}'));
});
