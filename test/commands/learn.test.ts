import { type Asked, askedOf } from '../../src/commands/learn/asked';
import { groupAsked } from '../../src/commands/learn/group';
import { labeledLine } from '../../src/commands/learn/labeled-line';
import { reportLines } from '../../src/commands/learn/report';
import type { Turn } from '../../src/conversation/conversation';
import type { JobLookup } from '../../src/conversation/job-lookup';
import { EMPTY_STATE } from '../../src/dialogue/state';
import { EMPTY_QUERY, type Query, type Unclear } from '../../src/query/query';
import type { LearnLine } from '../../src/server/learning/learn-log';
import { parseExamples } from '../../src/training/corpus';

/** Jobs that a list would offer for words typed so far. */
const jobs = {
  find: (words: string) => (words === 'phlebo' ? [{ id: '31-9097.00', title: 'Phlebotomists', soc: '31-9097' }] : []),
} as unknown as JobLookup;

interface Logged {
  /** The question with its spans marked and its act, as the bot read it (`docs/labeling.md`). */
  read: string;
  query?: Partial<Query>;
  outcome?: Turn['answer']['outcome'];
  why?: LearnLine['why'];
  comment?: string;
}

/** A question of the log, with what the bot would make of it today. */
function asked({ read, query = {}, outcome = 'clarify', why = 'clarify', comment }: Logged): Asked {
  const [[example] = []] = parseExamples('test', read, new Map()).talks;
  if (!example) throw new Error(`no example: ${read}`);
  const { text, tokens, spans, act } = example;
  const message = { tokens, written: tokens.map(token => token.text), hits: [] };
  const turn: Turn = {
    answer: {
      outcome,
      kind: null,
      occupations: [],
      text: '',
      facts: [],
      winner: null,
      suggestions: [],
      sources: [],
    } as Turn['answer'],
    state: EMPTY_STATE,
    query: { ...EMPTY_QUERY, operation: 'show', ...query },
    reading: {
      message,
      language: null,
      parses: [{ act, spans, asked: null, probability: 0.6, parts: { labeling: 1, act: 0.6 } }],
      near: [],
    },
  };
  const line: LearnLine = { time: '2025-01-01T00:00:00Z', why, kind: null, comment: comment ?? null, question: text };
  return askedOf(line, turn);
}

const learn = (...logged: Logged[]) =>
  reportLines(groupAsked(logged.map(asked)), jobs).map(line => line.replace(/^ +/, ''));
const unclear = (what: Unclear['what'], mention = ''): Partial<Query> => ({
  unclear: { what, mention, choices: [], position: 0, role: 'subject' },
});

describe('the report on unanswered questions', () => {
  it('groups questions of one form about different jobs', () => {
    const van = (job: string) => ({ read: `do [${job}](job) need their own van\tshow`, query: unclear('measure') });
    expect(learn(van('plumbers'), van('painters'), van('painters'))).toEqual([
      'Not understood: label them below (3)',
      '3 × do painters need their own van',
      'do plumbers need their own van',
      '',
      expect.stringMatching(/^To label: .*dialogs\/examples.*npm run train/),
      'do [painters](job) need their own van\tshow',
      'do [plumbers](job) need their own van\tshow',
      '',
    ]);
  });

  it('proposes a line for names.yaml for an unknown name, whatever was asked about it', () => {
    const lines = learn(
      { read: '[twitch streamer](job) [salary](salary)\tshow', query: unclear('name', 'twitch streamer') },
      { read: '[how do i become](way-in) a [twitch streamer](job)\tshow', query: unclear('name', 'twitch streamer') },
      { read: '[phlebo](job) [pay](salary)\tshow', query: unclear('name', 'phlebo') },
    );
    expect(lines[1]).toBe('2 × twitch streamer');
    expect(lines[4]).toMatch(/^-> dialogs\/names\.yaml: twitch streamer: \["…"\]/);
    expect(lines[7]).toBe('-> dialogs/names.yaml: phlebo: ["31-9097.00"] # Phlebotomists');
  });

  it('groups topics without data, and proposes nothing for them', () => {
    const outside = { outside: { mention: 'Canada', what: 'country' as const, state: null } };
    expect(
      learn(
        {
          read: 'do [roofers](job) get [dental](topic)\tno-data',
          outcome: 'no-data',
          query: { operation: 'topic', topic: 'benefits' },
        },
        {
          read: '[insurance](topic) for [bakers](job)\tno-data',
          outcome: 'no-data',
          query: { operation: 'topic', topic: 'benefits' },
        },
        { read: '[roofer](job) [pay](salary) in [Canada](place)\tshow', outcome: 'no-data', query: outside },
      ),
    ).toEqual([
      expect.stringMatching(/^Understood, but not in the data/),
      '2 × benefits, in dialogs/topics.yaml',
      'do roofers get dental',
      'insurance for bakers',
      '1 × another country',
      'roofer pay in Canada',
      '',
    ]);
  });

  it('begins with thumbs-down and their comments, and ends with off-topic messages', () => {
    const lines = learn(
      { read: 'who won the super bowl\tofftopic', outcome: 'out-of-scope', query: { operation: 'none' } },
      {
        read: '[roofer](job) [pay](salary) in [Ohio](place)\tshow',
        outcome: 'answer',
        why: 'down',
        comment: 'too low',
        query: { measures: ['salary'] },
      },
    );
    expect(lines).toEqual([
      expect.stringMatching(/^Answered, but rated thumbs-down/),
      '1 × show, salary',
      'roofer pay in Ohio (“too low”)',
      '',
      expect.stringMatching(/^Declined/),
      '1 × who won the super bowl',
      '',
      expect.stringMatching(/^To label/),
      '[roofer](job) [pay](salary) in [Ohio](place)\tshow',
      'who won the super bowl\tofftopic',
      '',
    ]);
  });

  it('asks for nothing where what was asked is answered today', () => {
    expect(
      learn({ read: '[roofer](job) [pay](salary)\tshow', outcome: 'answer', query: { measures: ['salary'] } }),
    ).toEqual([expect.stringMatching(/^Answered today/), '1 × show, salary', 'roofer pay', '']);
  });

  it('tells a question without a job from one that was not understood', () => {
    expect(learn({ read: 'how much is the [pay](salary)\tshow', query: unclear('job') })[0]).toMatch(/^No job name/);
    expect(learn({ read: 'hmm so\tshow', outcome: 'smalltalk', query: { talk: 'unsure' } })[0]).toMatch(
      /^Not understood/,
    );
  });
});

describe('a line to be labeled', () => {
  const lineOf = (line: string) => {
    const [example] = parseExamples('test', line, new Map([["what's", 'what is']])).talks.flat();
    return example && labeledLine(example.text, { tokens: example.tokens }, example);
  };

  it.each([
    'how much do [roofers](job) [make](salary) in [ohio](place)?\tshow',
    "what's the [pay](salary) of [truck drivers](job)\tshow",
    'thanks!\ttalk/thanks',
  ])('is read back as it was read: %s', line => expect(lineOf(line)).toBe(line));

  it('has no sign that would break the format', () => {
    const text = '# pay [now]\nfor (roofers)\t?';
    const line = labeledLine(text, { tokens: [] }, { act: 'show', spans: [] });
    expect(line).toBe('pay now for (roofers) ?\tshow');
    expect(parseExamples('test', line, new Map()).problems).toEqual([]);
  });
});
