import { mentionsInContext } from '../../src/dialogue/mentions-in-context';
import { EMPTY_STATE } from '../../src/dialogue/state';
import type { JobMention } from '../../src/understanding/occupations/linker';
import { COOK, EMPTY_SLOTS, NURSE } from './turns';

const CONDUCTOR = '53-4031.00';
const LOCOMOTIVE_ENGINEER = '53-4011.00';
const CIVIL_ENGINEER = '17-2051.00';

const mention = (text: string, ...candidates: [id: string, probability: number][]): JobMention => ({
  text,
  candidates: candidates.map(([id, probability]) => ({ id, probability })),
});

/** The likeliest readings of some names, while some jobs are talked about. */
const readings = (
  names: JobMention[],
  jobs: string[] = [],
  words: Record<string, string> = {},
): (string | undefined)[] =>
  mentionsInContext({ ...EMPTY_SLOTS, jobs: names }, { ...EMPTY_STATE, jobs, words }).jobs.map(
    ({ candidates }) => candidates[0]?.id,
  );

describe('a name that may mean several jobs', () => {
  const engineer = mention('engineer', [CIVIL_ENGINEER, 0.3], [LOCOMOTIVE_ENGINEER, 0.2]);

  it('means the one nearest to what is talked about', () => {
    expect(readings([engineer])).toEqual([CIVIL_ENGINEER]);
    expect(readings([engineer], [CONDUCTOR])).toEqual([LOCOMOTIVE_ENGINEER]);
  });

  it('means the one nearest to another job in the message', () => {
    expect(readings([mention('conductor', [CONDUCTOR, 0.9]), engineer])).toEqual([CONDUCTOR, LOCOMOTIVE_ENGINEER]);
  });
});

test('A clear name means what it means, whatever is talked about', () => {
  expect(readings([mention('line cook', [COOK, 0.9], [NURSE, 0.1])], [NURSE])).toEqual([COOK]);
});

test('What a job was called before means that job again', () => {
  expect(readings([mention('the cook', [NURSE, 0.5])], [], { [COOK]: 'the cook' })).toEqual([COOK]);
});
