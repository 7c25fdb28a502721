import { interests } from '../../src/knowledge/interests';
import { profilePredicates, type QuizStep, STATEMENTS } from '../../src/query/quiz';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

const at = (step: QuizStep['step'], ratings: number[]) =>
  answerAbout([], {
    operation: 'quiz',
    quiz: { step, ratings },
    predicates: step === 'result' ? profilePredicates(ratings) : [],
  });
/** Answers that give each interest, in the order of O*NET, the same rating in all rounds. */
const always = (...ratings: number[]) => [...ratings, ...ratings, ...ratings];
const BUTTONS = ['not for me', 'not much', 'maybe', 'like it', 'love it', 'stop the quiz'];
const { dialogs } = realAnswerContext().wording;

describe('the start of the quiz', () => {
  const { text, suggestions, outcome } = at('begin', []);

  it('says that it is short and not validated, that its statements are our own, and where the official one is', () => {
    expect(text).toMatch(/18 things/);
    expect(text).toMatch(/short and not validated/);
    expect(text).toMatch(/statements are ours.*O\*NET 30\.1 Database/);
    expect(text).toMatch(/O\*NET Interest Profiler, at mynextmove\.org\/explore\/ip/);
  });

  it('asks the first statement, with an answer on each button and its number in the text', () => {
    expect(text).toContain(`1 of 18: ${dialogs.interests.Realistic.statements[0]?.say}`);
    expect({ outcome, suggestions }).toEqual({ outcome: 'clarify', suggestions: BUTTONS });
    expect(text).toContain('1 not for me · 2 not much · 3 maybe · 4 like it · 5 love it');
  });
});

describe('a statement of the quiz', () => {
  it('comes with the answer to the one before', () => {
    const { text, suggestions } = at('next', [1, 4]);
    expect(text.split('\n')).toEqual([
      `3 of 18: ${dialogs.interests.Artistic.statements[0]?.say}`,
      expect.stringContaining('Noted: like it.'),
    ]);
    expect(suggestions).toEqual(BUTTONS);
  });

  it('is each one of the eighteen, in turn', () => {
    const asked = Array.from(
      { length: STATEMENTS },
      (_, count) => at('next', always(3, 3, 3, 3, 3, 3).slice(0, count)).text,
    );
    const all = interests.flatMap(interest => dialogs.interests[interest].statements.map(({ say }) => say));
    for (const say of all) expect(asked.filter(text => text.includes(say))).toHaveLength(1);
  });

  it('is asked again if there was no answer, and when the quiz resumes', () => {
    for (const step of ['unheard', 'resume'] as const) {
      const { text, suggestions } = at(step, [1, 4]);
      expect(text).toContain('3 of 18');
      expect(text).toContain('5 love it');
      expect(suggestions).toEqual(BUTTONS);
    }
  });
});

test('A stopped quiz says how far it got, and can be resumed', () => {
  const { text, suggestions, outcome } = at('stop', [1, 4]);
  expect(text).toContain('2 of 18');
  expect(suggestions[0]).toBe('continue the quiz');
  expect(outcome).toBe('smalltalk');
  expect(at('stop', []).suggestions[0]).toBe('take the quiz');
});

describe('the result of the quiz', () => {
  const ratings = always(1, 1, 4, 5, 2, 1);
  const result = at('result', ratings);

  it('names the strongest interests with their points, and the points of all', () => {
    expect(result.text).toMatch(
      /^Your strongest interests here: Social, .* \(15 of 15\); Artistic, .* \(12 of 15\)\.\n/,
    );
    expect(result.text).toContain(
      'Social 15, Artistic 12, Enterprising 6, Realistic 3, Investigative 3, Conventional 3',
    );
  });

  it('lists jobs that O*NET rates high on these interests, with pay, source and fields', () => {
    const { dataset } = realAnswerContext();
    const [artistic, social] = [interests.indexOf('Artistic'), interests.indexOf('Social')];
    expect(result).toMatchObject({ outcome: 'answer', kind: 'find' });
    expect(result.occupations).toHaveLength(5);
    for (const { id } of result.occupations) {
      const line = dataset.entries.find(({ members }) => members.some(member => member.id === id));
      const rated = (line?.members ?? []).map(
        ({ onet }) => ((onet?.interests?.[artistic] ?? 0) + (onet?.interests?.[social] ?? 0)) / 2,
      );
      // From 1 to 7: the middle is 4.
      expect(Math.max(...rated)).toBeGreaterThan(4);
    }
    expect(result.text).toMatch(/Fields of work .*: educational instruction and library/);
    expect(result.sources.join()).toMatch(/O\*NET.*BLS/);
  });

  it('says again what it is worth, and offers to narrow the list by schooling and pay', () => {
    expect(result.text).toMatch(/not validated.*Interest Profiler/);
    expect(result.suggestions.slice(0, 2)).toEqual(['only without a degree', 'only over $60,000']);
  });

  it('is empty if all ratings are alike', () => {
    const flat = at('result', always(3, 3, 3, 3, 3, 3));
    expect(flat).toMatchObject({ outcome: 'no-data', occupations: [] });
    expect(flat.text).toMatch(/cannot tell/);
    expect(flat.suggestions[0]).toBe('take the quiz');
  });
});

describe('an answer while a quiz waits', () => {
  const waiting = { quiz: { step: 'pause' as const, ratings: [3] } };

  it('is the same, with the way back first', () => {
    const rest = { operation: 'show', measures: ['salary'] } as const;
    const [alone, beside] = [{}, waiting].map(quiz =>
      answerAbout([JOBS.roofers], { ...rest, measures: ['salary'], ...quiz }),
    );
    expect(beside?.text).toBe(alone?.text);
    expect(beside?.suggestions).toEqual(['continue the quiz', ...(alone?.suggestions ?? [])]);
    expect(beside?.labels).toEqual(['Continue the quiz', ...(alone?.labels ?? [])]);
  });

  it('is the same alone where no statement was answered', () => {
    const left = { quiz: { step: 'pause' as const, ratings: [] } };
    const { suggestions } = answerAbout([JOBS.roofers], { operation: 'show', measures: ['salary'], ...left });
    expect(suggestions).not.toContain('continue the quiz');
  });

  it('that asks back offers only its own choices', () => {
    const unclear = {
      what: 'name',
      mention: 'nurse',
      choices: [JOBS.nurses, JOBS.practicalNurses],
      position: 0,
      role: 'subject',
    } as const;
    const { suggestions } = answerAbout([], {
      operation: 'show',
      unclear: { ...unclear, choices: [...unclear.choices] },
      ...waiting,
    });
    expect(suggestions).toHaveLength(2);
  });

  it('to somebody in danger has no buttons', () => {
    expect(answerAbout([], { operation: 'talk', talk: 'crisis', ...waiting }).suggestions).toEqual([]);
  });
});

test.each(['greeting', 'restart'])('A talk begins with what people come for (%s)', talk => {
  const { suggestions, labels } = answerAbout([], { operation: 'talk', talk });
  expect(suggestions).toEqual(dialogs.page.tiles.map(({ ask }) => ask));
  expect(labels).toEqual(dialogs.page.tiles.map(({ title }) => title));
  const { suggestions: ofJob } = answerAbout([JOBS.roofers], { operation: 'talk', talk });
  expect(ofJob[0]).toMatch(/roofers/);
});

test.each(['ask-wish', 'encouragement'])('The quiz is offered to those who do not know what they want (%s)', talk => {
  expect(answerAbout([], { operation: 'talk', talk }).suggestions[0]).toBe('take the quiz');
});
