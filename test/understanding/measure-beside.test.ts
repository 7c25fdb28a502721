import { measureBeside, unitOf } from '../../src/understanding/measure-beside';
import { spanContext } from './span-context';

describe('the unit of a measure', () => {
  it.each([
    ['salary', 'USD/year'],
    ['growth', 'percent'],
    ['openings', 'openings/year'],
    ['way-in', 'label'],
  ] as const)('of %s is %s', (measure, unit) => expect(unitOf(measure)).toBe(unit));
});

describe('the measure of a number', () => {
  const beside = (marked: string, at: number, kind: 'money' | 'percent' | 'number') => {
    const { span, spans } = spanContext(marked, at);
    return measureBeside(span, spans, kind);
  };

  it('is the nearest one with a suitable unit', () => {
    expect(beside('[pay](salary) and [growth](growth) over [5%](at-least)', 2, 'percent')).toBe('growth');
    expect(beside('[pay](salary) and [growth](growth) over [$50k](at-least)', 2, 'money')).toBe('salary');
  });

  it('is rather the one after the number than the one before', () => {
    expect(beside('[jobs](jobs) [5000](at-least) [openings](openings)', 1, 'number')).toBe('openings');
  });

  it('is none without a suitable one', () => {
    expect(beside('[skills](skills) over [50000](at-least)', 1, 'number')).toBeNull();
    expect(beside('over [5%](at-least)', 0, 'percent')).toBeNull();
  });
});
