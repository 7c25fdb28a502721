import { lastReply } from '../support/last-reply';

describe('an unknown job name after another job', () => {
  it.each([
    ['how much does a wizard make', 'wizard'],
    ['how much do mermaids earn in Texas', 'mermaids'],
    ['salary of a wizard', 'wizard'],
    ['what about wizards', 'wizards'],
    ['what skills does a wizard need', 'wizard'],
    ['which pays more, wizard or nurse', 'wizard'],
  ])('is reported as unknown, and does not get that job’s figures: %s', (message, said) => {
    const answer = lastReply('florist pay', message);
    expect(answer?.text).toContain(`I don’t know a job called “${said}”`);
    expect(answer?.facts).toEqual([]);
  });

  it.each(['wow, and the growth?', 'fair hourly for someone average?', 'what is the average salary for beginners'])(
    'is not seen in words that name nobody: %s',
    message => {
      expect(lastReply('florist pay', message)).toMatchObject({
        outcome: 'answer',
        occupations: [{ id: '27-1023.00' }],
      });
    },
  );

  it('is looked up by the work', () => {
    const answer = lastReply('electrician pay', 'my husband is paint houses, how much must he gain');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['47-2141.00']);
  });
});

describe('somebody who names an employer instead of a job', () => {
  it.failing('is asked for the job instead of being set against the one of before', () => {
    expect(lastReply('electrician pay', 'i get 15 an hour at mcdonalds is that good')).toMatchObject({
      outcome: 'clarify',
      facts: [],
    });
  });
});

describe('a length of time', () => {
  it('is not a question about pay', () => {
    expect(lastReply('electrician pay', 'he have 10 years of work')?.facts).toEqual([]);
  });
});
