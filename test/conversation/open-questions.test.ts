import { lastReply } from '../support/last-reply';

const ELEMENTARY = 'Elementary School Teachers, Except Special Education';
const SECONDARY = 'Secondary School Teachers, Except Special and Career/Technical Education';

function idsAfter(...messages: string[]): string[] | undefined {
  return lastReply(...messages)?.occupations.map(({ id }) => id);
}

describe('an answer to “which one do you mean?”', () => {
  it('keeps the measure, though a word of the title asks for another', () => {
    const answer = lastReply('teacher pay', SECONDARY);
    expect(answer?.facts.map(({ measure }) => measure)).toContain('salary');
    expect(answer?.text).toContain('$64,580');
    expect(answer?.text).not.toContain('typical education');
  });

  it.each([ELEMENTARY, 'high school teacher', 'number 2'])('keeps the comparison with the other job: %s', choice => {
    expect(lastReply('nurse or teacher', choice)?.kind).toBe('compare');
    expect(idsAfter('nurse or teacher', choice)?.[0]).toBe('29-1141.00');
  });

  it('keeps the order of the jobs and what they are compared by', () => {
    const answer = lastReply('which pays more, cook or nurse', 'Cooks, Restaurant');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['35-2014.00', '29-1141.00']);
    expect(answer?.winner).toBe('29-1141.00');
  });

  it('keeps the state', () => {
    expect(lastReply('teachers in Texas', ELEMENTARY)?.facts[0]).toMatchObject({ measure: 'salary', place: 'TX' });
  });

  it('is followed by the next question back, where two names were unclear', () => {
    expect(lastReply('cook or teacher', 'Cooks, Fast Food')).toMatchObject({ outcome: 'clarify', kind: 'compare' });
    expect(idsAfter('cook or teacher', 'Cooks, Fast Food', 'high school teacher')).toEqual([
      '35-2011.00',
      '25-2031.00',
    ]);
  });

  it('may come after a greeting', () => {
    expect(lastReply('teacher pay', 'hello', 'high school teacher')?.text).toContain('$64,580');
  });

  it('is none where another question is asked', () => {
    expect(lastReply('nurse or teacher', 'what do dentists earn')).toMatchObject({
      kind: 'fact',
      occupations: [{ id: '29-1021.00' }],
    });
  });
});

describe('an answer to “for which job?”', () => {
  it('is set against the pay that was told', () => {
    expect(lastReply('i make 21 an hour is that ok', 'optician')?.text).toContain('$21.00 an hour: $1.38');
  });
});

describe('a known job in the place of an unknown one', () => {
  it('keeps the measure and the state', () => {
    expect(lastReply('how much does a wizard make in Texas', 'plumber')?.facts[0]).toMatchObject({ place: 'TX' });
  });

  it('may be asked about otherwise', () => {
    expect(lastReply('how much does a wizard make in Texas', 'tell me about plumbers')?.kind).toBe('overview');
  });
});

describe('a list of jobs that share their last word', () => {
  it.each([
    ['compare elementary and middle school teachers', ['25-2021.00', '25-2022.00']],
    ['Compare elementary, middle and high school teachers', ['25-2021.00', '25-2022.00', '25-2031.00']],
    ['elementary vs middle school teachers', ['25-2021.00', '25-2022.00']],
    ['electrical or mechanical engineer, which pays more', ['17-2071.00', '17-2141.00']],
    ['do dental or medical assistants earn more', ['31-9091.00', '31-9092.00']],
  ])('is a comparison of all of them: %s', (message, ids) => {
    expect(idsAfter(message)).toEqual(ids);
    expect(idsAfter('florist pay', message)).toEqual(ids);
  });
});
