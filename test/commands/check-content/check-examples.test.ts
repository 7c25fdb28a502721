import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkExamples } from '../../../src/commands/check-content/examples/check-examples';
import { contradictions } from '../../../src/commands/check-content/examples/contradictions';
import { lostMarks } from '../../../src/commands/check-content/examples/lost-marks';
import { nearDuplicates } from '../../../src/commands/check-content/examples/near-duplicates';
import { readLabeledTalks } from '../../../src/commands/check-content/examples/placed-example';
import {
  scarceLabels,
  scarceOccupations,
  warningOfOccupations,
} from '../../../src/commands/check-content/examples/scarce-labels';
import { unlearnable } from '../../../src/commands/check-content/examples/unlearnable';
import { unresolvedSpans } from '../../../src/commands/check-content/examples/unresolved-spans';
import { type ExampleTalk, parseExamples } from '../../../src/training/corpus';
import { OccupationLinker } from '../../../src/understanding/occupations/linker';
import { NO_PARTS } from '../../../src/understanding/resolve-job';
import { messageOf } from '../../../src/understanding/token-features';
import { realDataset, realDialogs, realLexicon } from '../../support/real-content';

const dataset = realDataset();
const dialogs = realDialogs();
const lexicon = realLexicon();
const resolver = {
  lexicon,
  linker: new OccupationLinker(lexicon.occupations, dataset, lexicon.unnamed),
  parts: NO_PARTS,
};

