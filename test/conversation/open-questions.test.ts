import { filled } from '../support/filled';
import { lastReply } from '../support/last-reply';

const ELEMENTARY = 'Elementary School Teachers, Except Special Education';
const SECONDARY = 'Secondary School Teachers, Except Special and Career/Technical Education';

function idsAfter(...messages: string[]): string[] | undefined {
  return lastReply(...messages)?.occupations.map(({ id }) => id);
}

describe('an answer to “which one do you mean?”', () => {
  it('keeps the measure, even if a word of the title names another', () => {
    const answer = lastReply('teacher pay', SECONDARY);
    expect(answer?.facts.map(({ measure }) => measure)).toContain('salary');
    expect(answer?.text).toContain(filled('{25-2031|salary}'));
    expect(answer?.text).not.toContain('typical education');
  });

  it('keeps the order of the jobs and the measure', () => {
    const answer = lastReply('which pays more, wizard or nurse', 'plumber');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['47-2152.00', '29-1141.00']);
    expect(answer?.winner).toBe('29-1141.00');
  });

  it('keeps the state', () => {
    const pay = lastReply('teachers in Texas', ELEMENTARY)?.facts.find(({ measure }) => measure === 'salary');
    expect(pay).toMatchObject({ occupation: '25-2021.00', place: 'TX', value: 61380 });
  });

  it('may come after a greeting', () => {
    expect(lastReply('teacher pay', 'hello', 'high school teacher')?.text).toContain(filled('{25-2031|salary}'));
  });

  it('is not expected once another question is asked', () => {
    expect(lastReply('nurse or teacher', 'what do dentists earn')).toMatchObject({
      kind: 'fact',
      occupations: [{ id: '29-1021.00' }],
    });
  });
});

describe('an ambiguous name among several jobs', () => {
  it.each(['nurse or teacher', 'which pays more, nurse or teacher'])(
    'does not block a comparison, and the reply says how it was read: %s',
    message => {
      const answer = lastReply(message);
      expect(answer).toMatchObject({ outcome: 'answer', kind: 'compare' });
      expect(answer?.text).toMatch(/I read “teacher” as elementary .* could also mean secondary/);
    },
  );

  it('is corrected by another of its meanings, next to the other job', () => {
    expect(idsAfter('nurse or teacher', 'high school teacher')).toEqual(['29-1141.00', '25-2031.00']);
  });
});

describe('an answer to “for which job?”', () => {
  it('is set against the pay that was told', () => {
    expect(lastReply('i make 21 an hour is that ok', 'optician')?.text).toMatch(
      /\$21\.00 an hour is \$[\d.]+ \(\d+%\) below/,
    );
  });
});

describe('a known job instead of an unknown one', () => {
  it('keeps the measure and the state', () => {
    expect(lastReply('how much does a wizard make in Texas', 'plumber')?.facts[0]).toMatchObject({ place: 'TX' });
  });

  it('may come with another question', () => {
    expect(lastReply('what do gnomes earn', 'tell me about bakers')?.kind).toBe('overview');
  });
});

describe('a list of jobs that share their last word', () => {
  it.each([
    ['compare elementary and middle school teachers', ['25-2021.00', '25-2022.00']],
    ['elementary vs middle school teachers', ['25-2021.00', '25-2022.00']],
    ['electrical or mechanical engineer, which pays more', ['17-2071.00', '17-2141.00']],
    ['do dental or medical assistants earn more', ['31-9091.00', '31-9092.00']],
  ])('is a comparison of all of them: %s', (message, ids) => {
    expect(idsAfter(message)).toEqual(ids);
    expect(idsAfter('florist pay', message)).toEqual(ids);
  });
});
