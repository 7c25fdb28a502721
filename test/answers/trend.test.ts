import { plainText } from '../../src/answers/plain-text';
import type { Query } from '../../src/query/query';
import { beginning, figureAt, filled } from '../support/filled';
import { NATIONAL } from '../support/national';
import { answerAbout, JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const trend = (ids: readonly string[], rest: Partial<Query> = {}) =>
  answerAbout(ids, { operation: ids.length > 1 ? 'compare' : 'show', measures: ['pay-trend'], ...rest });
const inYear = (mention: string): Partial<Query> => ({ outside: { mention, what: 'year', state: null } });

const { earliest, newest } = realDataset().terms.oews;
const YEARS = Array.from({ length: newest - earliest + 1 }, (_, at) => earliest + at);
const ROOFERS = YEARS.map(year => figureAt(`47-2181|salary||${year}`));
/** By how much the last figure is above the first, in percent with one decimal. */
const RISE = Math.round((1000 * figureAt('47-2181|salary')) / figureAt('47-2181|salary||earliest') - 1000) / 10;

describe('pay over the years', () => {
  it('gives the first and the last median with their dates, and the change in dollars and percent', () => {
    const { text, facts, outcome } = trend([JOBS.roofers]);
    expect(outcome).toBe('answer');
    expect(text).toContain(filled(`{47-2181|salary||earliest} a year (BLS, May ${earliest})`));
    expect(text).toContain(filled(`{47-2181|salary} (BLS, May ${newest})`));
    expect(text).toContain(filled(`{47-2181|salary - 47-2181|salary||earliest} more`));
    expect(text).toContain(`rose by ${RISE}%, from`);
    expect(facts.slice(1).map(({ value }) => value)).toEqual(ROOFERS);
    expect(facts[0]).toMatchObject({ measure: 'pay-trend', value: RISE, unit: 'percent' });
  });

  // 47-2181 in national_M2021_dl.xlsx to national_M2024_dl.xlsx.
  it('has the median that the file of each year has', () =>
    expect(ROOFERS.slice(0, 4)).toEqual([47_110, 47_920, 50_030, 50_970]));

  it('says that years are not strictly comparable, and that prices have risen', () => {
    const { text } = trend([JOBS.roofers]);
    expect(text).toContain('not designed for comparing years');
    expect(text).toContain('inflation');
  });

  it('has a picture with a point for each year, which plain text says', () => {
    const answer = trend([JOBS.roofers]);
    const points = answer.chart?.type === 'pay-by-year' ? answer.chart.points : [];
    expect(points.map(({ label, value }) => [label, value])).toEqual(ROOFERS.map((pay, at) => [`${YEARS[at]}`, pay]));
    expect(plainText(answer)).toContain('2023 $50,030');
  });

  it('starts with the year asked for, if it is in the data', () => {
    const { facts } = trend([JOBS.roofers], inYear('2022'));
    expect(facts.map(({ source }) => source)).toContain('BLS, May 2022');
    expect(facts.map(({ source }) => source)).not.toContain('BLS, May 2021');
    const before = figureAt('47-2181|salary||2022');
    expect(facts[0]?.value).toBeCloseTo((100 * (figureAt('47-2181|salary') - before)) / before, 1);
  });

  it('names the years in the data if others are asked for', () =>
    expect(trend([JOBS.roofers], inYear('the last ten years')).text).toMatch(
      beginning(`I have pay for May ${earliest} to May ${newest} only`),
    ));

  it('is hourly for a job that is paid only by the hour', () =>
    expect(trend([JOBS.actors]).text).toContain('$23.48 an hour (BLS, May 2021)'));

  // The top code of May 2021 is $208,000 a year, by the notes of its file.
  it('gives no change from a top code, but all figures', () => {
    const answer = trend([JOBS.cardiologists]);
    expect(answer.facts[0]).toMatchObject({ value: null, missing: 'suppressed' });
    expect(plainText(answer)).toContain('2021 $208,000 or more');
  });

  it('is that of the broader occupation for a featured job, and says so', () => {
    const { text, facts } = trend([JOBS.lossMitigation]);
    expect(text).toContain('the wider occupation Loan Officers');
    expect(facts.every(({ basis }) => basis?.code === '13-2072')).toBe(true);
  });

  it('is national even if a state is named, and says so', () =>
    expect(trend([JOBS.roofers], { places: ['OH'] }).text).toMatch(NATIONAL));

  it('is a table or CSV on request', () => {
    expect(trend([JOBS.roofers], { layout: 'csv' }).text).toContain('2021,"$47,110"');
    expect(trend([JOBS.roofers], { layout: 'table' }).table?.rows).toHaveLength(YEARS.length);
  });
});

describe('pay over the years of several jobs', () => {
  it('says whose rose more, with a column for each and a row for each year', () => {
    const { text, table, winner, sources } = trend([JOBS.roofers, JOBS.glaziers]);
    expect(winner).toBe(JOBS.glaziers);
    expect(text).toContain(filled('{47-2121|pay-trend} compared with {47-2181|pay-trend} for roofers'));
    expect(table?.columns).toEqual(['Roofers', 'Glaziers']);
    expect(table?.rows.map(({ label, cells }) => [label, cells[0]])).toEqual(
      ROOFERS.map((pay, at) => [`${YEARS[at]}`, `$${pay.toLocaleString('en-US')}`]),
    );
    expect(sources).toEqual(YEARS.map(year => `BLS, May ${year}`));
  });

  it('is one column of changes for many jobs', () =>
    expect(trend([JOBS.roofers, JOBS.glaziers, JOBS.actors, JOBS.nurses]).table?.columns).toHaveLength(1));
});

describe('jobs ordered by the change in their pay', () => {
  const ranked = (direction: 'descending' | 'ascending') =>
    answerAbout([], { operation: 'rank', order: { measure: 'pay-trend', direction } });

  it('start with the largest rise, with both dates and the caveat', () => {
    const { facts, text } = ranked('descending');
    const values = facts.map(({ value }) => Number(value));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(text).toContain(`BLS, May ${earliest}; BLS, May ${newest}`);
    expect(text).toContain('not designed for comparing years');
  });

  it('start with the largest fall when reversed', () =>
    expect(ranked('ascending').facts.every(({ value }) => Number(value) < 0)).toBe(true));
});
