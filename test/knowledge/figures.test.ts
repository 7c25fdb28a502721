import type { Fact, MeasureId } from '../../src/knowledge/fact';
import { skillImportance } from '../../src/knowledge/measures/official';
import { readFact } from '../../src/knowledge/measures/read-fact';
import type { Wages } from '../../src/knowledge/schema/bls-line';
import { realDataset } from '../support/real-content';
import { figuresHeld, type OfficialFigure } from './figures-held';

const dataset = realDataset();
const figures = figuresHeld(dataset.sources);

/** The short source that a reply must show for a figure of this table; of a list from several sources, the first. */
const sourceOf: [RegExp, string][] = [
  [/national_M2021/, 'BLS, May 2021'],
  [/national_M2025/, 'BLS, May 2025'],
  [/SARPP/, 'BEA price levels, 2023'],
  [/(national|natsector|state)_M2024/, 'BLS, May 2024'],
  [/Table (1\.2|5\.4)$/, 'BLS projections, 2024–34'],
  [/Table 5\.3$/, 'BLS, from ACS 2022–23'],
  [/Table 6\.2$/, 'BLS skills data, 2024'],
  [/cpsaat11_2022/, 'BLS CPS, 2022 averages'],
  [/cpsaat11b_2025/, 'BLS CPS, 2025 averages'],
  [/Knowledge\.xlsx/, 'O*NET 29.0, August 2024'],
  [/onet\/.*\.txt$/, 'O*NET 30.1, December 2025'],
];

/** A list value as in the fixture: pairs of name and value, or values alone. */
function plain(value: Fact['value'], { first, values }: OfficialFigure): unknown {
  if (!Array.isArray(value)) return value;
  return value.slice(0, first).map(entry => (values ? entry.value : [entry.name, entry.value]));
}

describe('figures of the official files', () => {
  it('are at least sixty', () => expect(figures.length).toBeGreaterThanOrEqual(60));

  it.each(
    figures.map(figure => [`${figure.file} ${figure.sheet} ${figure.cell} (${figure.measure})`, figure] as const),
  )('come out as in %s', (_, figure) => {
    const subject = dataset.subject(figure.occupation);
    if (!subject) throw new Error(`no occupation ${figure.occupation}`);
    const fact = readFact(figure.measure as MeasureId, subject, figure.place, dataset, figure.release);
    expect(plain(fact.value, figure)).toEqual(figure.expect);
    expect(fact.atLeast ?? false).toBe(figure.atLeast ?? false);
    expect(fact.missing).toBe(figure.missing);
    expect((fact.sources ?? [fact.source])[0]).toBe(
      sourceOf.find(([table]) => table.test(`${figure.file} ${figure.sheet}`.trim()))?.[1],
    );
  });
});

