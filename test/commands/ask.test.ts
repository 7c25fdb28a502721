import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { BUILT_BOT } from '../support/built-bot';
import { filled } from '../support/filled';

const ask = path.join(BUILT_BOT, 'dist', 'commands', 'ask.js');

/** Runs `ask --json` on lines of input, and parses the lines of output. */
function answers(input: string): Record<string, unknown>[] {
  const output = execFileSync(process.execPath, [ask, '--json'], { input, encoding: 'utf8' });
  return output
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

describe('ask --json', () => {
  // One run for all of them; a blank line begins another conversation.
  const talks = [
    '{"text":"which pays more?"}',
    '{"text":"roofer pay"}\n{"text":"and in Ohio?"}',
    '{"text":"and in Ohio?"}',
    'nonsense\n{"text":"florist salary"}',
  ];
  let said: Record<string, unknown>[];
  beforeAll(() => {
    said = answers(`${talks.join('\n\n')}\n`);
    expect(said).toHaveLength(6);
  });

  it('answers each line in order, with facts, winner and suggestions', () => {
    const [answer] = said;
    expect(answer).toMatchObject({
      question: 'which pays more?',
      outcome: 'answer',
      kind: 'compare',
      winner: 'loss-mitigation-specialist',
      occupations: [
        { id: 'collections-representative', soc: '43-3011' },
        { id: 'loss-mitigation-specialist', title: 'Loss mitigation specialist', soc: '13-2072' },
      ].reverse(),
    });
    expect(answer?.facts).toContainEqual({
      occupation: 'loss-mitigation-specialist',
      measure: 'salary',
      place: null,
      value: 43251,
      unit: 'USD/year',
      source: 'comparison page, undated',
    });
    expect(answer?.elapsedMs).toEqual(expect.any(Number));
  });

  it('remembers within a conversation and forgets after a blank line', () => {
    const [, , followUp, fresh] = said;
    expect(followUp?.text).toContain(filled('{47-2181|salary|OH}'));
    expect(fresh?.outcome).toBe('clarify');
  });

  it('reports a line that is not such JSON in its place and goes on', () => {
    const [first, second] = said.slice(4);
    expect(first).toEqual({ error: expect.stringContaining('nonsense') });
    expect(second?.text).toContain(filled('{27-1023|salary}'));
  });
});

describe('ask', () => {
  /** What a run prints, and how it ends. */
  const run = (...args: string[]) => spawnSync(process.execPath, [ask, ...args], { encoding: 'utf8', input: '' });

  it('explains itself on --help', () => {
    const { stdout, status } = run('--help');
    expect(status).toBe(0);
    for (const option of ['--json', '--explain']) expect(stdout).toContain(option);
  });

  it('refuses an option that it does not have, and tells those that it has', () => {
    const { stderr, status } = run('--jsn');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--jsn'\.\n\nnpm run ask.*--json/s);
  });

  it('answers a question of several words once', () => {
    expect(run('roofer', 'pay').stdout).toContain(filled('{47-2181|salary}'));
  });
});
