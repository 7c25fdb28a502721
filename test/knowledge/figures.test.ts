import type { MeasureId } from '../../src/knowledge/fact';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { readFact } from '../../src/knowledge/measures/read-fact';
import figures from './fixtures/figures.json';

const dataset = loadDataset();

interface Figure {
  file: string;
  sheet: string;
  cell: string;
  occupation: string;
  measure: string;
  place: string | null;
  expect: number | string | null;
  atLeast?: boolean;
  missing?: string;
}

describe('figures of the official files', () => {
  it('are at least sixty', () => expect(figures.length).toBeGreaterThanOrEqual(60));

  it.each((figures as Figure[]).map(figure => [`${figure.file} ${figure.sheet} ${figure.cell}`, figure] as const))(
    'come out as in %s',
    (_, figure) => {
      const subject = dataset.subject(figure.occupation);
      if (!subject) throw new Error(`no occupation ${figure.occupation}`);
      const fact = readFact(figure.measure as MeasureId, subject, figure.place, dataset);
      expect(fact.value).toBe(figure.expect);
      expect(fact.atLeast ?? false).toBe(figure.atLeast ?? false);
      expect(fact.missing).toBe(figure.missing);
      expect(fact.source).toMatch(/BLS/);
    },
  );
});

describe('hourly and annual pay', () => {
  // 2,080 hours make a working year; BLS rounds annual figures to ten dollars and hourly ones to cents.
  const agree = (hourly: unknown, annual: unknown) =>
    typeof hourly !== 'number' ||
    typeof annual !== 'number' ||
    Math.abs(hourly * 2080 - annual) <= Math.max(25, annual * 0.002);

  it('agree in every national row', () => {
    const lines = [...dataset.entries.map(entry => entry.line), ...dataset.groups.map(group => group.line)];
    const wrong = lines.filter(
      ({ wages }) =>
        wages &&
        !(agree(wages.hourlyMean, wages.annualMean) && wages.hourly.every((cell, at) => agree(cell, wages.annual[at]))),
    );
    expect(wrong.map(line => line.code)).toEqual([]);
  });

  it('agree in every state row', () => {
    const wrong = dataset.entries.flatMap(({ line }) =>
      line.states.filter(row => !agree(row[2], row[3]) || !agree(row[4], row[7])).map(row => `${line.code} ${row[0]}`),
    );
    expect(wrong).toEqual([]);
  });

  it('agree in every sector row', () => {
    const wrong = dataset.entries.flatMap(({ line }) =>
      line.sectors.filter(row => !agree(row[2], row[4])).map(row => `${line.code} ${row[0]}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the dataset', () => {
  it('holds every O*NET occupation and the featured pair', () => expect(dataset.occupations).toHaveLength(1018));

  it('says whose figure a combined line is', () => {
    const aide = dataset.subject('31-1121.00');
    expect(aide && readFact('salary', aide, null, dataset).basis).toMatchObject({ code: '31-1120', why: 'combined' });
  });

  it('has no figures for the military, and says not collected', () => {
    const infantry = dataset.subject('55-3016.00');
    expect(infantry && readFact('salary', infantry, null, dataset)).toMatchObject({
      value: null,
      missing: 'not-collected',
    });
  });
});
