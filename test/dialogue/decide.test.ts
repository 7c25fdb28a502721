import { decide } from '../../src/dialogue/decide';
import { EMPTY_STATE } from '../../src/dialogue/state';
import type { Act } from '../../src/understanding/entities';
import type { Parse } from '../../src/understanding/reader';
import { EMPTY_SLOTS } from '../../src/understanding/resolve';
import type { Slots } from '../../src/understanding/slots';
import { BAKER, ids, job, ROOFER } from './turns';

/** Readings with the values that they have. */
function readings(...all: [act: Act, probability: number, slots: Partial<Slots>][]) {
  const slots = new Map<Parse, Slots>();
  const parses = all.map(([act, probability, said]): Parse => {
    const parse: Parse = { act, spans: [], asked: null, probability };
    slots.set(parse, { ...EMPTY_SLOTS, ...said });
    return parse;
  });
  return decide({ parses }, EMPTY_STATE, parse => slots.get(parse) ?? EMPTY_SLOTS);
}

describe('the reading that is taken', () => {
  it('is the most probable one', () => {
    const decision = readings(['show', 0.6, { jobs: [job(ROOFER)] }], ['show', 0.4, { jobs: [job(BAKER)] }]);
    expect(decision && ids(decision.query)).toEqual([ROOFER]);
  });

  it('is one of several that come to the same, if these are more probable together', () => {
    const baker = { jobs: [job(BAKER)] };
    const decision = readings(['show', 0.4, { jobs: [job(ROOFER)] }], ['show', 0.3, baker], ['overview', 0.3, baker]);
    expect(decision && ids(decision.query)).toEqual([BAKER]);
    expect(decision?.probability).toBeCloseTo(0.6, 10);
  });

  it('is rather one that lacks nothing than one that has no job', () => {
    const decision = readings(['show', 0.5, { measures: ['salary'] }], ['show', 0.4, { jobs: [job(ROOFER)] }]);
    expect(decision && ids(decision.query)).toEqual([ROOFER]);
  });

  it('is none for a message without readings', () => expect(readings()).toBeNull());
});
