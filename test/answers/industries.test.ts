import { NATIONAL } from '../support/national';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

const { dataset } = realAnswerContext();
const HEALTH_CARE = '62';
const GOVERNMENT = '99';

/** The row of a job in an industry as data/bls.jsonl has it. */
function rowOf(id: string, industry: string) {
  const subject = dataset.subject(id);
  return subject?.line?.sectors.find(([code]) => code === industry);
}

describe('figures of a job in an industry', () => {
  it('are those of the sector, dated by its file', () => {
    const [, employment, , , median] = rowOf(JOBS.nurses, HEALTH_CARE) ?? [];
    const { facts, text } = answerAbout([JOBS.nurses], {
      operation: 'show',
      measures: ['salary', 'jobs'],
      places: [HEALTH_CARE],
    });
    expect(facts).toEqual([
      expect.objectContaining({ measure: 'salary', place: HEALTH_CARE, value: median, source: 'BLS, May 2024' }),
      expect.objectContaining({ measure: 'jobs', place: HEALTH_CARE, value: employment, source: 'BLS, May 2024' }),
    ]);
    expect(text).toContain('Health Care and Social Assistance');
  });

  it('are national, and marked as such, if they are not published by industry', () => {
    const { facts, text } = answerAbout([JOBS.nurses], {
      operation: 'show',
      measures: ['growth'],
      places: [HEALTH_CARE],
    });
    expect(facts[0]).toMatchObject({ measure: 'growth', place: null });
    expect(text).toMatch(NATIONAL);
  });

  it('are those of all industries, and marked as such, if BLS suppresses them', () => {
    const outside = dataset.terms.sectors.find(([code]) => !rowOf(JOBS.cardiologists, code))?.[0] ?? '';
    const { facts, outcome, text } = answerAbout([JOBS.cardiologists], {
      operation: 'show',
      measures: ['salary'],
      places: [outside],
    });
    expect(facts[0]).toMatchObject({ measure: 'salary', place: outside, value: null, missing: 'suppressed' });
    expect(facts[1]).toMatchObject({ measure: 'salary', place: null, value: 239_200 });
    expect(text).toMatch(NATIONAL);
    expect(outcome).toBe('no-data');
  });

  it('are compared with those of another industry', () => {
    const [, , , , inHealth] = rowOf(JOBS.nurses, HEALTH_CARE) ?? [];
    const [, , , , inGovernment] = rowOf(JOBS.nurses, GOVERNMENT) ?? [];
    const { winner } = answerAbout([JOBS.nurses], {
      operation: 'compare',
      measures: ['salary'],
      places: [HEALTH_CARE, GOVERNMENT],
    });
    expect(winner).toBe(Number(inHealth) > Number(inGovernment) ? HEALTH_CARE : GOVERNMENT);
  });
});

test('Jobs of an industry are those that BLS counts in it, in any order', () => {
  const { facts } = answerAbout([], {
    operation: 'rank',
    places: [GOVERNMENT],
    order: { measure: 'growth', direction: 'descending' },
    limit: 10,
  });
  expect(facts).toHaveLength(10);
  for (const { occupation } of facts) expect(rowOf(occupation, GOVERNMENT)).toBeDefined();
});
