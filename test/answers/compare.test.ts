import { plainText } from '../../src/answers/plain-text';
import { beginning, figureAt, filled } from '../support/filled';
import { NATIONAL } from '../support/national';
import { answerAbout, JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const {
  actors,
  cardiologists,
  collections,
  florists,
  glaziers,
  infantry,
  lossMitigation,
  nurses,
  opticians,
  pilots,
  roofers,
} = JOBS;

const COURT_REPORTERS = '27-3092.00';

describe('a comparison of a state with the nation', () => {
  it('has no winner for numbers of people, since one includes the other', () => {
    const { text, winner, facts } = answerAbout([roofers], {
      operation: 'compare',
      measures: ['jobs'],
      places: ['OH'],
      nation: true,
    });
    for (const { value } of facts) expect(text).toContain(Number(value).toLocaleString('en-US'));
    expect(text).not.toContain('times as many');
    expect(winner).toBeNull();
  });
});

describe('a comparison of two jobs', () => {
  it('says the verdict first, then both figures', () => {
    const { text, winner, facts } = answerAbout([lossMitigation, collections], { measures: ['salary'] });
    expect(text).toMatch(
      /^Loss mitigation specialists earn \$9,236 \(27%\) more: \$43,251 a year compared with \$34,015 for/,
    );
    expect(winner).toBe(lossMitigation);
    expect(facts.map(({ value }) => value)).toEqual([43_251, 34_015]);
  });

  it('names the lower end first if less was asked for', () => {
    const order = { measure: null, direction: 'ascending' } as const;
    const { text, winner } = answerAbout([lossMitigation, collections], { measures: ['salary'], order });
    expect(text).toMatch(
      /^Collections representatives earn \$9,236 \(21%\) less: \$34,015 a year compared with \$43,251 for/,
    );
    expect(winner).toBe(collections);
  });

  it('says how many times as many there are if one is many times the other', () => {
    const { text } = answerAbout([lossMitigation, collections], { measures: ['jobs'] });
    expect(text).toMatch(
      /^More people work as collections representatives: 85,275 compared with 7,596 .*about 11 times as many\./,
    );
  });

  it('has no winner if figures are equal, and uses a real minus sign', () => {
    const { text, winner } = answerAbout([lossMitigation, collections], { measures: ['growth'] });
    expect(text).toMatch(/^The same growth rate for both: −8%\./);
    expect(text).not.toMatch(/2024|-8/);
    expect(winner).toBeNull();
  });

  it.each([
    ['both grow', [JOBS.optometrists, opticians], /^Jobs for optometrists .* grow faster: 8\.0% compared with 2\.9%/],
    [
      'one shrinks',
      [roofers, JOBS.teachers],
      /^Jobs for roofers .* grow 5\.9%; jobs for secondary school teachers to shrink 1\.6%/,
    ],
    ['both shrink', [JOBS.teachers, JOBS.cashiers], /shrink less: −1\.6% compared with −/],
  ])('words growth by its sign (%s)', (_, ids, expected) => {
    expect(answerAbout(ids, { measures: ['growth'] }).text).toMatch(expected);
  });

  it('says that two jobs grow about as fast if neither is ahead', () => {
    const { text, winner } = answerAbout([opticians, glaziers], { measures: ['growth'] });
    expect(text).toMatch(/^Jobs for .* and .* grow about as fast: \d\.\d% and \d\.\d%\.$/m);
    expect(winner).toBeNull();
  });

  it('gives the level of the job that needs least only once', () => {
    const { text } = answerAbout([nurses, roofers], {
      measures: ['education'],
      order: { measure: 'education', direction: 'ascending' },
    });
    expect(text.match(/no diploma/g)).toHaveLength(1);
    expect(text).toContain("a bachelor's degree");
  });

  it('says that neither needs any experience', () => {
    expect(answerAbout([nurses, roofers], { measures: ['experience'] }).text).toMatch(/needed for either\./);
  });

  it('shows labels side by side without a winner', () => {
    const { text, winner } = answerAbout([nurses, roofers], { measures: ['education'] });
    expect(text).toMatch(/^Registered nurses typically need a bachelor's degree; roofers typically need no diploma/);
    expect(winner).toBeNull();
  });
});

describe('a comparison in a state', () => {
  it('marks a national figure as such, without naming a state', () => {
    const { text, facts } = answerAbout([roofers, florists], { measures: ['growth'], places: ['OH'] });
    expect(facts.map(({ place }) => place)).toEqual([null, null]);
    expect(text).toMatch(NATIONAL);
    expect(text).not.toContain('Ohio');
  });

  it('does not compare a job across states on a national-only measure', () => {
    const { text, winner } = answerAbout([roofers], {
      operation: 'compare',
      measures: ['salary', 'growth'],
      places: ['OH', 'TX'],
    });
    expect(text).toMatch(
      /^Roofers in Ohio earn \$10,980 \(24%\) more: \$56,420 a year compared with \$45,440 for roofers in Texas/,
    );
    expect(text).toContain('projected to grow by 5.9%');
    expect(winner).toBe('OH');
  });

  it('compares a group’s national number of people with the job’s national one', () => {
    const { text, facts } = answerAbout(['29-0000', roofers], {
      measures: ['jobs'],
      places: ['OH'],
      operation: 'compare',
    });
    expect(facts.map(({ place }) => place)).toEqual([null, null]);
    expect(text).toContain('10,067,500 compared with 166,700 for roofers');
    expect(text).toMatch(NATIONAL);
  });

  it('says which pay is national if a group is compared with a job in a state', () => {
    const { text } = answerAbout([roofers, '00-0000'], { measures: ['salary'], places: ['OH'] });
    expect(text).toContain(filled('{00-0000|salary||states}'));
  });

  it('uses national figures if BLS suppresses one of the two state figures, says so, and adds the other', () => {
    const { text, facts, winner } = answerAbout([cardiologists, nurses], { measures: ['salary'], places: ['ME'] });
    expect(facts).toEqual([
      expect.objectContaining({ occupation: cardiologists, place: 'ME', value: null, missing: 'suppressed' }),
      expect.objectContaining({ occupation: cardiologists, place: null, value: 239_200 }),
      expect.objectContaining({ occupation: nurses, place: null, value: figureAt('29-1141|salary||states') }),
      expect.objectContaining({ occupation: nurses, place: 'ME', value: expect.any(Number) }),
    ]);
    expect(winner).toBe(cardiologists);
    expect(text).toContain('cardiologists in Maine');
    expect(text).toMatch(NATIONAL);
  });

  it('adds the national pay to the state’s if only one job has it there', () => {
    const { text, facts } = answerAbout([COURT_REPORTERS], {
      operation: 'compare',
      measures: ['salary'],
      places: ['OR', 'TX'],
    });
    expect(facts.filter(({ value }) => value !== null).map(({ place }) => place)).toEqual(['TX', null]);
    expect(text).toMatch(NATIONAL);
  });

  it('does not compare numbers of people with all jobs together', () => {
    const { facts } = answerAbout([roofers, '00-0000'], {});
    expect(new Set(facts.map(({ measure }) => measure))).toEqual(new Set(['salary', 'growth']));
  });

  it('adds each job’s national figure to the state’s', () => {
    const { table, facts } = answerAbout([roofers, nurses], { measures: ['salary'], places: ['OH'], nation: true });
    expect(facts.map(({ value }) => value)).toEqual([56_420, 50_970, 81_250, 93_600]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['$56,420', '$50,970'],
      ['$81,250', '$93,600'],
    ]);
  });

  it('compares the state with the whole country', () => {
    const { facts, winner } = answerAbout([roofers], {
      operation: 'compare',
      measures: ['salary'],
      places: ['OH'],
      nation: true,
    });
    expect(facts.map(({ place, value }) => [place, value])).toEqual([
      ['OH', 56_420],
      [null, 50_970],
    ]);
    expect(winner).toBe('OH');
  });
});

describe('a comparison with a missing figure', () => {
  it('uses the unit of pay that all have, and says why', () => {
    const { text, winner } = answerAbout([actors, roofers], { measures: ['salary'] });
    const [more, fewer] = ['27-2011|hourly', '47-2181|hourly'].sort((a, b) => figureAt(b) - figureAt(a));
    expect(text).toContain(
      filled(`{${more} - ${fewer}} ({${more} % ${fewer}}) more: {${more}} an hour compared with {${fewer}} for `),
    );
    expect(text).toContain('Actors are paid by the hour only');
    expect(winner).toBe(`${more?.slice(0, 7)}.00`);
  });

  it('shows both units without a verdict if neither side has the other’s', () => {
    const { text, winner } = answerAbout([actors, pilots], { measures: ['salary'] });
    expect(text).toMatch(/Actors are paid by the hour only.*Actors earn a median of \$[\d.]+ an hour/s);
    expect(text).toContain(filled('Actors earn a median of {27-2011|hourly} an hour'));
    expect(text.split('Actors')[0]).toContain(filled('{53-2011|salary}'));
    expect(winner).toBeNull();
  });

  it('names what was not collected', () => {
    expect(answerAbout([roofers, actors], { measures: ['satisfaction'] })).toMatchObject({
      outcome: 'no-data',
      text: 'I don’t have data on job satisfaction for roofers and actors.',
    });
  });

  it('says once what a job lacks', () => {
    const { text } = answerAbout([nurses, roofers, infantry]);
    expect(text.match(/for infantry\./gi)).toHaveLength(1);
    expect(text).toMatch(/ pay, projected growth 2024–34, .* for infantry\.$/m);
  });
});

describe('a comparison of many', () => {
  const places = ['OH', 'TX', 'FL'];

  it('of three names all of them', () => {
    const { text, table } = answerAbout([nurses, JOBS.practicalNurses, roofers], { measures: ['salary'] });
    expect(text).toMatch(beginning('Registered nurses earn the most: {29-1141|salary} a year. Then '));
    expect(text).toContain(filled(' {29-2061|salary}; roofers {47-2181|salary}.'));
    expect(table).toBeUndefined();
  });

  it('of four or more is a table of all jobs', () => {
    const ids = Object.values(JOBS)
      .filter(id => id !== actors && id !== infantry)
      .slice(0, 10);
    const { table, facts, text } = answerAbout(ids, { measures: ['salary', 'growth'] });
    expect(table?.rows).toHaveLength(10);
    expect(table?.columns).toHaveLength(2);
    expect(facts).toHaveLength(20);
    expect(text.split('\n').length).toBeLessThan(8);
  });

  it('of jobs in places is a table of jobs by places', () => {
    const answer = answerAbout([nurses, JOBS.practicalNurses, roofers], { measures: ['salary'], places });
    expect(answer.table).toMatchObject({ columns: ['Ohio', 'Texas', 'Florida'] });
    expect(answer.table?.rows.map(({ cells }) => cells)).toContainEqual(['$56,420', '$45,440', '$46,230']);
    expect(answer.winner).toBe(nurses);
    const lines = plainText(answer).split('\n');
    expect(new Set(lines.slice(1, 5).map(line => line.length)).size).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^Source: /));
  });

  it('as CSV quotes values with a comma', () => {
    const { text, table } = answerAbout([nurses, roofers], { measures: ['salary', 'growth'], layout: 'csv' });
    expect(text).toContain(
      filled('\nRegistered nurses,"{29-1141|salary}",{29-1141|growth}\nRoofers,"{47-2181|salary}",{47-2181|growth}\n'),
    );
    expect(table).toBeUndefined();
  });

  it('as a list has a line for each', () => {
    const { text } = answerAbout([nurses, roofers], { measures: ['salary'], layout: 'list' });
    expect(text).toContain(filled('\n• Registered nurses: {29-1141|salary}\n• Roofers: {47-2181|salary}\n'));
  });

  it('is used when figures of several jobs are asked for', () => {
    expect(answerAbout([nurses, roofers], { operation: 'show', measures: ['salary'] }).kind).toBe('compare');
    expect(answerAbout([nurses], { operation: 'show', measures: ['salary'], places }).kind).toBe('compare');
  });
});

