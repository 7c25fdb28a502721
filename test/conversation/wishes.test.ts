import { filled } from '../support/filled';
import { lastReply } from '../support/last-reply';
import { realConversation } from '../support/real-bot';

const titles = (...messages: string[]) => lastReply(...messages)?.occupations.map(({ title }) => title);

describe('question for jobs with few details', () => {
  it.each(['the 10 best jobs not in tech or sales', 'i want a career in healthcare', 'no degree'])(
    'is answered with the best paid: %s',
    message => {
      const answer = lastReply(message);
      expect(answer).toMatchObject({ outcome: 'answer', kind: 'rank' });
      expect(answer?.facts.every(({ measure }) => measure === 'salary')).toBe(true);
    },
  );

  it('is answered with what fits best if it describes the work', () => {
    expect(lastReply('desk jobs')).toMatchObject({ outcome: 'answer', kind: 'find' });
  });

  it('covers all fields of a name', () => {
    const fields = lastReply('STEM jobs')?.text ?? '';
    expect(fields).toContain('computer and mathematical occupations; architecture and engineering occupations; life,');
  });

  it.each([
    ['jobs for people over 50', 'which jobs suit older workers'],
    ['remote jobs', 'remote work'],
  ])('reports what has no data, and applies the next condition: %s', (message, topic) => {
    expect(lastReply(message)?.text).toMatch(new RegExp(`data on ${topic}`));
    const next = lastReply(message, 'without a degree')?.text;
    expect(next).toContain('no degree needed');
    expect(lastReply(message, 'that pay well')?.kind).toBe('rank');
  });
});

describe('what somebody does not want', () => {
  it.each(['i hate people but love computers'])('is distinguished from what is wanted: %s', message => {
    expect(lastReply(message)?.text).toMatch(/computers/);
    expect(lastReply(message)?.text).toContain('little contact with people');
  });

  it('excludes all kinds of a job', () => {
    const { answer } = realConversation().respond('best paid jobs not doctors', undefined);
    expect(answer.occupations.filter(({ soc }) => /^29-12[1-4]/.test(soc))).toEqual([]);
    expect(titles('fastest growing healthcare jobs', 'no nurses')).not.toContain('Nurse Practitioners');
  });

  it('excludes everyone who leads people, without naming three of them', () => {
    expect(lastReply('best paid jobs', 'exclude managers')?.text).toContain('(leaving out managers and supervisors)');
  });
});

describe('jobs that fit a liking', () => {
  it('are counted if they have it clearly', () => {
    const count = Number(
      /^(\d+) of the \d+ jobs/.exec(lastReply('good jobs for introverts', 'how many are there')?.text ?? '')?.[1],
    );
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(100);
  });

  it('exclude jobs that slaughter the animals somebody loves', () => {
    const shown = [titles('i love animals'), titles('i love animals', 'the next ones')].flat();
    expect(shown).not.toContain('Slaughterers and Meat Packers');
    expect(shown).toContain('Veterinarians');
  });
});

describe('remark on a figure', () => {
  it.each([
    ['why so low', 'data on the reasons behind a figure'],
    ['whats the catch', 'data on what is good or bad about a job'],
  ])('is answered with what is known: %s', (message, text) => {
    const answer = lastReply('welder pay', message);
    expect(answer?.outcome).toBe('no-data');
    expect(answer?.text).toContain(text);
    expect(answer?.occupations[0]?.title).toContain('Welders');
  });

  it('sets it against all jobs where somebody asks whether it is good', () => {
    const { text } = lastReply('welder pay', 'is that a good salary') ?? {};
    expect(text).toContain('all jobs');
    expect(text).toContain(filled('{00-0000|salary}'));
  });

  it('compares again if somebody asks which to choose', () => {
    expect(lastReply('electrician or plumber', 'which should i choose')).toMatchObject({ kind: 'compare' });
  });
});
