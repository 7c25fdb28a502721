import { askedOf } from '../../src/commands/learn/asked';
import { groupAsked } from '../../src/commands/learn/group';
import { createProposer } from '../../src/commands/learn/propose';
import { reportLines } from '../../src/commands/learn/report';
import { loadDialogs } from '../../src/language/dialogs';
import type { LearnLine } from '../../src/server/learning/learn-log';
import { realConversation } from '../support/real-bot';

const propose = createProposer(loadDialogs(), realConversation().jobs);

/** What `npm run learn` says of questions, each a line of LEARN_LOG. */
function learn(questions: readonly (string | Partial<LearnLine>)[]): string[] {
  const lines = questions.map(
    (given): LearnLine => ({
      time: '2025-01-01T00:00:00Z',
      why: 'clarify',
      kind: null,
      comment: null,
      question: '',
      ...(typeof given === 'string' ? { question: given } : given),
    }),
  );
  const asked = lines.map(line => askedOf(line, realConversation().respond(line.question, undefined)));
  return reportLines(groupAsked(asked), propose).map(line => line.trim());
}

test('Questions about different jobs that have the same words unread are one group, with the lines that may be added', () => {
  expect(
    learn(['do plumbers need their own van', 'does a painter need his own van', 'does a painter need his own van?']),
  ).toEqual([
    'About a job, and not understood: a line each (3)',
    '3 × van',
    'does a painter need his own van',
    'do plumbers need their own van',
    '-> dialogs/measures.yaml, in the words of a figure that the bot has: van',
    'or, where no data holds it, dialogs/topics.yaml: van: { label: …, words: [van], instead: [salary] }',
    '',
  ]);
});

test('A word that is like one in the content is proposed beside it', () => {
  expect(learn(['do welders lose their eyesight'])).toContain(
    '-> dialogs/topics.yaml, physical.words, beside "bad eyesight": eyesight',
  );
});

test('An unknown name is one group whatever was asked about it, with a line for names.yaml', () => {
  const lines = learn(['twitch streamer salary', 'how do i become a twitch streamer']);
  expect(lines[1]).toBe('2 × twitch streamer');
  expect(lines.at(-2)).toMatch(/^-> dialogs\/names\.yaml: twitch streamer: \["…"\]/);
});

test('What no data holds is counted by what it is, and nothing is proposed', () => {
  expect(
    learn([
      'do roofers get dental insurance',
      'health insurance for electricians',
      'roofer pay in Canada',
      'satisfaction of roofers',
    ]),
  ).toEqual([
    expect.stringMatching(/^Understood, and in no data/),
    '2 × benefits, in dialogs/topics.yaml',
    'do roofers get dental insurance',
    'health insurance for electricians',
    '1 × another country',
    'roofer pay in Canada',
    '1 × satisfaction of jobs for which it was not collected',
    'satisfaction of roofers',
    '',
  ]);
});

test('A thumb down comes first, with what was written, and other matters last', () => {
  const down: Partial<LearnLine> = { why: 'down', question: 'roofer pay in Ohio', comment: 'too low' };
  expect(learn(['who won the super bowl', down])).toEqual([
    expect.stringMatching(/^Answered, with a thumb down/),
    '1 × fact, salary',
    'roofer pay in Ohio (“too low”)',
    '',
    expect.stringMatching(/^Declined/),
    '1 × sport_and_teams',
    'who won the super bowl',
    '',
  ]);
});
