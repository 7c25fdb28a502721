import { parseExamples } from '../../src/training/corpus';
import { situationsOf } from '../../src/training/situations';
import { FIRST_SITUATION, type Situation } from '../../src/understanding/situation';

/** The situations before the messages of one talk, written as in `dialogs/examples/`. */
function situations(...lines: string[]): Situation[] {
  const content = lines.map((line, at) => (at === 0 ? line : `  ${line}`)).join('\n');
  const { talks, problems } = parseExamples('test', content, new Map());
  expect(problems).toEqual([]);
  return situationsOf(talks[0] ?? []);
}

/** The situation behind some messages. */
const situationAfter = (...lines: string[]) => situations(...lines, 'ok\ttalk/thanks').at(-1);

describe('the situation in a labeled talk', () => {
  it('is that of a first message before anything was said', () => {
    expect(situations('[pay](salary) of [roofers](job)\tshow')).toEqual([FIRST_SITUATION]);
  });

  it.each<[string, string[], Partial<Situation>]>([
    ['figures of one job', ['[pay](salary) of [roofers](job)\tshow'], { shown: 'figures', jobs: 1, measure: 'salary' }],
    ['an overview', ['tell me about [roofers](job)\toverview'], { shown: 'overview', jobs: 1 }],
    ['two jobs compared', ['[roofers](job) or [bakers](job)\tcompare'], { shown: 'comparison', jobs: 2 }],
    ['four jobs', ['[a](job) [b](job) [c](job) [d](job)\tcompare'], { jobs: 3 }],
    ['a list', ['[best](top) [paid](salary) jobs\trank'], { shown: 'list', jobs: 0, list: true }],
    ['states', ['[which state](each-state) [pays](salary) [roofers](job) most\tstates'], { shown: 'states', jobs: 1 }],
    ['a move', ['from [roofer](own-job), what next\tmove'], { shown: 'move', jobs: 1, list: true }],
    ['a place', ['[pay](salary) of [roofers](job) in [ohio](place)\tshow'], { place: true }],
    [
      'one more job',
      ['[pay](salary) of [roofers](job)\tshow', 'add [bakers](job)\tadd'],
      { shown: 'comparison', jobs: 2 },
    ],
    ['a job less', ['[roofers](job) or [bakers](job)\tcompare', 'drop [bakers](not-job)\tremove'], { jobs: 1 }],
    [
      'one job of a list',
      ['[best](top) [paid](salary) jobs\trank', 'the [second](ordinal)\tpick'],
      { shown: 'figures', jobs: 1, list: true },
    ],
    [
      'another measure',
      ['[pay](salary) of [roofers](job)\tshow', 'and [growth](growth)\tchange'],
      { shown: 'figures', measure: 'growth' },
    ],
  ])('tells that there was %s', (_, lines, wanted) => {
    expect(situationAfter(...lines)).toMatchObject({ first: false, ...wanted });
  });

  it('stays as it was through talk, and begins anew with a restart', () => {
    const show = '[pay](salary) of [roofers](job)\tshow';
    expect(situationAfter(show, 'lol\ttalk/remark')).toEqual(situationAfter(show));
    expect(situationAfter(show, 'start over\ttalk/restart')).toEqual(FIRST_SITUATION);
  });

  it('is still the first behind a greeting', () => {
    expect(situationAfter('hi\ttalk/greeting')).toEqual(FIRST_SITUATION);
  });

  it('tells that the bot asked, from the answer to it', () => {
    const [, choice] = situations('how much is the [pay](salary)\tshow', '[roofers](job)\tchoose');
    expect(['name', 'job']).toContain(choice?.asked);
    const [, place] = situations('[pay](salary) of [teachers](job)\tshow', 'the [second](ordinal)\tchoose');
    expect(place?.asked).toBe('name');
    const [, measure] = situations('[roofers](job)\toverview', 'the [pay](salary)\tchoose');
    expect(measure?.asked).toBe('measure');
  });

  it('forgets the place when another job is asked about without one', () => {
    expect(
      situationAfter('[pay](salary) of [a](job) in [ohio](place)\tshow', '[pay](salary) of [b](job)\tshow'),
    ).toMatchObject({
      place: false,
    });
  });
});

describe('a statement of the quiz in a labeled talk', () => {
  const asked = (...lines: string[]) => situations(...lines).map(({ asked: open }) => open);

  it('waits from the beginning on, and after answers and talk', () => {
    const lines = [
      'quiz\tquiz/start',
      '[love it](rating)\tchoose',
      'no\ttalk/deny',
      'thanks\ttalk/thanks',
      'back\trecall',
    ];
    expect(asked(...lines)).toEqual(['nothing', 'quiz', 'quiz', 'quiz', 'quiz']);
    expect(situations(...lines).map(({ first }) => first)).toEqual([true, false, false, false, false]);
  });

  it.each([
    ['a question', 'what do [roofers](job) [make](salary)\tshow'],
    ['an answer that names a job', '[roofers](job)\tchoose'],
    ['the end of it', 'stop\tquiz/stop'],
  ])('waits no more after %s, and again when the quiz goes on', (_, line) => {
    expect(asked('quiz\tquiz/start', line, 'continue\tquiz/resume', '[4](ordinal)\tchoose')).toEqual([
      'nothing',
      'quiz',
      'nothing',
      'quiz',
    ]);
  });

  it('is no other question that the bot asked', () => {
    expect(asked('[roofers](job)\toverview', '[love it](rating)\tchoose')).toEqual(['nothing', 'nothing']);
  });
});
