import { lastReply } from '../support/last-reply';

const idsAfter = (...messages: string[]) => lastReply(...messages)?.occupations.map(({ id }) => id);

describe('a reference to a comparison', () => {
  it.each(['tell me about the winner', 'how many jobs for that one'])('means the winner: %s', message => {
    expect(idsAfter('dental hygienist or dental assistant pay', message)).toEqual(['29-1292.00']);
  });

  it('means the runner-up for “the other one”', () => {
    expect(
      idsAfter('dental hygienist or dental assistant pay', 'tell me about the winner', 'and the other one?'),
    ).toEqual(['31-9091.00']);
  });

  it('means the state if states were compared', () => {
    const jobs = lastReply('roofer pay in Utah and Idaho', 'how many jobs in the better paid one')?.facts[0];
    expect(jobs).toMatchObject({ measure: 'jobs', place: 'UT' });
  });

  it('compares again if there was no winner', () => {
    expect(idsAfter('plumber or electrician pay', 'tell me about the winner')).toHaveLength(2);
  });

  it('does not mistake the faster-growing job for the better-paid one', () => {
    const answer = lastReply('surgical technologist or lawyer growth', 'how much for the better paid one');
    expect(answer?.facts.map(({ measure }) => measure)).toContain('salary');
    expect(answer?.occupations).toHaveLength(2);
  });

  it('asks which job is meant if there are several', () => {
    const answer = lastReply('welder or machinist pay', 'which is the better paid one');
    expect(answer).toMatchObject({ kind: 'compare', winner: '51-4041.00' });
  });
});

describe('“there”', () => {
  it('is the state of a city that was asked about', () => {
    const answer = lastReply('roofer pay in Dallas', 'and glaziers there?');
    expect(answer?.facts[0]).toMatchObject({ occupation: '47-2121.00', place: 'TX' });
  });
});

describe('a job named next to the one discussed', () => {
  it('is not mistaken for that one, however similar their names are', () => {
    expect(idsAfter('pay for locomotive engineers', 'and subway drivers')).toEqual(['53-4041.00']);
  });

  it('may be a colleague’s', () => {
    expect(idsAfter('whats a plumber make', 'no i mean the helper')).toEqual(['47-3015.00']);
  });

  it('may be a colleague by two names', () => {
    expect(idsAfter('whats a firefighter make', 'no i mean the supervisor, the captain')).toEqual(['33-1021.00']);
  });

  it('is compared with it after “vs”', () => {
    expect(idsAfter('pay of marriage therapists', 'vs the physical kind')).toEqual(['21-1013.00', '29-1123.00']);
  });

  it('may be that one again, by a part of its name', () => {
    expect(idsAfter('forklift operators', 'how much does forklift make anyway')).toEqual(['53-7051.00']);
  });
});

describe('a set of jobs', () => {
  const pay = 'compare roofers, glaziers and electricians on pay';

  it.each(['drop glaziers', 'remove the glaziers', 'without glaziers'])('loses one of them: %s', message => {
    expect(idsAfter(pay, message)).toEqual(['47-2181.00', '47-2111.00']);
  });

  it.failing('is made of the jobs named last, where a list was shown before', () => {
    const named = ['jobs that use AutoCAD', 'florist pay', 'what about glaziers'];
    expect(idsAfter(...named, 'the first one, is it growing')).toEqual(['27-1023.00']);
  });

  it('keeps its order when asked which is ahead', () => {
    const ranked = ['five lowest paid jobs', 'which of those is growing fastest'];
    expect(idsAfter(...ranked, 'tell me about the first one')).toEqual(idsAfter(...ranked)?.slice(0, 1));
  });
});

describe('a reference to nothing', () => {
  it.failing('is asked about', () => {
    expect(lastReply('florist pay', 'the second one')?.outcome).toBe('clarify');
  });
});

describe('a state named after “vs”', () => {
  it.each(['vs NJ', 'compare it with New Jersey'])('is compared with the one before: %s', message => {
    const answer = lastReply('roofer pay in New York', message);
    expect(new Set(answer?.facts.map(({ place }) => place))).toEqual(new Set(['NY', 'NJ']));
  });
});

describe('what is not meant', () => {
  it('may come last', () => {
    expect(idsAfter('pilot salary', 'the commercial ones not airlines')).toEqual(['53-2012.00']);
  });
});

describe('“it”', () => {
  it('is not a job in IT', () => {
    expect(idsAfter('welder', 'what if i do it in north dakota')).toEqual(['51-4121.00']);
  });
});