describe('hourly and annual pay', () => {
  // 2,080 hours make a working year; BLS rounds annual figures to ten dollars and hourly ones to cents.
  const agree = (hourly: unknown, annual: unknown) =>
    typeof hourly !== 'number' ||
    typeof annual !== 'number' ||
    Math.abs(hourly * 2080 - annual) <= Math.max(25, annual * 0.002);

  it('agree in every national row', () => {
    const lines = [...dataset.entries.map(entry => entry.line), ...dataset.groups.map(group => group.line)];
    const isWrong = (wages: Wages | null) =>
      wages !== null &&
      !(agree(wages.hourlyMean, wages.annualMean) && wages.hourly.every((cell, at) => agree(cell, wages.annual[at])));
    const wrong = lines.filter(({ wages, earlierWages }) => isWrong(wages) || isWrong(earlierWages));
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

  it("says whose figure a shared line is, and nothing where the title is the line's own", () => {
    const [nurse, acute] = ['29-1141.00', '29-1141.01'].map(id => dataset.subject(id));
    expect(nurse && readFact('salary', nurse, null, dataset).basis).toBeUndefined();
    expect(acute && readFact('salary', acute, null, dataset).basis).toMatchObject({ code: '29-1141', why: 'shared' });
  });

  it('lets a featured job borrow what its page lacks, and says from whom', () => {
    const specialist = dataset.subject('loss-mitigation-specialist');
    expect(specialist && readFact('salary', specialist, 'OH', dataset).basis).toMatchObject({
      code: '13-2072',
      why: 'wider',
    });
  });

  it('has no figures of groups by state, which is not the same as suppressed', () => {
    const group = dataset.subject('29-0000');
    for (const measure of ['salary', 'salary-range', 'jobs', 'hourly'] as const)
      expect(group && readFact(measure, group, 'OH', dataset)).toMatchObject({ value: null, missing: 'not-collected' });
  });

  it('knows the importance of every O*NET skill that applies', () => {
    const nurse = dataset.subject('29-1141.00');
    const skills = nurse && skillImportance(nurse, dataset);
    // Skills.xlsx: importance 4.12, and "Not Relevant" on the level row of Installation.
    expect(skills?.get('Social Perceptiveness')).toBe(4.12);
    expect(skills?.has('Installation')).toBe(false);
  });

  it('knows states, large cities with their state, and countries', () => {
    expect(dataset.places.states).toHaveLength(51);
    expect(dataset.places.cities).toContainEqual(expect.objectContaining({ name: 'Cleveland', state: 'OH' }));
    expect(dataset.places.cities).toContainEqual(expect.objectContaining({ name: 'Toronto', country: 'CA' }));
    expect(dataset.places.countries).toContainEqual({ code: 'GB', name: 'England' });
  });

  it.each([
    ['women', '55-3016.00', 'not-collected'],
    ['women', '11-1031.00', 'suppressed'],
    ['men', '11-1031.00', 'suppressed'],
    ['race', '11-1031.00', 'suppressed'],
    ['age', '29-1151.00', 'suppressed'],
    ['self-employed', '11-1031.00', 'suppressed'],
    ['best-state', '29-1024.00', 'suppressed'],
  ] as const)(
    'tells a dash of a table, which is held back, from a job that is not in it: %s of %s',
    (measure, id, missing) => {
      const subject = dataset.subject(id);
      expect(subject && readFact(measure, subject, null, dataset)).toMatchObject({ value: null, missing });
    },
  );

  it('has the pay by industry of a job that is paid by the hour only', () => {
    const actor = dataset.subject('27-2011.00');
    const fact = actor && readFact('industries-pay', actor, null, dataset);
    expect(fact).toMatchObject({ unit: 'USD/hour' });
    expect(fact?.value).toContainEqual(expect.objectContaining({ value: 29.44 }));
  });

  it.each([
    ['women', '25-2021.00', 79.7, 'Elementary and middle school teachers'],
    ['women', '29-1021.00', 36.6, 'Dentists'],
    ['men', '33-3051.00', 87.3, 'Police officers'],
    ['age', '53-3032.00', 46.4, 'Driver/sales workers and truck drivers'],
    ['age', '25-1011.00', 49.2, 'Postsecondary teachers'],
    ['women', '19-3094.00', 51.9, 'Miscellaneous social scientists and related workers'],
    ['women', '51-9141.00', 29, 'Other production workers'],
    ['women', '25-3031.00', 60.8, 'Other teachers and instructors'],
  ] as const)('counts people by the wider row of CPS, and says so: %s of %s', (measure, id, value, title) => {
    const subject = dataset.subject(id);
    expect(subject && readFact(measure, subject, null, dataset)).toMatchObject({
      value,
      basis: { title, why: 'combined' },
    });
    expect(subject && readFact('salary', subject, null, dataset).basis).toBeUndefined();
  });

  it.each([
    ['women', '31-1121.00', 86.7],
    ['women', '31-1122.00', 80.2],
    ['women', '13-1022.00', 55.2],
    ['women', '21-1014.00', 74.9],
    ['women', '00-0000', 46.8],
    ['women', '41-2011.00', 71.8],
  ] as const)('counts people by the row of the job itself where CPS has one: %s of %s', (measure, id, value) => {
    const subject = dataset.subject(id);
    const fact = subject && readFact(measure, subject, null, dataset);
    expect(fact).toMatchObject({ value, source: 'BLS CPS, 2022 averages' });
    expect(fact?.basis).toBeUndefined();
  });

  it('knows the people of every job that has figures of BLS, or says that too few were counted', () => {
    const jobs = dataset.occupations.filter(({ line }) => line !== null);
    const missing = jobs.filter(job => readFact('age', job, null, dataset).missing === 'not-collected');
    expect(missing.map(({ title }) => title)).toEqual([]);
  });

  it('has the same shares of each education for all lines of one row of CPS, which rest on the same occupations', () => {
    const lines = [...dataset.entries, ...dataset.groups].map(({ line }) => line);
    const rows = new Map<string, Set<string>>();
    for (const line of lines)
      if (line.peopleOf) rows.set(line.peopleOf, (rows.get(line.peopleOf) ?? new Set()).add(String(line.attainment)));
    expect(rows.size).toBeGreaterThan(90);
    expect([...rows].filter(([, shares]) => shares.size !== 1).map(([row]) => row)).toEqual([]);
  });

  it('has no figures for the military, and says not collected', () => {
    const infantry = dataset.subject('55-3016.00');
    expect(infantry && readFact('salary', infantry, null, dataset)).toMatchObject({
      value: null,
      missing: 'not-collected',
    });
  });
});
