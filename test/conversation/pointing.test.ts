import { lastReply } from '../support/last-reply';

const idsAfter = (...messages: string[]) => lastReply(...messages)?.occupations.map(({ id }) => id);

describe('a message that points at a comparison', () => {
  it.each(['tell me about the winner', 'how do i get into the better paid one', 'how many jobs for that one'])(
    'means the job that came first: %s',
    message => {
      expect(idsAfter('dental hygienist or dental assistant pay', message)).toEqual(['29-1292.00']);
    },
  );

  it('means the one that came second by “the other one”', () => {
    expect(
      idsAfter('dental hygienist or dental assistant pay', 'tell me about the winner', 'and the other one?'),
    ).toEqual(['31-9091.00']);
  });

  it('means the state where states were compared', () => {
    const jobs = lastReply('roofer pay in Utah and Idaho', 'how many jobs in the better paid one')?.facts[0];
    expect(jobs).toMatchObject({ measure: 'jobs', place: 'UT' });
  });

  it('compares once more where none came first', () => {
    expect(idsAfter('plumber or electrician pay', 'tell me about the winner')).toHaveLength(2);
  });

  it('does not take the faster growing job for the better paid one', () => {
    const answer = lastReply('surgical technologist or lawyer growth', 'how much for the better paid one');
    expect(answer?.facts.map(({ measure }) => measure)).toContain('salary');
    expect(answer?.occupations).toHaveLength(2);
  });

  it('asks again of several jobs which one that is', () => {
    const answer = lastReply('welder or machinist pay', 'which is the better paid one');
    expect(answer).toMatchObject({ kind: 'compare', winner: '51-4041.00' });
  });
});

describe('“there”', () => {
  it('is the state of a city that was asked for', () => {
    const answer = lastReply('roofer pay in Dallas', 'and glaziers there?');
    expect(answer?.facts[0]).toMatchObject({ occupation: '47-2121.00', place: 'TX' });
  });
});
