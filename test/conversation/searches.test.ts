import { dialogueStateSchema } from '../../src/dialogue/state';
import { figureAt, filled } from '../support/filled';
import { lastReply } from '../support/last-reply';
import { NATIONAL } from '../support/national';
import { realConversation } from '../support/real-bot';

describe('a search for jobs that pay more than one', () => {
  it.each(['what pays better than nursing', 'any jobs that make more than a registered nurse'])(
    'ranks those above its median: %s',
    message => {
      const answer = lastReply(message);
      expect(answer?.kind).toBe('rank');
      expect(answer?.text).toContain(filled('median pay above that of registered nurses, {29-1141|salary}'));
    },
  );

  it('means the job talked about by “that”', () => {
    const answer = lastReply('florist pay', 'what pays less than that');
    expect(answer?.kind).toBe('rank');
    expect(answer?.text).toMatch(/below that of flor(?:ists|al designers), /);
  });

  it('is not seen in a comparison of two jobs', () => {
    expect(lastReply('does a nurse make more than a teacher aide')?.kind).toBe('compare');
  });
});

describe('a ranking of jobs with a liking', () => {
  it.each([
    ['best paid jobs with animals', '29-1216.00'],
    ['best paid jobs with plants and gardening', '29-1211.00'],
  ])('excludes those that do none of its work: %s', (message, physician) => {
    expect(lastReply(message)?.occupations.map(({ id }) => id)).not.toContain(physician);
  });
});

describe('a list of jobs', () => {
  it('is narrowed by an amount, from its beginning', () => {
    const answer = lastReply('best jobs with no degree', 'more than 60k tho');
    expect(answer?.text).toContain('median pay at least $60,000');
    expect(answer?.text).not.toContain('going on');
  });

  it('is narrowed by a field', () => {
    expect(lastReply('five fastest growing jobs', 'any of those in healthcare')).toMatchObject({ kind: 'rank' });
  });
});

describe('a comparison in a state', () => {
  it('marks national figures as such', () => {
    const answer = lastReply('which grows faster, data scientist or actuary', 'in California');
    expect(answer?.text).not.toContain('Actuaries in California');
    expect(answer?.text).toMatch(NATIONAL);
  });

  it('names a job once if there are no figures by state', () => {
    expect(lastReply('roofer growth in Utah and Idaho')).toMatchObject({ winner: null });
  });
});

describe('a question for states', () => {
  it.each([
    'which state has the most roofers',
    'what state employs the most roofers',
    'where are most roofers employed',
  ])('is answered with jobs: %s', message => {
    expect(lastReply(message)?.text).toContain('Florida has the most roofers: 23,610');
  });

  it('is answered with jobs after the best-paying one', () => {
    expect(lastReply('best state for roofers', 'where do most of them work')?.text).toContain('Florida');
  });

  it('compares two of them for the job discussed', () => {
    expect(lastReply('roofer pay', 'new jersey vs pennsylvania')).toMatchObject({ kind: 'compare', winner: 'NJ' });
  });
});

describe('words for a job', () => {
  it.each([['hospital social worker pay', 'ealthcare social workers', 'answer']])(
    'are distinguished by the words after them: %s',
    (message, said, outcome) => {
      const answer = lastReply(message);
      expect(answer).toMatchObject({ outcome });
      expect(answer?.text).toContain(said);
    },
  );

  it('are two jobs if a comma separates two names', () => {
    const answer = lastReply('phlebotomist or emt pay', 'not emt, paramedic');
    expect(answer?.occupations.map(({ id }) => id)).toEqual(['31-9097.00', '29-2043.00']);
  });

  it('are compared, not moved between, after “compare … to”', () => {
    expect(lastReply('compare phlebotomist to emt')?.kind).toBe('compare');
  });
});

describe('several jobs in one message', () => {
  it('are compared by default', () => {
    const answer = lastReply('help me decide: occupational therapist, physical therapist, speech therapist');
    expect(answer).toMatchObject({ kind: 'compare' });
    expect(answer?.occupations).toHaveLength(3);
  });
});

describe('a figure that somebody heard', () => {
  it.each(['is it true that plumbers make 100k', 'do plumbers really make 100k a year'])(
    'is compared with those of the job: %s',
    message => {
      expect(lastReply(message)?.text).toContain(
        filled('between the 75th percentile ({47-2152|salary-p75}) and the 90th percentile ({47-2152|salary-p90})'),
      );
    },
  );
});

describe('a ranking', () => {
  it('is turned to its other end', () => {
    const { kind, facts = [] } = lastReply('whats the lowest paying job', 'and highest') ?? {};
    expect([kind, facts[0]?.value]).toEqual(['rank', figureAt('rank 1|salary')]);
  });
});

describe('a search by what somebody likes', () => {
  const MANY =
    'best paid jobs with animals, children, numbers, music, math, biology, computers, cars, plants and writing';

  it('is remembered with everything said before', () => {
    const { state } = realConversation().respond(MANY, realConversation().respond('roofer pay', undefined).state);
    expect(dialogueStateSchema.safeParse(JSON.parse(JSON.stringify(state)))).toMatchObject({ success: true });
    expect(state.history).toContain('47-2181.00');
  });

  it('counts a repeated wish once', () => {
    const twice = lastReply('I like animals and I love animals');
    expect(twice?.text).not.toContain('working with animals and working with animals');
    expect(twice?.facts).toEqual(lastReply('I like animals')?.facts);
  });
});

