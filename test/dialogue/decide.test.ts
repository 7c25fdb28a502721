import { type EvidenceWeights, UNLEARNED } from '../../src/dialogue/candidates';
import { decide } from '../../src/dialogue/decide';
import { EMPTY_STATE } from '../../src/dialogue/state';
import type { Act } from '../../src/understanding/entities';
import type { Parse } from '../../src/understanding/reader';
import type { Slots } from '../../src/understanding/slots';
import { afterFigures, BAKER, EMPTY_SLOTS, ids, job, NO_MESSAGE, parseOf, ROOFER } from './turns';

/** A reading: its act, its probability, and the values that it has. */
type Told = [act: Act, probability: number, slots: Partial<Slots>];

/** The decision over some readings, and by other weights than those that nothing was learned for. */
function decided(readings: readonly Told[], weights: EvidenceWeights = UNLEARNED, state = {}) {
  const slots = new Map<Parse, Slots>();
  const parses = readings.map(([act, probability, said]): Parse => {
    const parse = parseOf(act, probability);
    slots.set(parse, { ...EMPTY_SLOTS, ...said });
    return parse;
  });
  const slotsOf = (parse: Parse) => slots.get(parse) ?? EMPTY_SLOTS;
  return decide({ parses, message: NO_MESSAGE }, { ...EMPTY_STATE, ...state }, { slotsOf, weights });
}

const roofer = { jobs: [job(ROOFER)] };
const baker = { jobs: [job(BAKER)] };

describe('chosen reading', () => {
  it('is the most probable one', () => {
    const decision = decided([
      ['show', 0.6, roofer],
      ['show', 0.4, baker],
    ]);
    expect(decision && ids(decision.query)).toEqual([ROOFER]);
    expect(decision?.probability).toBeCloseTo(0.6, 2);
  });

  it('is one of several with the same query, if they are more probable together', () => {
    const decision = decided([
      ['show', 0.4, roofer],
      ['show', 0.3, baker],
      ['overview', 0.3, baker],
    ]);
    expect(decision && ids(decision.query)).toEqual([BAKER]);
    expect(decision?.probability).toBeCloseTo(0.6, 2);
  });

  it('is one that lacks nothing, if a lack was learned to count against it', () => {
    const readings: Told[] = [
      ['show', 0.5, { measures: ['salary'] }],
      ['show', 0.4, roofer],
    ];
    const weights = { ...UNLEARNED, 'unclear job of a figure': -1 };
    expect(decided(readings, weights)?.query.unclear).toBeNull();
    expect(decided(readings)?.query.unclear).toMatchObject({ what: 'job' });
  });

  it('is none for a message without readings', () => expect(decided([])).toBeNull());
});

describe('reading that only repeats the last answer', () => {
  const shown = afterFigures([ROOFER]);

  it('loses to any other that is at all likely', () => {
    const readings: Told[] = [
      ['change', 0.8, {}],
      ['change', 0.2, baker],
    ];
    expect(decided(readings, UNLEARNED, shown)).toMatchObject({ repeats: false, query: { subjects: [{ id: BAKER }] } });
  });

  it('is marked if there is no other', () => {
    expect(decided([['change', 1, {}]], UNLEARNED, shown)?.repeats).toBe(true);
  });

  it('is chosen if the answer is asked for again', () => {
    expect(decided([['recall', 1, {}]], UNLEARNED, shown)?.repeats).toBe(false);
  });
});

test('A message about being in danger is recognized even if another reading is more probable', () => {
  const readings: Told[] = [
    ['talk/remark', 0.7, {}],
    ['talk/crisis', 0.3, {}],
  ];
  expect(decided(readings)?.query.talk).toBe('crisis');
});

describe('a reading that the bot could only say “I didn’t get that” to', () => {
  it('loses to another one that is at all likely', () => {
    const readings: Told[] = [
      ['remove', 0.7, {}],
      ['show', 0.3, roofer],
    ];
    expect(decided(readings)?.query).toMatchObject({ subjects: [{ id: ROOFER }] });
  });

  it('is chosen if the others are hardly likely', () => {
    const readings: Told[] = [
      ['remove', 0.97, {}],
      ['show', 0.03, roofer],
    ];
    expect(decided(readings)?.query.talk).toBe('unsure');
  });
});
