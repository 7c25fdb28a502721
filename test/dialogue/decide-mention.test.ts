import { decideMention } from '../../src/dialogue/decide-mention';

const mention = (...probabilities: number[]) => ({
  text: 'some name',
  candidates: probabilities.map((probability, at) => ({ id: `job-${at}`, probability })),
});

describe('name', () => {
  it.each([
    ['is probable', [0.7, 0.25]],
    ['has a great lead over the next', [0.3, 0.05]],
    ['is the only one', [0.3]],
  ])('is read as the first meaning if it %s', (_, probabilities) => {
    expect(decideMention(mention(...probabilities))).toMatchObject({
      decided: true,
      subject: { id: 'job-0', mention: 'some name' },
    });
  });

  it('mentions the next likely meanings', () => {
    expect(decideMention(mention(0.7, 0.2, 0.01))).toMatchObject({ subject: { alternatives: ['job-1'] } });
  });

  it('is asked about if two meanings are equally likely', () => {
    expect(decideMention(mention(0.4, 0.4, 0.01))).toEqual({ decided: false, choices: ['job-0', 'job-1'] });
  });

  it('does not block the other jobs, unless it is very unlikely', () => {
    expect(decideMention(mention(0.4, 0.4), true)).toMatchObject({ decided: true, subject: { id: 'job-0' } });
    expect(decideMention(mention(0.05, 0.05), true)).toMatchObject({ decided: false });
  });

  it('offers at most four meanings', () => {
    expect(decideMention(mention(0.2, 0.2, 0.2, 0.2, 0.2))).toMatchObject({ decided: false, choices: { length: 4 } });
  });

  it('has no choices without a likely meaning', () => {
    expect(decideMention(mention())).toEqual({ decided: false, choices: [] });
    expect(decideMention(mention(0.01, 0.01))).toEqual({ decided: false, choices: [] });
  });
});