describe('a job abroad', () => {
  it('is outside the data, whichever of several jobs is meant', () => {
    expect(lastReply('how much does a midwife earn in Germany')?.outcome).toBe('no-data');
  });

  it('is dropped when somebody moves to a state', () => {
    expect(lastReply('i am a welder since 12 years in Germany and come now to Ohio')?.outcome).toBe('answer');
  });
});

describe('an opinion before the question', () => {
  it('is not taken for the question', () => {
    expect(lastReply('boring. so whats an accountant make')?.facts[0]?.measure).toBe('salary');
  });
});

describe('a list discussed again', () => {
  it.failing('is narrowed to those of it that fit, and no others', () => {
    const shown = lastReply('10 fastest growing jobs')?.occupations.map(({ id }) => id);
    const fitting = lastReply('10 fastest growing jobs', "which of them need a bachelor's degree");
    expect(fitting?.occupations).toHaveLength(5);
    expect(fitting?.occupations.filter(({ id }) => !shown?.includes(id))).toEqual([]);
  });

  it('keeps its filters in a state, and with an amount', () => {
    const list = ['best paid jobs without a degree, not in healthcare', 'in Tennessee', 'more than 50k'];
    const answer = lastReply(...list);
    expect(answer?.kind).toBe('rank');
    expect(answer?.text).toContain('in Tennessee');
    expect(answer?.text).toContain('no degree needed');
    expect(answer?.text).toContain('leaving out healthcare');
  });

  it('marks national figures as such', () => {
    const answer = lastReply('fastest growing jobs without a degree', 'in Tennessee');
    expect(answer?.text).toMatch(NATIONAL);
    expect(answer?.facts[0]?.place).toBeNull();
  });
});

describe('a ranking of states', () => {
  const first = 'which state pays electricians best';

  it.each([
    ['as many as asked for', ['top 5 states for electricians'], 'OR', 5],
    ['as many as asked for next', [first, 'top 10'], 'OR', 10],
    ['its other end', [first, 'bottom five'], 'AR', 5],
  ])('gives %s', (_, messages, state, count) => {
    const told = lastReply(...messages)?.facts.filter(({ measure }) => measure === 'salary');
    expect(told?.[0]?.place).toBe(state);
    expect(told).toHaveLength(count);
  });

  it.each([[['second best state for electricians']]])('gives the second best: %j', messages => {
    const told = lastReply(...messages)?.facts;
    expect(told).toContainEqual(expect.objectContaining({ measure: 'salary', place: 'WA', value: 96530 }));
  });
});

describe('what is not wanted', () => {
  it.each(['nothing with patients please', 'I do not want to work with patients'])(
    'is excluded, not searched for: %s',
    message => {
      expect(lastReply(message)?.text).toContain('little contact with patients');
    },
  );

  it('is a whole field, including all its major groups', () => {
    for (const message of ['well paid jobs, not in healthcare', 'growing jobs that arent in healthcare']) {
      const text = lastReply(message)?.text;
      expect(text).toContain('leaving out healthcare practitioners and technical occupations, healthcare support');
    }
  });

  it.failing('is a field behind a list of its jobs', () => {
    const text = lastReply('best paid jobs', 'ew no doctor stuff')?.text;
    expect(text).not.toMatch(/physicians|surgeons|psychiatrists/i);
  });

  it('narrows a list without requiring the opposite', () => {
    expect(lastReply('well paid jobs without a degree', 'and nothing outdoors')?.outcome).toBe('answer');
  });

  it('is a state of those compared', () => {
    const answer = lastReply('compare nurse pay in California and Texas and Ohio', 'exclude Texas');
    expect(answer?.kind).toBe('compare');
    expect(answer?.facts.map(({ place }) => place)).toEqual(['CA', 'OH']);
  });
});

describe('pay above the top code', () => {
  it.each(['jobs over 300k in Illinois', 'jobs that pay at least 250000 a year in Illinois'])(
    'is never claimed to be met: %s',
    message => {
      const text = lastReply(message)?.text ?? '';
      expect(text).toContain('published only up to “$239,200 or more a year”');
      expect(text).not.toMatch(/at least \$(?:300|250),000/);
    },
  );
});

describe('a list', () => {
  it('is reordered', () => {
    const answer = lastReply('10 fastest growing jobs', 'sort by pay');
    expect(answer).toMatchObject({ kind: 'rank' });
    expect(answer?.facts.every(({ measure }) => measure === 'salary')).toBe(true);
  });

  it('has only jobs that need no work experience, if none is wanted', () => {
    const answer = lastReply('jobs with no experience');
    expect(answer?.text).toContain('no related experience needed');
    expect(answer?.text).not.toContain('Chief Executives');
  });
});

describe('a search for new jobs', () => {
  it.each(['fastest growing by number of new jobs', 'which jobs will add the most jobs', 'most new jobs'])(
    'ranks by jobs added, without a filter: %s',
    message => {
      const answer = lastReply(message);
      expect(answer?.facts[0]).toMatchObject({ measure: 'jobs-added', value: 739800 });
      expect(answer?.text).toContain('add the most positions:');
    },
  );

  it('starts with the losses if asked', () => {
    expect(lastReply('jobs losing the most workers')?.facts[0]?.value).toBe(-313600);
  });

  it('is answered for one job', () => {
    expect(lastReply('how many new jobs for nurses')?.text).toContain('166,100');
  });
});
