import { plainText } from '../../src/answers/plain-text';
import { readFact } from '../../src/knowledge/measures/read-fact';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

/** The top code of a year in May 2024, of which the states are: the real figure of a cardiologist in Illinois is this or more. */
const TOP = 239_200;

const { cardiologists, nurses } = JOBS;
const places = ['IL'];
const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;

function payIn(place: string, id: string): number {
  const { dataset } = realAnswerContext();
  const subject = dataset.subject(id);
  if (!subject) throw new Error(`no occupation ${id}`);
  return Number(readFact('salary', subject, place, dataset).value);
}

describe('a top-coded figure', () => {
  it('is at least so much more than an exact one', () => {
    const { text, winner } = answerAbout([cardiologists, nurses], { measures: ['salary'], places });
    expect(text).toContain(`at least ${dollars(TOP - payIn('IL', nurses))} (177%) more`);
    expect(winner).toBe(cardiologists);
  });

  it('makes an exact one at least so much less', () => {
    const order = { measure: null, direction: 'ascending' } as const;
    const { text } = answerAbout([cardiologists, nurses], { measures: ['salary'], order, places });
    expect(text).toContain(`at least ${dollars(TOP - payIn('IL', nurses))} (64%) less`);
  });

  it('is at least so far above lower pay of one’s own, also by the hour', () => {
    const judge = (value: number, per: 'year' | 'hour') =>
      answerAbout([cardiologists], { operation: 'judge', amount: { value, per }, places }).text;
    expect(judge(200_000, 'year')).toContain('at least $39,200 (16%) below');
    expect(judge(20, 'hour')).toContain('at least $95.00 (83%) below');
  });

  it('cannot be compared with higher pay of one’s own', () => {
    const { text } = answerAbout([cardiologists], {
      operation: 'judge',
      amount: { value: 300_000, per: 'year' },
      places,
    });
    expect(text).toMatch(/^I can’t tell/);
    expect(text).not.toMatch(/\$60,800|above the median|over the 90th|%/);
  });

  it('stays "or more" when divided by months', () => {
    const { text } = answerAbout([cardiologists], { operation: 'show', measures: ['salary'], period: 'month', places });
    expect(text).toContain('about $19,933 or more a month');
  });

  it('says "or more" everywhere in lists and ranges', () => {
    const industries = answerAbout(['29-1249.00'], { operation: 'show', measures: ['industries-pay'] });
    expect(industries.text).toContain('Social Assistance $239,200 or more;');
    expect(plainText(industries).match(/\$239,200/g)).toHaveLength(1);
    const { text } = answerAbout([cardiologists], { operation: 'show', measures: ['salary-range'], places });
    expect(text).toContain('$114,990 (the lowest-paid tenth earn less) to $239,200 or more a year');
  });

  it('is never "more than … or more"', () => {
    const measures = ['salary-p10', 'salary-p25', 'salary-p75', 'salary-p90'] as const;
    for (const period of [null, 'hour'] as const) {
      const { text } = answerAbout([cardiologists], { operation: 'show', measures: [...measures], period, places });
      expect(text).not.toMatch(/(?:more|less) than \$[\d,.]+ or more/);
    }
  });

  it('changes pay in a move by at least so much', () => {
    const { text } = answerAbout([cardiologists], { operation: 'move', own: nurses, places });
    expect(text).toContain('earn at least $152,790 more: a median of $239,200 or more compared with');
    const next = answerAbout([], { operation: 'move', own: cardiologists, limit: 10, places }).text;
    expect(next).toContain('General internal medicine physicians: $234,880 (at least $4,320 less)');
    expect(next).toContain('Neurologists: $239,200 or more, growth');
  });
});

describe('a share of zero', () => {
  it('gives no percentage', () => {
    const { text } = answerAbout([JOBS.roofers, '29-1024.00'], { measures: ['openings'] });
    expect(text).toContain('12,700 a year compared with 0 for prosthodontists, 12,700 more');
    expect(text).not.toMatch(/%|Infinity/);
  });

  it('is fewer than fifty', () => {
    const { text } = answerAbout(['29-1024.00'], { operation: 'show', measures: ['openings'] });
    expect(text).toMatch(/^Fewer than 50 openings a year/);
  });
});