const directory = mkdtempSync(path.join(tmpdir(), 'check-examples-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** A folder of labeled lines, and of others that are held out. */
function folderOf(lines: string[], heldOut: string[] = []): string {
  const folder = mkdtempSync(path.join(directory, 'examples-'));
  mkdirSync(path.join(folder, 'held-out'));
  writeFileSync(path.join(folder, 'a.txt'), `${lines.join('\n')}\n`);
  writeFileSync(path.join(folder, 'held-out', 'b.txt'), `${heldOut.join('\n')}\n`);
  return folder;
}

/** Labeled talks, as those of `dialogs/examples/a.txt`. */
function talksOf(...lines: string[]): ExampleTalk[] {
  const { talks, problems } = parseExamples('a.txt', lines.join('\n'), new Map());
  expect(problems).toEqual([]);
  return talks;
}
const read = (...lines: string[]) =>
  talksOf(...lines)
    .flat()
    .map(example => ({ example, message: messageOf(example.tokens, lexicon) }));

describe('the check of labeled examples', () => {
  it('tells lines that break the format, in both folders, all at once, with what is allowed', () => {
    const { problems, warnings } = checkExamples(
      folderOf(['hello\ttalk/hullo', '[roofers](jobb)\tshow'], ['bye\tgood']),
      {
        dataset,
        dialogs,
      },
    );
    expect(problems).toEqual([
      expect.objectContaining({ file: 'dialogs/examples/a.txt', where: 'line 1', value: '"talk/hullo"' }),
      expect.objectContaining({ file: 'dialogs/examples/a.txt', where: 'line 2', value: '"jobb"' }),
      expect.objectContaining({
        file: 'dialogs/examples/held-out/b.txt',
        where: 'line 1',
        value: '"good"',
        allowed: expect.stringContaining('talk/bye'),
      }),
    ]);
    expect(warnings).toEqual([]);
  });

  it('warns of what is doubtful in sound ones', () => {
    const folder = folderOf(
      ['who are you\ttalk/who', 'i like [zyxwv](trait)\trank', 'which [!](salary) more\tcompare'],
      ['Who are you?\ttalk/who'],
    );
    const { problems, warnings, scarceOccupations: scarceOnes } = checkExamples(folder, { dataset, dialogs });
    expect(problems).toEqual([]);
    expect(warnings[0]?.text).toMatch(/a\.txt, line 3.*mark around no word/);
    expect(warnings[1]?.text).toMatch(/a\.txt, line 2.*\[zyxwv\]\(trait\) means nothing/);
    expect(warnings.at(-1)?.text).toMatch(/occupations are asked about fewer than 3 times/);
    expect(scarceOnes).toHaveLength(dataset.occupations.length);
  });

  it('tells folders that are missing', () => {
    expect(checkExamples(path.join(directory, 'none'), { dataset, dialogs }).problems).toHaveLength(2);
  });
});

test('Labels that only held-out examples have are problems, each once', () => {
  const heldOut = talksOf('bye\ttalk/bye', 'bye bye\ttalk/bye', '[rn](job)\ttalk/thanks');
  const problems = unlearnable(talksOf('thanks\ttalk/thanks').flat(), heldOut.flat());
  expect(problems.map(({ where, value }) => [where, value])).toEqual([
    ['line 1', '"talk/bye", held out only'],
    ['line 3', '"job", held out only'],
  ]);
});

describe('labels that contradict one another', () => {
  it('are told with both places', () => {
    expect(contradictions(talksOf('who are you\ttalk/who', 'Who are you?\tofftopic'))).toEqual([
      'dialogs/examples/a.txt, line 2: "Who are you?" as a first message is offtopic with no marks, and talk/who with no marks in dialogs/examples/a.txt, line 1; give both the same label',
    ]);
  });

  it('may lie in their marks', () => {
    expect(contradictions(talksOf('[roofer](job) [pay](salary)\tshow', '[roofer pay](job)\tshow'))).toEqual([
      expect.stringMatching(
        /line 2: .* is show with \[roofer pay\]\(job\), and show with \[roofer\]\(job\) \[pay\]\(salary\) in .*line 1/,
      ),
    ]);
  });

  it('may stand behind the same act', () => {
    const talks = talksOf('hi\ttalk/greeting', '  ok\ttalk/affirm', 'yo\ttalk/greeting', '  ok\ttalk/remark');
    expect(contradictions(talks)).toEqual([expect.stringContaining('line 4: "ok" after talk/greeting is talk/remark')]);
  });

  it('are none in another situation, and none where all is alike', () => {
    expect(contradictions(talksOf('thanks\ttalk/thanks', 'hi\ttalk/greeting', '  thanks\ttalk/bye'))).toEqual([]);
    expect(contradictions(talksOf('thanks\ttalk/thanks', 'Thanks!\ttalk/thanks'))).toEqual([]);
  });

  it('are found in held-out examples, too', () => {
    const folder = folderOf(['thanks\ttalk/thanks'], ['thanks\ttalk/bye']);
    const { training, heldOut } = readLabeledTalks(folder, new Map());
    expect(contradictions([...training, ...heldOut])).toEqual([
      expect.stringMatching(/^dialogs\/examples\/held-out\/b\.txt, line 1/),
    ]);
  });
});

describe('marks that say nothing', () => {
  it.each([
    [
      'i like [zyxwv](trait)\trank',
      /\[zyxwv\]\(trait\) means nothing to the reader; add it to dialogs\/aptitudes\.yaml$/,
    ],
    ['[zyxwv](field) jobs\trank', /groups\.yaml$/],
    ['over [plenty](at-least)\trank', /words\.yaml, or mark fewer words$/],
    ['the [nicest](ordinal) one\tpick', /\[nicest\]\(ordinal\)/],
    ['[by 12](period)\tchange', /\[by 12\]\(period\)/],
    ['in [zq](place)\tchange', /short for a state/],
    ['[qqzxv](job) pay\tshow', /names\.yaml$/],
  ])('are told: %s', (line, warning) => {
    expect(unresolvedSpans(read(line), resolver)).toEqual([expect.stringMatching(warning)]);
  });

  it('are told once, with how many there are', () => {
    expect(unresolvedSpans(read('i like [zyxwv](trait)\trank', 'you like [Zyxwv](trait)\trank'), resolver)).toEqual([
      expect.stringContaining('line 1 (the first of 2): [zyxwv](trait)'),
    ]);
  });

  it.each([
    'in [flint](place)\tchange',
    'the [second](ordinal)\tpick',
    'no [free lunch](topic)\tno-data',
    '[roofers](job)\toverview',
  ])('are not those that the bot can speak of: %s', line => expect(unresolvedSpans(read(line), resolver)).toEqual([]));
});

test.each([
  ['[roofers](job [pay](salary)\tshow', 'has a mark that is not closed'],
  ['which [!](salary) more\tcompare', 'has a mark around no word'],
  ['[pay](salary) of [roofers](job)\tshow\tshow', 'has a second tab'],
])('A mark that is lost is told: %s', (line, warning) => {
  const folder = folderOf([line]);
  const { training } = readLabeledTalks(folder, new Map());
  expect(lostMarks(training.flat(), folder)).toEqual([expect.stringContaining(warning)]);
});

test('A file in which much stands elsewhere already is told with its share; short messages repeat by nature', () => {
  const lines = Array.from({ length: 8 }, (_, at) => `how are you today mister ${'abcdefgh'[at]}x\ttalk/greeting`);
  expect(nearDuplicates(talksOf(...lines, ...lines.slice(0, 2)))).toEqual([
    expect.stringMatching(/^dialogs\/examples\/a\.txt: 2 of 10 messages/),
  ]);
  expect(nearDuplicates(talksOf(...lines))).toEqual([]);
  expect(nearDuplicates(talksOf('thanks\ttalk/thanks', 'thanks\ttalk/thanks'))).toEqual([]);
});

describe('labels with too few examples', () => {
  const lines = Array.from({ length: 20 }, () => '[pay](salary) of [roofers](job)\tshow');

  it('are acts, figures and types', () => {
    const warnings = scarceLabels(talksOf(...lines, 'hi\ttalk/greeting').flat());
    expect(warnings).toContain('dialogs/examples: the act "talk/greeting" has 1 example; write at least 20');
    expect(warnings).toContain('dialogs/examples: the measure "growth" has 0 examples; write at least 20');
    expect(warnings).toContain('dialogs/examples: the type "place" has 0 examples; write at least 20');
    expect(warnings.some(warning => /"(?:show|salary|job)"/.test(warning))).toBe(false);
  });

  it('are occupations that are asked about too seldom, by whatever name', () => {
    const asked = read(
      '[roofers](job)\toverview',
      '[roofer](job) [pay](salary)\tshow',
      'i [roof](own-job)\tmove',
      '[rn](job)\toverview',
    );
    const ids = scarceOccupations(asked, resolver, dataset).map(({ id, times }) => [id, times]);
    expect(ids).toContainEqual(['29-1141.00', 1]);
    expect(ids.map(([id]) => id)).not.toContain('47-2181.00');
  });

  it('are occupations told in one warning', () => {
    const some = Array.from({ length: 12 }, (_, at) => ({ id: `id-${at}`, title: 'T', times: 0 }));
    expect(warningOfOccupations(some, 1000)).toEqual([
      expect.stringMatching(/^dialogs\/examples: 12 of 1000 .*id-9 T \(0\), …; --occupations/),
    ]);
    expect(warningOfOccupations([], 1000)).toEqual([]);
  });
});
