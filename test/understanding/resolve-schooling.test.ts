import { isOfSchooling, resolveEducation } from '../../src/understanding/resolve-schooling';
import { spanContext } from './span-context';

/** The slots after schooling was resolved. @param at which span is the schooling */
function schooled(marked: string, at = 0, bound: 'exactly' | 'at-most' = 'exactly') {
  const context = spanContext(marked, at);
  resolveEducation(context, bound);
  const { education, measures, unresolved } = context.slots;
  return { education, measures, unresolved };
}

describe('schooling', () => {
  it('limits jobs to a level', () => {
    expect(schooled("with a [bachelor's](with-education)").education).toEqual({
      level: "Bachelor's degree",
      bound: 'exactly',
    });
  });

  it('is as little as possible after “least”, if something else has a top', () => {
    const { education } = schooled('[most](top) [money](salary) with the [least](bottom) [school](with-education)', 3);
    expect(education).toEqual({ level: 'High school diploma or equivalent', bound: 'at-most' });
  });

  it('without a level orders jobs by it', () => {
    expect(schooled('[less](bottom) [school](with-education)', 1)).toEqual({
      education: null,
      measures: ['education'],
      unresolved: [],
    });
  });

  it('that is unknown is kept in the person’s words', () => {
    expect(schooled('with [qqq](with-education)').unresolved).toEqual(['qqq']);
  });
});

describe('a lower end', () => {
  it('is one of schooling if schooling follows, and a figure is named', () => {
    expect(isOfSchooling(spanContext('[pay](salary) with [least](bottom) [school](with-education)', 1))).toBe(true);
    expect(isOfSchooling(spanContext('[least](bottom) [school](with-education)'))).toBe(false);
    expect(isOfSchooling(spanContext('[pay](salary) [least](bottom)', 1))).toBe(false);
  });

  it.each(['[jobs like](related)', '[degree](education)', '[tasks](duties)', '[get into](way-in)'])(
    'is an order where nothing is named that has a figure: %s',
    named => {
      expect(isOfSchooling(spanContext(`${named} with [less](bottom) [school](with-education)`, 1))).toBe(false);
      expect(isOfSchooling(spanContext(`${named} [pay](salary) [less](bottom) [school](with-education)`, 2))).toBe(
        true,
      );
    },
  );
});

describe('“not” before a degree', () => {
  const bachelor = "[bachelor's](with-education)";

  it.each([`do not need a ${bachelor}`, `not the kind with a ${bachelor}`])(
    'asks for less, if it says no to the degree: %s',
    marked => {
      expect(schooled(marked).education).toEqual({ level: "Associate's degree", bound: 'at-most' });
    },
  );

  it.each([
    `not sure, with a ${bachelor}`,
    `no, with a ${bachelor}`,
    `not bad! what about a ${bachelor}`,
    `do not pay badly with a ${bachelor}`,
    `not just a ${bachelor}`,
  ])('changes nothing, if it says no to something else: %s', marked => {
    expect(schooled(marked).education).toEqual({ level: "Bachelor's degree", bound: 'exactly' });
  });
});