describe('a comparison as a whole', () => {
  it('says once what both need', () => {
    const { text } = answerAbout([JOBS.electricians, glaziers], { operation: 'compare', measures: ['education'] });
    expect(text).toMatch(/^Both typically need a high school diploma to start\.$/m);
  });

  it('says behind its verdicts what each does, two duties each', () => {
    const { text, facts } = answerAbout([roofers, glaziers]);
    expect(text).toMatch(
      /^Glaziers earn .*\n[\s\S]*\nRoofers install roofing materials; [^;\n]*\.\nGlaziers [^;\n]*; [^;\n]*\.\nSource/,
    );
    expect(facts.filter(({ measure }) => measure === 'duties')).toHaveLength(2);
    expect(facts[0]?.measure).toBe('salary');
  });

  it('of more than three jobs describes none', () => {
    const { facts } = answerAbout([roofers, glaziers, nurses, pilots]);
    expect(facts.some(({ measure }) => measure === 'duties')).toBe(false);
  });

  it('says which figures are for wider occupations', () => {
    expect(answerAbout([lossMitigation, collections]).text).toContain(
      'Education needed for entry: for the wider occupations Loan Officers and Bill and Account Collectors.',
    );
  });

  it('names the measures that it leaves out', () => {
    const measures = ['salary', 'growth', 'jobs', 'education', 'training', 'openings', 'age', 'women'] as const;
    expect(answerAbout([roofers, glaziers], { measures: [...measures] }).text).toMatch(
      /^I can show 6 at a time.* median age and share of women\./,
    );
  });
});

