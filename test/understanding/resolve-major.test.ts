import { inRowWith, isStudied, majorsIn } from '../../src/understanding/resolve-major';
import { spanContext } from './span-context';

describe('a subject', () => {
  it.each([
    ['i studied [biology](trait)', 0, true],
    ['a [biology degree](trait)', 0, true],
    ["a [bachelor's](with-education) in [biology](trait)", 1, true],
    ['[animals](trait) or [biology](trait) degree', 0, true],
    ['i like [biology](trait)', 0, false],
    ['studied long ago and now like [biology](trait)', 0, false],
  ])('was studied by the words around it: %s', (marked, at, studied) => {
    expect(isStudied(spanContext(marked, at))).toBe(studied);
  });

  it('is a major if it was studied, or names nothing that people like', () => {
    const biology = { label: 'biology', programs: ['26.01'] };
    const animals = { label: 'animals', terms: [] };
    expect(majorsIn(spanContext('i studied [biology](trait)'), [animals])).toEqual([biology]);
    expect(majorsIn(spanContext('i like [biology](trait)'), [])).toEqual([biology]);
    expect(majorsIn(spanContext('i like [biology](trait)'), [animals])).toEqual([]);
  });
});

test('Spans in a row have at most one word between them', () => {
  const { span, spans } = spanContext('[beauty](field) or [health](field) and also [food](field)');
  expect(inRowWith(span, spans)).toEqual([spans[1]]);
  expect(inRowWith(span, spans, ['job'])).toEqual([]);
});
