import { decideMention } from '../../src/dialogue/decide-mention';

const mention = (...probabilities: number[]) => ({
  text: 'some name',
  candidates: probabilities.map((probability, at) => ({ id: `job-${at}`, probability })),
});

describe('a name', () => {
  it.each([
    ['is probable', [0.7, 0.25]],
    ['has a great lead over the next', [0.3, 0.05]],
    ['is the only one', [0.3]],
  ])('is taken for its first reading if that %s', (_, probabilities) => {
    expect(decideMention(mention(...probabilities))).toMatchObject({
      decided: true,
      subject: { id: 'job-0', mention: 'some name' },
    });
  });

  it('that is taken tells the next likely ones', () => {
    expect(decideMention(mention(0.7, 0.2, 0.01))).toMatchObject({ subject: { alternatives: ['job-1'] } });
  });

  it('with two equal readings is asked about', () => {
    expect(decideMention(mention(0.4, 0.4, 0.01))).toEqual({ decided: false, choices: ['job-0', 'job-1'] });
  });

  it('among others does not hold these up, unless it is hardly one', () => {
    expect(decideMention(mention(0.4, 0.4), true)).toMatchObject({ decided: true, subject: { id: 'job-0' } });
    expect(decideMention(mention(0.05, 0.05), true)).toMatchObject({ decided: false });
  });

  it('is offered four readings at most', () => {
    expect(decideMention(mention(0.2, 0.2, 0.2, 0.2, 0.2))).toMatchObject({ decided: false, choices: { length: 4 } });
  });

  it('without a likely reading has no choices', () => {
    expect(decideMention(mention())).toEqual({ decided: false, choices: [] });
    expect(decideMention(mention(0.01, 0.01))).toEqual({ decided: false, choices: [] });
  });
});
