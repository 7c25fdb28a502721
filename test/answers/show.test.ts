import type { MeasureId } from '../../src/knowledge/fact';
import type { Query } from '../../src/query/query';
import { figureAt, filled } from '../support/filled';
import { NATIONAL } from '../support/national';
import { answerAbout, JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const { electricians, nurses, roofers } = JOBS;
const CIVIL_ENGINEERS = '17-2051.00';

const shown = (id: string, measures: MeasureId[], rest: Partial<Query> = {}) =>
  answerAbout([id], { operation: 'show', measures, ...rest });
/** Measure, place and value of the facts that a reply tells of some measures. */
const told = (id: string, measures: MeasureId[], of: MeasureId[], rest: Partial<Query> = {}) =>
  shown(id, measures, rest).facts.flatMap(({ measure, place, value }) =>
    of.includes(measure) ? [[measure, place, value]] : [],
  );

describe('how long the way into a job takes', () => {
  it('comes with the degree and the training that take the time', () => {
    const subject = realDataset().subject(nurses);
    const projection = subject?.type === 'occupation' ? subject.line?.projection : null;
    const { facts, text } = shown(nurses, ['time-to-enter', 'salary']);
    expect(facts).toContainEqual(expect.objectContaining({ measure: 'education', value: projection?.education }));
    expect(facts).toContainEqual(expect.objectContaining({ measure: 'training', value: projection?.training }));
    expect(text).toContain("a bachelor's degree");
    expect(text).toContain(filled('{29-1141|salary}'));
  });

  it('is told before both, and both before what else was asked', () => {
    const order = shown(electricians, ['time-to-enter', 'growth']).facts.map(({ measure }) => measure);
    expect(order).toEqual(['time-to-enter', 'education', 'training', 'growth']);
  });

  it('tells the degree once if that is asked for as well', () => {
    const measures = shown(nurses, ['education', 'time-to-enter']).facts.map(({ measure }) => measure);
    expect(measures).toEqual(['education', 'time-to-enter', 'training']);
  });
});

describe('what to study for a job', () => {
  it('comes with what the job pays in the state asked for', () => {
    expect(told(nurses, ['major'], ['salary'], { places: ['OH'] })).toEqual([
      ['salary', 'OH', figureAt('29-1141|salary|OH')],
    ]);
  });

  it('comes with national pay if no state is asked for', () => {
    expect(told(nurses, ['major'], ['salary'])).toEqual([['salary', null, figureAt('29-1141|salary')]]);
  });

  it('comes with growth, which no state has', () => {
    expect(told(nurses, ['major'], ['growth'], { places: ['OH'] })).toEqual([
      ['growth', null, figureAt('29-1141|growth')],
    ]);
  });

  it('comes with national pay, said to be that, if BLS suppresses that of the state', () => {
    const { text, outcome } = shown(CIVIL_ENGINEERS, ['major'], { places: ['CO'] });
    expect(told(CIVIL_ENGINEERS, ['major'], ['salary'], { places: ['CO'] })).toEqual([
      ['salary', 'CO', null],
      ['salary', null, figureAt('17-2051|salary||states')],
    ]);
    expect(outcome).toBe('answer');
    expect(text).toContain('Colorado');
    expect(text).toMatch(NATIONAL);
  });
});

describe('a figure of a state', () => {
  it.each(['salary-p10', 'salary-p90', 'salary-mean'] as const)('has companions of that state: %s', measure => {
    const { facts } = shown(roofers, [measure], { places: ['OH'] });
    expect(facts).toContainEqual(
      expect.objectContaining({ measure: 'salary', place: 'OH', value: figureAt('47-2181|salary|OH') }),
    );
    expect(facts.every(({ place }) => place === 'OH')).toBe(true);
  });

  it('that BLS suppresses has the companions of the national one', () => {
    const of = told(CIVIL_ENGINEERS, ['salary-p90'], ['salary', 'salary-p90'], { places: ['CO'] });
    const known = of.filter(([, , value]) => value !== null);
    expect(known.map(([measure, place]) => [measure, place])).toEqual([
      ['salary-p90', null],
      ['salary', null],
    ]);
  });
});
