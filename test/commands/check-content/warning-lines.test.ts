import { warningLines } from '../../../src/commands/check-content/warning-lines';

const warnings = [
  { kind: 'broken marks', text: 'dialogs/examples/a1.txt, line 3: one' },
  { kind: 'phrases listed twice', text: 'dialogs/topics.yaml, line 9, pay.words: two' },
  { kind: 'phrases listed twice', text: 'dialogs/topics.yaml, line 10, pay.words: three' },
  { kind: 'labels with too few examples', text: 'dialogs/examples: a1.txt is not the file of this one' },
];

describe('lines about warnings', () => {
  it('count them by kind, the most frequent first', () => {
    expect(warningLines(warnings, {})).toEqual([
      'phrases listed twice: 2',
      'broken marks: 1',
      'labels with too few examples: 1',
    ]);
  });

  it('are the warnings themselves if all are to be listed', () => {
    expect(warningLines(warnings, { list: true })).toHaveLength(4);
  });

  it('are the warnings about one file if it is named', () => {
    expect(warningLines(warnings, { file: 'a1' })).toEqual(['warning: dialogs/examples/a1.txt, line 3: one']);
    expect(warningLines(warnings, { file: 'a2' })).toEqual(['No warnings about a2.']);
  });

  it('are none without warnings', () => expect(warningLines([], {})).toEqual([]));
});
