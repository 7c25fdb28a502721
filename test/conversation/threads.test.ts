import { filled } from '../support/filled';
import { lastReply } from '../support/last-reply';
import { realConversation } from '../support/real-bot';

describe('a conversation', () => {
  it('shows more jobs on request', () => {
    const first = lastReply('five fastest growing jobs');
    const second = lastReply('five fastest growing jobs', 'the next ones');
    expect(second?.kind).toBe('rank');
    const ids = new Set(first?.occupations.map(({ id }) => id));
    expect(second?.occupations.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('picks the second job of a list', () => {
    const list = lastReply('best paid jobs with an associate degree');
    expect(lastReply('best paid jobs with an associate degree', 'the second one')?.occupations[0]?.id).toBe(
      list?.occupations[1]?.id,
    );
  });

  it('excludes a field on request', () => {
    const families = lastReply('lowest paid jobs', 'not in food service')?.occupations.map(({ soc }) =>
      soc.slice(0, 2),
    );
    expect(families).not.toContain('35');
  });

  it('does not carry an old filter into a new ranking', () => {
    const anew = lastReply('best paid jobs in construction', 'what are the fastest growing jobs');
    expect(new Set(anew?.occupations.map(({ soc }) => soc.slice(0, 2))).size).toBeGreaterThan(1);
  });

  it('compares with all jobs when asked for the average', () => {
    const answer = lastReply('florist salary', 'is that above average?');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['27-1023.00', '00-0000']);
  });

  it('gives a crisis line when somebody is in danger, whatever else they say', () => {
    expect(lastReply('how much do cashiers make', 'i just want to end it all')?.text).toContain('988');
    expect(lastReply('i lost my job and i dont see the point of living anymore')?.text).toContain('988');
  });

  it('survives a memory of an older version', () => {
    expect(realConversation().respond('and in Ohio?', { subjects: ['47-2181.00'] }).answer.outcome).toBe('clarify');
  });
});

describe('a short answer', () => {
  it.each([
    ['a choice by a word of its title', ['engineer salary', 'civil'], '17-2051.00'],
    ['a choice by its number', ['teacher pay', '2'], '25-2031.00'],
  ])('names %s', (_, messages, id) => {
    expect(lastReply(...messages)?.occupations.map(occupation => occupation.id)).toEqual([id]);
  });

  it('keeps the unit of time that pay was asked in', () => {
    const { text } = lastReply('what does a bank teller make a month', 'and loan officers') ?? {};
    expect(text).toContain(filled('{13-2072|salary / 12} a month'));
  });

  it('replaces one job with another', () => {
    const answer = lastReply('compare chemists and pharmacists', 'sorry, physicists not pharmacists');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['19-2031.00', '19-2012.00']);
  });
});

describe('a message about something else', () => {
  it.each(['tell me a joke about plumbers', "best chef's knife", 'who sings the piano man', 'how to cook rice'])(
    'gets no figure, whatever job it mentions: %s',
    text => {
      expect(lastReply(text)?.facts).toEqual([]);
    },
  );

  it('leaves the thread as it was', () => {
    expect(lastReply('roofer pay', 'tell me a joke about plumbers', 'and in ohio')?.text).toContain(
      filled('{47-2181|salary|OH}'),
    );
  });
});
