import { factLine } from '../../src/answers/fact-lines';
import type { Subject } from '../../src/knowledge/dataset';
import { type MeasureId, measureIds } from '../../src/knowledge/fact';
import { readFact } from '../../src/knowledge/measures/read-fact';
import type { SourceId } from '../../src/knowledge/schema/sources';
import { realAnswerContext } from '../support/real-answers';

const context = realAnswerContext();
const { dataset } = context;
const { oews } = dataset.terms;

/** Only the record of a featured job has these. */
const OWN: SourceId[] = ['comparison-page'];

/** The files from which the nation's figure of a measure is read, by their entry of data/sources.yaml. */
const sourcesOf: Record<MeasureId, SourceId[]> = {
  salary: ['oews'],
  'salary-mean': ['oews'],
  'salary-p10': ['oews'],
  'salary-p25': ['oews'],
  'salary-p75': ['oews'],
  'salary-p90': ['oews'],
  'salary-range': ['oews'],
  hourly: ['oews'],
  'pay-trend': [`oews-${oews.earliest}` as SourceId, 'oews'],
  'real-pay': ['oews', 'price-levels'],
  'price-level': ['price-levels'],
  jobs: ['projections'],
  'jobs-2034': ['projections'],
  'jobs-added': ['projections'],
  openings: ['projections'],
  growth: ['projections'],
  'self-employed': ['projections'],
  education: ['projections'],
  experience: ['projections'],
  training: ['projections'],
  'education-held': ['attainment'],
  skills: ['bls-skills', 'onet-skills'],
  knowledge: ['onet-knowledge'],
  technology: ['onet'],
  activities: ['onet'],
  duties: ['onet'],
  interests: ['onet'],
  'work-styles': ['onet'],
  industries: ['oews-sectors'],
  'industries-pay': ['oews-sectors'],
  'best-state': ['oews-states'],
  'worst-state': ['oews-states'],
  'most-jobs-state': ['oews-states'],
  women: ['cps-people'],
  men: ['cps-people'],
  race: ['cps-people'],
  age: ['cps-age'],
  'time-to-enter': ['onet'],
  related: ['onet'],
  'other-names': ['onet'],
  'soc-code': ['onet'],
  satisfaction: OWN,
  lgbt: OWN,
  major: ['majors'],
  college: OWN,
  'years-experience': OWN,
  'best-city': OWN,
  'best-company': OWN,
  'best-industry': OWN,
};

const labelsOf = (ids: readonly string[]) => ids.map(id => dataset.sources[id]?.label ?? id);
const subjects: Subject[] = [...dataset.occupations, ...dataset.groups];

/** A line that the newest release has no more keeps the pay of the one before. */
const GONE = '11-1031.00';
const BEFORE = oews.states === oews.newest ? 'oews' : `oews-${oews.states}`;
const allowedFor = ({ id }: Subject, measure: MeasureId) =>
  labelsOf(sourcesOf[measure].map(source => (id === GONE && source === 'oews' ? BEFORE : source)));

describe('every figure', () => {
  it.each(measureIds)('is cited by the file it is read from: %s', measure => {
    // One assertion for all of them: a hundred thousand assertions would take most of the time.
    const wrong = subjects.flatMap(subject => {
      const fact = readFact(measure, subject, null, dataset);
      if (fact.value === null) return [];
      const cited = fact.sources ?? [fact.source];
      const allowed = fact.featured ? labelsOf(OWN) : allowedFor(subject, measure);
      const line = factLine(fact, subject, context);
      const right = cited.every(label => allowed.includes(label) && line.includes(label));
      return right ? [] : [{ subject: subject.id, cited, allowed, line }];
    });
    expect(wrong).toEqual([]);
  });

  it('of a list from two files is cited by both', () => {
    const roofers = dataset.subject('47-2181.00');
    const fact = roofers && readFact('skills', roofers, null, dataset);
    expect(fact?.sources).toEqual(['BLS skills data, 2024', 'O*NET, to August 2025']);
    expect(fact?.source).toBe('BLS skills data, 2024; O*NET, to August 2025');
  });
});
