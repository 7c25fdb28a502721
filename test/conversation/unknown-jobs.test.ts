import { lastReply } from '../support/last-reply';

describe('a name that is no known job, after another job was spoken of', () => {
  it.each([
    ['how much does a wizard make', 'wizard'],
    ['how much do mermaids earn in Texas', 'mermaids'],
    ['salary of a wizard', 'wizard'],
    ['what about wizards', 'wizards'],
    ['what skills does a wizard need', 'wizard'],
    ['which pays more, wizard or nurse', 'wizard'],
  ])('is said to be unknown, and gets no figure of that job: %s', (message, said) => {
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

  it('is looked up by what is done in it', () => {
    const answer = lastReply('electrician pay', 'my husband is paint houses, how much must he gain');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['47-2141.00']);
  });
});

describe('somebody who tells of an employer and not of a job', () => {
  it.failing('is asked for the job instead of being set against the one of before', () => {
    expect(lastReply('electrician pay', 'i get 15 an hour at mcdonalds is that good')).toMatchObject({
      outcome: 'clarify',
      facts: [],
    });
  });
});

describe('a length of time', () => {
  it('asks for no pay', () => {
    expect(lastReply('electrician pay', 'he have 10 years of work')?.facts).toEqual([]);
  });
});
