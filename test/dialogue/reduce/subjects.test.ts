import { namedSubjects, referredSubjects, subjectsOf } from '../../../src/dialogue/reduce/subjects';
import { whoIsAsked } from '../../../src/dialogue/reduce/who-is-asked';
import { EMPTY_STATE } from '../../../src/dialogue/state';
import { ALL_JOBS } from '../../../src/knowledge/groups';
import type { Slots } from '../../../src/understanding/slots';
import {
  afterFigures,
  afterList,
  BAKER,
  COOK,
  EMPTY_SLOTS,
  HEALTH,
  healthField,
  job,
  NURSE,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

const slots = (changes: Partial<Slots>): Slots => ({ ...EMPTY_SLOTS, ...changes });
const state = (changes: object) => ({ ...EMPTY_STATE, ...changes });
const idsOf = (subjects: readonly { id: string }[]) => subjects.map(({ id }) => id);

describe('subjects of mentions', () => {
  it('are each job once', () => {
    expect(idsOf(subjectsOf([job(ROOFER), job(BAKER), job(ROOFER)]).subjects)).toEqual([ROOFER, BAKER]);
  });

  it('are unclear for an ambiguous name', () => {
    const unclear = { what: 'name', choices: [BAKER, COOK], position: 0, role: 'subject' };
    expect(subjectsOf([unsureJob(BAKER, COOK)])).toMatchObject({ subjects: [], unclear });
  });

  it('include the likeliest meaning of an ambiguous name among others, or as the person’s own job', () => {
    expect(idsOf(subjectsOf([job(ROOFER), unsureJob(BAKER, COOK)]).subjects)).toEqual([ROOFER, BAKER]);
    expect(idsOf(subjectsOf([unsureJob(BAKER, COOK)], 'own').subjects)).toEqual([BAKER]);
  });
});

test('Named subjects are jobs, then fields, then all jobs', () => {
  const named = namedSubjects(slots({ allJobs: true, fields: [healthField], jobs: [job(ROOFER)] }));
  expect(idsOf(named.subjects)).toEqual([ROOFER, HEALTH, ALL_JOBS]);
});

describe('a reference', () => {
  const referred = (given: Partial<Slots>, before: object) => idsOf(referredSubjects(slots(given), state(before)));

  it('by position means a job of the list', () => {
    expect(referred({ ordinals: [2] }, afterList([ROOFER, BAKER, COOK]))).toEqual([BAKER]);
    expect(referred({ ordinals: [-1] }, afterList([ROOFER, BAKER, COOK]))).toEqual([COOK]);
  });

  it('to the winner means the first job of a comparison', () => {
    expect(referred({ references: [reference('winner')] }, afterFigures([ROOFER, BAKER]))).toEqual([ROOFER]);
  });

  it('to the own job means what the person does', () => {
    expect(referred({ references: [reference('own')] }, { own: NURSE })).toEqual([NURSE]);
    expect(referred({ references: [reference('own')] }, {})).toEqual([]);
  });

  it('is to none of the jobs that the message excludes', () => {
    const compared = afterFigures([ROOFER, BAKER, NURSE]);
    const left = (excluded: string, kind: 'these' | 'both', count: number | null = null) =>
      referred({ excludedJobs: [job(excluded)], references: [reference(kind, count)] }, compared);
    expect(left(ROOFER, 'these', 2)).toEqual([BAKER, NURSE]);
    expect(left(BAKER, 'both')).toEqual([ROOFER, NURSE]);
    expect(left(NURSE, 'these')).toEqual([ROOFER, BAKER]);
    expect(left(COOK, 'these')).toEqual([ROOFER, BAKER, NURSE]);
  });

  it('is to none of the excluded jobs of a list or of those talked about', () => {
    const excludedJobs = [job(BAKER)];
    const these = { excludedJobs, references: [reference('these')] };
    expect(referred(these, afterList([ROOFER, BAKER, COOK]))).toEqual([ROOFER, COOK]);
    const talked = { excludedJobs, references: [reference('talked')] };
    expect(referred(talked, { history: [ROOFER, BAKER, NURSE] })).toEqual([ROOFER, NURSE]);
  });

  it('is to no winner that the message excludes', () => {
    const winner = { excludedJobs: [job(ROOFER)], references: [reference('winner')] };
    expect(referred(winner, afterFigures([ROOFER, BAKER]))).toEqual([BAKER]);
  });

  it('is to none of the jobs that an excluded name may mean, if they are about as likely', () => {
    const candidates = [
      { id: ROOFER, probability: 0.5 },
      { id: BAKER, probability: 0.3 },
      { id: NURSE, probability: 0.01 },
    ];
    const these = { excludedJobs: [{ text: 'some name', candidates }], references: [reference('these')] };
    expect(referred(these, afterFigures([ROOFER, BAKER, NURSE, COOK]))).toEqual([NURSE, COOK]);
  });

  it('is none without pointing words', () => expect(referred({}, afterList([ROOFER]))).toEqual([]));
});

describe('whom a question is about', () => {
  it('is who is named', () => {
    const asked = whoIsAsked(slots({ jobs: [job(BAKER)] }), state(afterFigures([ROOFER])));
    expect(asked).toMatchObject({ subjects: [{ id: BAKER }], goesOn: false, areKnown: false });
  });

  it('is the job discussed if nobody is named', () => {
    const asked = whoIsAsked(EMPTY_SLOTS, state(afterFigures([ROOFER])));
    expect(asked).toMatchObject({ subjects: [{ id: ROOFER }], goesOn: true, areKnown: true });
  });

  it('is the person’s own job if only that is named', () => {
    const asked = whoIsAsked(slots({ own: [job(NURSE)] }), EMPTY_STATE);
    expect(asked).toMatchObject({ subjects: [{ id: NURSE }], own: NURSE, goesOn: false });
  });

  it('keeps the measures for the same job named again', () => {
    expect(whoIsAsked(slots({ jobs: [job(ROOFER)] }), state(afterFigures([ROOFER]))).areKnown).toBe(true);
  });

  it('is unclear for an ambiguous name', () => {
    expect(whoIsAsked(slots({ jobs: [unsureJob(BAKER, COOK)] }), EMPTY_STATE).unclear?.choices).toEqual([BAKER, COOK]);
  });
});

describe('“each”', () => {
  const each = (before: object) => idsOf(referredSubjects(slots({ references: [reference('each')] }), state(before)));

  it('is each of the jobs of an open list, or of those discussed', () => {
    expect(each(afterList([ROOFER, BAKER]))).toEqual([ROOFER, BAKER]);
    expect(each(afterFigures([ROOFER, NURSE]))).toEqual([ROOFER, NURSE]);
  });

  it('is each of the list that a job was picked from, or else the job and the one before it', () => {
    expect(each({ ...afterFigures([BAKER]), list: [ROOFER, BAKER, COOK] })).toEqual([ROOFER, BAKER, COOK]);
    expect(each({ ...afterFigures([BAKER]), history: [ROOFER, NURSE, BAKER] })).toEqual([NURSE, BAKER]);
  });
});
