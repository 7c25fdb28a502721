import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { changeLines, strandedFeatured } from '../../src/commands/data-build/change-lines';
import { changesBetween } from '../../src/commands/data-build/changes';
import type { Release } from '../../src/commands/data-build/release';
import { standingFeatured, standingOwnSources, standingRelease } from '../../src/commands/data-build/standing-release';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { figureAt, filled } from '../support/filled';

/** Codes of the jobs that change in the tests, and that featured jobs belong to. */
const NEEDED = /^(?:13-2072|27-1023|43-3011|47-2181)/;

/** A tenth of the present release, since comparing all of it takes seconds. */
function partOf(release: Release): Release {
  const some = <T extends { code: string }>(records: readonly T[]) =>
    records.filter(({ code }, at) => at % 10 === 0 || NEEDED.test(code));
  return { ...release, occupations: some(release.occupations), lines: some(release.lines) };
}

const whole = standingRelease(dataDirectory);
const standing = whole && partOf(whole);
const featured = standingFeatured(dataDirectory);
/** Pay of roofers a tenth above that of the present release. */
const RAISED = Math.round(1.1 * figureAt('47-2181|salary'));

/** The next release, in which loan officers are gone, roofers earn 10% more, and florists have a new title and name. */
function next({ occupations, lines, terms, sources }: Release): Release {
  const changed = occupations
    .filter(({ code }) => code !== '13-2072.00')
    .map(record =>
      record.code === '27-1023.00'
        ? { ...record, title: 'Florists', alternate: [...record.alternate, 'Bouquet Whisperer'] }
        : record,
    );
  const paid = lines.map(line => {
    if (line.code !== '47-2181' || line.wages === null) return line;
    const [p10, p25, , p75, p90] = line.wages.annual;
    return { ...line, wages: { ...line.wages, annual: [p10, p25, RAISED, p75, p90] as typeof line.wages.annual } };
  });
  const oews = { ...(sources.oews as NonNullable<typeof sources.oews>), label: 'BLS, May 2031' };
  // A term that is new in the middle moves all positions behind it, and no skill of any job.
  const skills = ['A new skill', ...terms.skills];
  const moved = changed.map(record => ({
    ...record,
    skills: record.skills.map(([at, value]): [number, number] => [at + 1, value]),
  }));
  return { occupations: moved, lines: paid, terms: { ...terms, skills }, sources: { ...sources, oews } };
}

describe('the report on a newer release', () => {
  it('tells what came, went and changed, and the largest changes in pay', () => {
    if (standing === null) throw new Error('data/ cannot be read');
    const report = changeLines(changesBetween(standing, next(standing)));
    expect(report).toEqual([
      'what changed:',
      'releases: 1',
      `    ${standing.sources.oews?.label} → BLS, May 2031`,
      'occupations removed: 1',
      '    13-2072.00 Loan Officers',
      'occupations renamed: 1',
      '    27-1023.00 Florists, before: Floral Designers',
      expect.stringMatching(/^pay and employment, nation: 1 changed, of [\d,]+ figures$/),
      'largest changes in median pay: 1',
      filled(`    47-2181 Roofers: {47-2181|salary} → $${RAISED.toLocaleString('en-US')} (+10.0%)`),
      'names added: 2',
      '    Florists',
      '    Bouquet Whisperer',
      expect.stringMatching(/^names removed: \d+$/),
      ...Array.from({ length: 11 }, () => expect.stringMatching(/^ {4}/)),
    ]);
  });

  it('says so when nothing differs', () => {
    if (standing === null) throw new Error('data/ cannot be read');
    expect(changeLines(changesBetween(standing, standing))).toEqual(['no changes from the previous data']);
  });

  it('names hand-kept jobs whose occupation is gone', () => {
    if (standing === null) throw new Error('data/ cannot be read');
    expect(strandedFeatured(featured, standing)).toEqual([]);
    expect(strandedFeatured(featured, next(standing))).toEqual([
      expect.stringContaining('data/featured/loss-mitigation-specialist.yaml, soc: 13-2072 is gone'),
    ]);
  });

  it('keeps the sources that hand-kept jobs have besides the official ones', () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'standing-'));
    const survey = { publisher: 'P', title: 'T', vintage: 'V', label: 'L', license: 'none' };
    const file = readFileSync(path.join(dataDirectory, 'sources.yaml'), 'utf8');
    writeFileSync(path.join(directory, 'sources.yaml'), `${file}survey: ${JSON.stringify(survey)}\n`);
    expect(standingOwnSources(directory)).toEqual({ survey });
    expect(standingOwnSources(dataDirectory)).toEqual({});
    rmSync(directory, { recursive: true });
  });

  it('compares with nothing where no data stands', () => {
    expect(standingRelease('/nowhere')).toBeNull();
    expect(standingFeatured('/nowhere')).toEqual([]);
  });
});
