import { spawn } from 'node:child_process';
import path from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Assistant } from '../support/assistant';
import { BUILT_BOT } from '../support/built-bot';
import { JOBS } from '../support/real-answers';

const mcp = path.join(BUILT_BOT, 'dist', 'commands', 'mcp.js');
const HELLO = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1.0.0' } },
};
const ASK = {
  jsonrpc: '2.0',
  id: 2,
  method: 'tools/call',
  params: { name: 'ask', arguments: { question: 'a confidential question about roofers' } },
};

/** Runs the server on lines of input until it ends. */
async function talk(input: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [mcp], { env: { PATH: process.env.PATH, ...env } });
  const said = { out: '', log: '' };
  child.stdout.on('data', data => {
    said.out += data;
  });
  child.stderr.on('data', data => {
    said.log += data;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return { ...said, code };
}

const jsonLines = (text: string): { id?: number; error?: unknown }[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

describe('npm run mcp', () => {
  it('answers an assistant over standard input and output, and remembers what was said', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [mcp], stderr: 'ignore' });
    const assistant = await Assistant.connect(transport);
    const { structured, words } = await assistant.call('ask', {
      question: 'which pays more, roofers or glaziers in Ohio?',
    });
    expect(structured.facts.map(({ occupation, value }) => [occupation, value])).toEqual([
      [JOBS.roofers, 56_420],
      [JOBS.glaziers, 61_020],
    ]);
    expect(words).toMatch(/BLS, May 2024.*released 2025-04-02.*https:\/\/www\.bls\.gov/s);
    const { conversation } = structured;
    const next = await assistant.call('ask', { question: 'and in Texas?', conversation });
    expect(next.structured.facts[0]).toMatchObject({ place: 'TX', value: 45_440 });
    await assistant.close();
  });

  it('writes nothing but messages to standard output and logs JSON without words to standard error, and ends with its input', async () => {
    const { out, log, code } = await talk(`${[HELLO, ASK].map(line => JSON.stringify(line)).join('\n')}\nno JSON\n`);
    expect(code).toBe(0);
    expect(jsonLines(out).map(({ id, error }) => [id, error])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    const logged = jsonLines(log);
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'turn', channel: 'mcp' }));
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'a message was rejected' }));
    expect(log).not.toContain('confidential');
  });

  it('says which setting is wrong, on standard error', async () => {
    const { out, log, code } = await talk('', { LOG_LEVEL: 'loud' });
    expect([out, code]).toEqual(['', 1]);
    expect(log).toContain('LOG_LEVEL is "loud"; allowed: one of fatal');
  });
});
