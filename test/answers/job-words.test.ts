import { inOwnCase, pluralOfPeople } from '../../src/answers/job-name';
import { realAnswerContext } from '../support/real-answers';

const HVAC_MECHANICS = '49-9021.00';

describe('the words of a person', () => {
  it.each([
    ['hvac', 'HVAC'],
    ['hvac tech', 'HVAC tech'],
    ['lpn', 'LPN'],
    ['mfg worker', 'mfg worker'],
    ['Hvac Tech', 'Hvac Tech'],
  ])('“%s” are repeated as “%s”', (said, repeated) => {
    const subject = realAnswerContext().dataset.subject(HVAC_MECHANICS);
    if (!subject) throw new Error('no such job');
    expect(inOwnCase(said, subject, realAnswerContext())).toBe(repeated);
  });

  it.each([
    ['doctor', 'doctors'],
    ['dentists', 'dentists'],
    ['nursing', null],
    ['grades', null],
  ])('“%s” have the plural %s', (said, several) => {
    expect(pluralOfPeople(said, realAnswerContext())).toBe(several);
  });
});
