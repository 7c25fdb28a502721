import { candidatesOf, scoreOf } from '../../src/dialogue/candidates';
import { EMPTY_STATE } from '../../src/dialogue/state';
import type { Act } from '../../src/understanding/entities';
import type { Slots } from '../../src/understanding/slots';
import { afterAskingBack, afterFigures, BAKER, EMPTY_SLOTS, job, NO_MESSAGE, parseOf, ROOFER } from './turns';

/** What is known of a single reading in doubt. */
function evidence(act: Act, said: Partial<Slots>, state = {}) {
  const reading = { parses: [parseOf(act, 0.5)], message: NO_MESSAGE };
  const [candidate] = candidatesOf(reading, { ...EMPTY_STATE, ...state }, () => ({ ...EMPTY_SLOTS, ...said }));
  return candidate?.evidence ?? {};
}

describe('the evidence for a reading', () => {
  it('has its probability, its act and the operation of its query', () => {
    expect(evidence('show', { jobs: [job(ROOFER)], measures: ['salary'] })).toMatchObject({
      probability: Math.log(0.5 + 1e-4),
      'act show': 1,
      'operation show': 1,
      'nothing > show': 1,
    });
  });

  it('tells that nothing new is asked', () => {
    expect(evidence('change', {}, afterFigures([ROOFER])).repeats).toBe(1);
    expect(evidence('change', { jobs: [job(BAKER)] }, afterFigures([ROOFER])).repeats).toBeUndefined();
  });

  it('tells that a job is lacking, and that a question of the bot stays open', () => {
    expect(evidence('show', { measures: ['salary'] })['unclear job of a figure']).toBe(1);
    expect(evidence('show', { measures: ['salary'] }, afterAskingBack([ROOFER, BAKER]))).toMatchObject({
      'asks again': 1,
    });
  });

  it('tells whether the talk stays with its job', () => {
    expect(evidence('show', { jobs: [job(ROOFER)] }, afterFigures([ROOFER]))['same job']).toBe(1);
    expect(evidence('show', { jobs: [job(BAKER)] }, afterFigures([ROOFER]))['new job']).toBe(1);
  });
});

test('A clear reading is not set beside others', () => {
  const slots: Slots = { ...EMPTY_SLOTS, jobs: [job(ROOFER)], measures: ['salary'] };
  const reading = { parses: [parseOf('show', 0.97), parseOf('overview', 0.03)], message: NO_MESSAGE };
  expect(candidatesOf(reading, EMPTY_STATE, () => slots)).toHaveLength(1);
  expect(candidatesOf(reading, EMPTY_STATE, () => ({ ...slots, jobs: [] }))).toHaveLength(2);
});

test('The score of evidence is the sum of what it weighs; what has no weight counts nothing', () => {
  expect(scoreOf({ probability: -1, repeats: 1, unheard: 5 }, { probability: 2, repeats: -0.5 })).toBe(-2.5);
});
