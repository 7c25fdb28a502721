import type { Answer } from '../../src/answers/answer';
import type { DialogueState } from '../../src/dialogue/state';
import { realConversation } from '../support/real-bot';

/** Sends messages to the real bot, one after the other. */
function talk(...messages: string[]): { answer: Answer; state: DialogueState } {
  const conversation = realConversation();
  let turn = conversation.respond(messages[0] ?? '', undefined);
  for (const message of messages.slice(1)) turn = conversation.respond(message, turn.state);
  return turn;
}

const ratings = (...messages: string[]) => talk(...messages).state.quiz?.ratings;
/** Answers to all statements, which tell of somebody with social and artistic interests. */
const ALL = ['not for me', 'not much', 'like it', 'love it', '2', 'no'];
const FINISHED = ['take the quiz', ...ALL, ...ALL, ...ALL];

describe('the quiz', () => {
  it.each([
    'take the quiz',
    'what job fits me',
    'quiz',
    'do you have a career test?',
    'which career would be right for me',
  ])('starts with: %s', message => {
    const { answer, state } = talk(message);
    expect(answer.text).toContain('1 of 18');
    expect(state.quiz).toEqual({ ratings: [], status: 'open' });
  });

  it.each(['what job fits me if i like plants', 'quiz me on state capitals', 'what jobs use excel'])(
    'does not start with: %s',
    message => expect(talk(message).state.quiz).toBeNull(),
  );

  it.each([
    ...(['not for me', 'not much', 'maybe', 'like it', 'love it'] as const).map(
      (label, at) => [label, at + 1] as const,
    ),
    ...(['1', '2', '3', '4', '5'] as const).map((number, at) => [number, at + 1] as const),
    ['yes', 4],
    ['no', 2],
    ['nope', 2],
    ['yeah', 4],
    ['I would love that', 5],
    ['i hate that', 1],
    ['not really', 2],
    ['sounds boring', 2],
    ['i do not know', 3],
    ['five', 5],
  ] as const)('reads “%s” as %d', (message, rating) => {
    expect(ratings('take the quiz', message)).toEqual([rating]);
    expect(ratings('quiz', '3', 'love it', message)).toEqual([3, 5, rating]);
  });

  it('finds no answer where there is none, and asks again', () => {
    const { answer, state } = talk('take the quiz', '4', '9');
    expect(answer.text).toContain('2 of 18');
    expect(state.quiz).toEqual({ ratings: [4], status: 'open' });
  });

  it('accepts a correction', () => {
    expect(ratings('take the quiz', '4', 'love it', 'go back')).toEqual([4]);
    expect(ratings('take the quiz', '4', '2', 'no wait, i meant 5')).toEqual([4, 5]);
  });
});

describe('an interrupted quiz', () => {
  it('answers a career question in between, and continues', () => {
    const asked = talk('take the quiz', '4', 'how much do roofers make');
    expect(asked.answer.occupations.map(({ soc }) => soc)).toEqual(['47-2181']);
    expect(asked.answer.suggestions[0]).toBe('continue the quiz');
    const back = talk('take the quiz', '4', 'how much do roofers make', 'and in ohio?', 'continue the quiz');
    expect(back.answer.text).toContain('2 of 18');
    expect(ratings('take the quiz', '4', 'how much do roofers make', 'continue the quiz', '5')).toEqual([4, 5]);
  });

  it.each(['stop', 'stop the quiz', 'quit', "that's enough"])('is stopped by: %s', message => {
    const { answer, state } = talk('take the quiz', '4', '1', message);
    expect(state.quiz).toEqual({ ratings: [4, 1], status: 'stopped' });
    expect(answer.text).toContain('2 of 18');
    expect(talk('take the quiz', '4', '1', message, 'continue the quiz').answer.text).toContain('3 of 18');
    expect(talk('take the quiz', '4', '1', message, 'hello').answer.suggestions).not.toContain('continue the quiz');
  });

  it('restarts with “start over”', () => {
    const { answer, state } = talk('take the quiz', '4', '1', 'start over');
    expect(answer.text).toContain('1 of 18');
    expect(state.quiz?.ratings).toEqual([]);
  });

  it('stays open after thanks', () => expect(ratings('take the quiz', '4', 'thanks', '5')).toEqual([4, 5]));
});

describe('a finished quiz', () => {
  const { answer, state } = talk(...FINISHED);

  it('gives a profile, and jobs that fit it', () => {
    expect(state.quiz?.status).toBe('done');
    expect(answer.text).toMatch(/Social, .* \(15 of 15\); Artistic, .* \(12 of 15\)/);
    expect(answer.occupations).toHaveLength(5);
  });

  it('is narrowed by schooling and pay like any list', () => {
    const { dataset } = realConversation().typed.context;
    const narrowed = talk(...FINISHED, 'only without a degree', 'over 60k');
    expect(narrowed.answer.outcome).toBe('answer');
    for (const { occupation, value, measure } of narrowed.answer.facts) {
      const entry = dataset.entries.find(({ members }) => members.some(({ id }) => id === occupation));
      if (measure === 'salary') expect(value).toBeGreaterThanOrEqual(60_000);
      expect(entry?.line.projection?.education).not.toMatch(/Associate|Bachelor|Master|Doctoral/);
    }
    expect(narrowed.answer.text).toMatch(/Social interests and Artistic interests/);
  });

  it('answers each of its next questions', () => {
    for (const text of answer.suggestions) {
      const next = realConversation().respond(text, state).answer;
      expect([text, next.outcome]).toEqual([text, 'answer']);
    }
  });

  it('repeats its result', () => {
    expect(talk(...FINISHED, 'how much do roofers make', 'show my quiz result').answer.text).toContain('(15 of 15)');
  });
});
