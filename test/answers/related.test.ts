import { educationLevels } from '../../src/knowledge/education-levels';
import { answerAbout } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const VET_TECHS = '29-2056.00';
const COOKS = '35-2014.00';
/** Personal Care and Service Workers, All Other, which O*NET relates to no job. */
const REMAINDER = '39-9099.00';

const levelOf = (id: string): number => {
  const subject = dataset.subject(id);
  const level = subject?.type === 'occupation' ? (subject.line?.projection?.education ?? '') : '';
  return (educationLevels as readonly string[]).indexOf(level);
};
const listed = (id: string, order: 'salary' | 'jobs') =>
  answerAbout([], { operation: 'move', own: id, order: { measure: order, direction: 'descending' } });

describe('next steps ordered by pay', () => {
  it('within reach come first: at most one more level of schooling', () => {
    const [, ...jobs] = listed(VET_TECHS, 'salary').occupations.map(({ id }) => id);
    expect(jobs.length).toBeGreaterThan(0);
    for (const id of jobs) expect(levelOf(id) - levelOf(VET_TECHS)).toBeLessThanOrEqual(1);
  });

  it('start with the best paid', () => {
    const pay = listed(VET_TECHS, 'salary').facts.filter(({ measure }) => measure === 'salary');
    const figures = pay.slice(1).map(({ value }) => Number(value));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
  });
});

test('A list of related jobs shows the figure it is sorted by', () => {
  const { text, occupations } = listed(COOKS, 'jobs');
  const subject = dataset.subject(occupations[1]?.id ?? '');
  const jobs = subject?.type === 'occupation' ? (subject.line?.projection?.jobs ?? 0) : 0;
  expect(jobs).toBeGreaterThan(0);
  expect(text).toContain(jobs.toLocaleString('en-US'));
});

test('A job without related jobs in O*NET gets the jobs of its minor group', () => {
  const answer = answerAbout([REMAINDER], { operation: 'related' });
  expect(answer.outcome).toBe('answer');
  for (const { soc } of answer.occupations) expect(soc.slice(0, 4)).toBe('39-9');
});

test.each(['salary-p10', 'salary-p90'] as const)('An end of the range (%s) comes with the median', measure => {
  const { facts } = answerAbout([COOKS], { operation: 'show', measures: [measure] });
  expect(facts.map(fact => fact.measure)).toEqual(expect.arrayContaining([measure, 'salary']));
});

test('Related jobs in order of schooling, the least first, all need less of it than the job', () => {
  const order = { measure: 'education', direction: 'ascending' } as const;
  const [from, ...jobs] = answerAbout([VET_TECHS], { operation: 'related', order }).occupations.map(({ id }) => id);
  const levels = jobs.map(levelOf);
  expect(from).toBe(VET_TECHS);
  expect(levels.length).toBeGreaterThan(1);
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  for (const level of levels) expect(level).toBeLessThan(levelOf(VET_TECHS));
});

const HR = '13-1071.00';

test('Two names of one job are reported to be one job', () => {
  const named = { id: HR, mention: 'HR generalist', alternatives: [], also: ['HR specialist'] };
  const { text } = answerAbout([], { operation: 'overview', subjects: [named] });
  expect(text.split('\n')[0]).toMatch(/“HR generalist” and “HR specialist”.*human resources specialists/);
});

test('Figures of a catch-all category are said to be that in follow-ups, too', () => {
  const again = { id: REMAINDER, mention: 'tattoo artist', alternatives: [], remembered: true as const };
  const { text } = answerAbout([], { operation: 'show', measures: ['salary'], subjects: [again] });
  expect(text).toContain('Personal Care and Service Workers, All Other');
});

test('If no related job fits, jobs related to those come before jobs that only need similar skills', () => {
  const pharmacyTechnicians = '29-2052.00';
  const people = {
    label: 'caring for patients',
    terms: [{ list: 'knowledge' as const, name: 'Medicine and Dentistry' }],
  };
  const { occupations } = answerAbout([], {
    operation: 'move',
    own: pharmacyTechnicians,
    predicates: [{ type: 'trait', trait: people, not: true }],
  });
  const relatedTo = (id: string) => {
    const subject = dataset.subject(id);
    return subject?.type === 'occupation' ? (subject.onet?.related ?? []) : [];
  };
  const near = relatedTo(pharmacyTechnicians);
  const beyond = new Set(near.flatMap(relatedTo));
  const [, ...jobs] = occupations.map(({ id }) => id);
  expect(jobs.length).toBeGreaterThan(0);
  for (const id of jobs) expect(near.includes(id) || beyond.has(id)).toBe(true);
});
