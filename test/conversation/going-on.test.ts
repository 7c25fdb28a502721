import { lastReply } from '../support/last-reply';

const titles = (...messages: string[]) => lastReply(...messages)?.occupations.map(({ title }) => title);

describe('a list whose jobs were compared', () => {
  const list = ['psychology jobs', 'which pays most'];

  it.each([
    ['schooling', 'and with a masters', "a master's degree"],
    ['pay', 'over 60k', 'median pay at least $60,000 a year'],
    ['growth', 'only growing ones', 'growing'],
    ['what is not wanted', 'no teaching', 'leaving out educational instruction and library occupations'],
  ])('can still be narrowed by %s', (_, message, filter) => {
    const answer = lastReply(...list, message);
    expect(answer?.outcome).toBe('answer');
    expect(answer?.text).toContain('psychology and human behavior');
    expect(answer?.text).toContain(filter);
  });

  it('is not searched again by a question about its jobs', () => {
    expect(lastReply(...list, 'how fast are they growing')?.kind).toBe('compare');
  });
});

describe('a field discussed', () => {
  it('leads on to some of its jobs', () => {
    const answer = lastReply('construction jobs', 'without a degree');
    expect(answer?.kind).toBe('rank');
    expect(answer?.occupations.every(({ soc }) => soc.startsWith('47-'))).toBe(true);
  });

  it('is replaced by another one', () => {
    expect(lastReply('what do legal workers make', 'and in healthcare support?')).toMatchObject({ kind: 'fact' });
  });
});

describe('a list of jobs and questions about it', () => {
  it.each(['how many are there', 'how many of those are there in total', 'how many jobs is that'])(
    'says how many there are: %s',
    message => {
      const shown = lastReply('best paid jobs in construction', 'give me 10', message);
      expect(shown?.text).toMatch(/^\d+ of the \d+ jobs in the data fit .*: construction and extraction occupations/);
    },
  );

  it('is unchanged after that', () => {
    const list = ['best paid jobs in construction'];
    expect(titles(...list, 'how many are there', 'the next ones')).toEqual(titles(...list, 'the next ones'));
  });

  it('still gives the number of people in one job', () => {
    expect(lastReply('florist pay', 'how many are there')?.facts[0]?.measure).toBe('jobs');
  });

  it('has the length asked for', () => {
    expect(lastReply('best paid jobs', 'top 10')?.occupations).toHaveLength(10);
    expect(lastReply('best paid jobs', 'not in healthcare', 'show me 8')?.text).toContain('leaving out healthcare');
  });

  it('says if more are asked for than it shows', () => {
    expect(lastReply('top 20 best paid jobs')?.occupations).toHaveLength(20);
    const answer = lastReply('top 50 best paid jobs');
    expect(answer?.occupations).toHaveLength(25);
    expect(answer?.text).toContain('I show 25 of the 50 at a time');
  });

  it('does not read an age as a number of jobs', () => {
    expect(
      lastReply('my daughter draws all day long she is 15 what kind of jobs could that lead to')?.text,
    ).not.toMatch(/at a time/);
  });

  it('shows better-paid jobs if those are wanted', () => {
    const answer = lastReply('i have a degree in english what can i do', 'better paid ones');
    expect(answer?.text).toContain('for a major in English');
    const pay = answer?.facts.map(({ measure, value }) => (measure === 'salary' ? Number(value) : 0)) ?? [];
    expect(pay).toEqual([...pay].sort((a, b) => b - a));
    expect(lastReply('fastest growing jobs', 'well paid ones')?.facts.map(({ measure }) => measure)).toContain(
      'salary',
    );
  });

  it('is shown again', () => {
    const list = ['the 10 best jobs in construction', 'tell me about the third'];
    expect(titles(...list, 'back to the list')).toEqual(titles('the 10 best jobs in construction'));
  });

  it('shows the pay of a named state', () => {
    const answer = lastReply('what can i do with a biology degree', 'in massachusetts');
    expect(answer?.text).toContain('in Massachusetts (for a major in biology)');
    const pay = answer?.facts.filter(({ measure }) => measure === 'salary');
    expect(new Set(pay?.map(({ place }) => place))).toEqual(new Set(['MA']));
  });

  it('survives a topic without data', () => {
    expect(lastReply('best paid jobs in construction', 'no weekends', 'without a degree')?.text).toContain(
      'construction and extraction occupations; no degree needed',
    );
  });
});

describe('some jobs of a list', () => {
  const list = ['best paid jobs in construction'];

  it('are compared, and no others', () => {
    const [first, second, third] = titles(...list) ?? [];
    expect(titles(...list, 'compare the first two')).toEqual([first, second]);
    expect(titles(...list, 'compare the first and the third')).toEqual([first, third]);
    expect(titles(...list, 'which of the top three grows fastest')?.sort()).toEqual([first, second, third].sort());
  });

  it('get the same question as the one before', () => {
    const conversation = [...list, 'pay of the first one in ohio', 'same for the second'];
    expect(lastReply(...conversation)?.facts[0]).toMatchObject({ measure: 'salary', place: 'OH' });
  });

  it('are those left of it', () => {
    const left = [...list, 'which of those need no degree'];
    const [, second] = titles(...left) ?? [];
    expect(titles(...left, 'the second one')).toEqual([second]);
  });

  it('start with the top one', () => {
    expect(lastReply(...list, 'does the top one need a masters')?.facts[0]?.measure).toBe('education');
  });
});

describe('similar jobs', () => {
  const list = ['im a cashier, want something better'];

  it('are shown to somebody who wants something better', () => {
    expect(lastReply(...list)).toMatchObject({ kind: 'move' });
  });

  it('are compared without the job they resemble', () => {
    expect(lastReply(...list, 'which pays the most')?.winner).toBe('41-1011.00');
    expect(titles(...list, 'which pays the most')).not.toContain('Cashiers');
  });

  it('are a list to pick from', () => {
    const similar = ['nurse', 'any similar jobs'];
    expect(titles(...similar, 'the second one')).toEqual([titles(...similar)?.[2]]);
  });
});

describe('a long list', () => {
  const list = ['jobs with a 2 year degree', 'top 10'];

  it('is ordered as a whole when asked which is ahead', () => {
    const answer = lastReply(...list, 'which of these grow the most');
    expect(titles(...list)?.sort()).toEqual(answer?.occupations.map(({ title }) => title).sort());
    expect(answer?.facts[0]?.measure).toBe('growth');
    expect(answer?.winner).toBe('29-2032.00');
  });
});

describe('a short message in mid-conversation', () => {
  it.each([
    ['leaves out the job that is done', ['jobs that pay 100k', 'without nursing'], 'leaving out “nursing”'],
    ['asks the same of a job of that sort', ['teacher pay', 'high school', 'same for elementary'], 'Elementary school'],
    [
      'asks for jobs like the last one',
      ['tell me about ux designers', 'similar'],
      'Jobs related to web and digital interface designers',
    ],
    ['asks for growing jobs where none was named', ['whats growing'], 'Fastest-growing jobs'],
  ])('%s', (_, messages, text) => {
    expect(lastReply(...messages)?.text).toContain(text);
  });

  it('keeps everything if a name is unknown', () => {
    const messages = ['tell me about ux designers', 'back to ux'];
    expect(lastReply(...messages, 'pay?')?.text).toMatch(/(?:UX|[Ww]eb and digital interface) designers earn .*\$/);
  });
});