describe('a picture', () => {
  it('does not repeat that a figure is missing', () => {
    const answers = [
      answerAbout([actors, pilots], { measures: ['salary'] }),
      answerAbout(['29-0000', roofers], { operation: 'compare' }),
    ];
    for (const answer of answers) expect(plainText(answer)).not.toContain('not available');
  });

  it('marks no winner for the share of women', () => {
    const { winner, chart } = answerAbout([nurses, roofers], { measures: ['women'] });
    expect(winner).toBe(nurses);
    expect(chart).not.toHaveProperty('winner');
  });
});

describe('lists of two jobs', () => {
  it('list what both share first, even if one job ranks it lower', () => {
    const LPNS = '29-2061.00';
    const { text } = answerAbout([nurses, LPNS], { operation: 'compare', measures: ['technology'] });
    const [, ...own] = text.split('\nAlso for ');
    expect(own.map(line => line.split(':')[0])).toEqual(['registered nurses', 'licensed practical nurses']);
    const besides = own.join('\n');
    const { subject, terms } = realDataset();
    const used = [nurses, LPNS].map(id => {
      const one = subject(id);
      return (one?.type === 'occupation' ? (one.onet?.technology ?? []) : []).map(at => terms.technology[at] ?? '');
    });
    const both = (used[0] ?? []).filter(name => used[1]?.includes(name));
    expect(both.length).toBeGreaterThan(5);
    expect(besides).not.toBe('');
    expect(both.filter(name => besides.includes(` ${name},`) || besides.includes(` ${name}.`))).toEqual([]);
  });

  it('are not split if all jobs have the same entries, such as interests', () => {
    expect(answerAbout([nurses, opticians], { measures: ['interests'] }).text).not.toContain('Besides');
  });
});

it('If one of three jobs has no figure in a state, the others keep theirs', () => {
  const CREDIT_AUTHORIZERS = '43-4041.00';
  const { facts } = answerAbout([nurses, roofers, CREDIT_AUTHORIZERS], { measures: ['salary'], places: ['CT'] });
  const placeOf = (id: string) => facts.find(({ occupation }) => occupation === id)?.place;
  expect([placeOf(nurses), placeOf(roofers)]).toEqual(['CT', 'CT']);
  expect(facts).toContainEqual(expect.objectContaining({ occupation: CREDIT_AUTHORIZERS, place: 'CT', value: null }));
});
