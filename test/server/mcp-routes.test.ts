import type { Running } from '../../src/server/start';
import { TOKEN } from '../support/assistant';
import { rawTalk } from '../support/raw-talk';
import { realConversation } from '../support/real-bot';
import { spendProcessorTime } from '../support/spend-processor-time';
import { startBot } from './running-bot';

const CALL = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'facts', arguments: { jobs: ['roofer'], measures: ['salary'], states: ['OH'] } },
};
const HEADERS = {
  authorization: `Bearer ${TOKEN}`,
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** Sends a request to the door of assistants. @param init what differs from a good call */
async function send(
  { url }: Running,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const { method = 'POST', body = CALL, headers = HEADERS } = init;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${url}/mcp`, { method, headers, ...(method === 'POST' ? { body: text } : {}) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('the door of assistants', () => {
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    const settings = { MCP_TOKEN: TOKEN, LOG_LEVEL: 'trace', ALLOWED_ORIGINS: 'https://assistant.example' };
    ({ running, lines } = await startBot(realConversation(), settings));
  });
  afterAll(() => running.stop());

  it('answers one message with one answer in JSON, and keeps no session', async () => {
    const { status, headers, text } = await send(running);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('application/json')]);
    expect(headers.get('mcp-session-id')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(JSON.parse(text).result.structuredContent.facts[0]).toMatchObject({ place: 'OH', value: 56_420 });
  });

  it('says what is wrong with a call in few words, however much was sent', async () => {
    const long = 'x'.repeat(100_000);
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`name${number}`, number]));
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    const call = (params: unknown, method = CALL.method) => JSON.stringify({ ...CALL, method, params });
    for (const [body, told] of [
      [call({ name: long }), 'There is no tool'],
      [call({ name: long }, 'prompts/get'), 'There is no prompt'],
      [call({ uri: long }, 'resources/read'), 'There is no resource'],
      [call({ name: 'facts', arguments: { [long]: 1 } }), 'only these names'],
      [call({ name: 'facts', arguments: many }), 'only these names'],
      [call({ name: 'facts', arguments: 'DEEP' }).replace('"DEEP"', deep), 'nested too deeply to be read'],
    ] as const) {
      const { text } = await send(running, { body });
      expect(text).toContain(told);
      expect(text.length).toBeLessThan(5000);
    }
    expect(lines.join('')).not.toContain('an MCP call failed');
  });

  it.each([
    ['no token', undefined, /^Bearer realm="[^"]+"$/, /is missing/],
    ['another scheme', `Basic ${TOKEN}`, /^Bearer realm="[^"]+"$/, /is missing/],
    ['a wrong token', `Bearer ${TOKEN}x`, /error="invalid_token"/, /not valid/],
  ])('asks for its token where a request shows %s', async (_, authorization, challenge, message) => {
    const { authorization: _token, ...rest } = HEADERS;
    const headers: Record<string, string> = authorization ? { ...rest, authorization } : rest;
    for (const method of ['POST', 'GET', 'DELETE']) {
      const refused = await send(running, { method, headers });
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(challenge);
      expect(JSON.parse(refused.text).error.message).toMatch(message);
    }
  });

  it('is closed to pages that are not on the list, also to those that rebound their name', async () => {
    const from = (headers: Record<string, string>) => send(running, { headers: { ...HEADERS, ...headers } });
    expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
    const admitted = await from({ origin: 'https://assistant.example' });
    expect([admitted.status, admitted.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://assistant.example',
    ]);
    const body = JSON.stringify(CALL);
    const { answer } = await rawTalk(running.url, socket =>
      socket.write(
        [
          'POST /mcp HTTP/1.1',
          'host: evil.example',
          ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`),
          `content-length: ${body.length}`,
          'connection: close',
          '',
          body,
        ].join('\r\n'),
      ),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('tells a browser which headers it takes', async () => {
    const { status, headers } = await send(running, {
      method: 'OPTIONS',
      headers: { origin: 'https://assistant.example', 'access-control-request-method': 'POST' },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-headers')).toContain('mcp-protocol-version');
  });

  it.each([
    ['a body over the limit', { body: { ...CALL, padding: 'x'.repeat(300_000) } }, 413],
    ['a compressed body', { headers: { ...HEADERS, 'content-encoding': 'gzip' } }, 415],
    ['broken JSON', { body: '{"jsonrpc":' }, 400],
    ['what is no message', { body: { hello: 1 } }, 400],
    ['a list of messages', { body: [CALL, CALL] }, 400],
    ['text', { headers: { ...HEADERS, 'content-type': 'text/plain' } }, 415],
    ['a client that takes no JSON', { headers: { ...HEADERS, accept: 'text/html' } }, 406],
    ['an unknown version of the protocol', { headers: { ...HEADERS, 'mcp-protocol-version': '1999-01-01' } }, 400],
    ['a request for a stream', { method: 'GET' }, 405],
    ['the end of a session', { method: 'DELETE' }, 405],
  ])('refuses %s', async (_, init, status) => {
    expect((await send(running, init)).status).toBe(status);
  });

  it('logs each call as a turn, and neither its words nor the token', async () => {
    const question = 'a confidential question about plumbers';
    await send(running, { body: { ...CALL, params: { name: 'ask', arguments: { question } } } });
    await send(running, { body: { ...CALL, params: { name: 'facts', arguments: { jobs: [question] } } } });
    await send(running, { body: `{"${question}` });
    const log = lines.join('');
    expect(log).toMatch(/"kind":"fact","outcome":"answer","operation":"show".*"channel":"mcp"/);
    for (const hidden of ['confidential', TOKEN]) expect(log).not.toContain(hidden);
  });
});

describe('the limit of assistants', () => {
  let running: Running;
  beforeAll(async () => {
    const settings = { MCP_TOKEN: TOKEN, MCP_REQUESTS_PER_MINUTE: '5', TRUST_PROXY: '1' };
    ({ running } = await startBot(realConversation(), settings));
  });
  afterAll(() => running.stop());

  it('counts requests by address, those with a wrong token among them', async () => {
    const from = (address: string, authorization = HEADERS.authorization) =>
      send(running, {
        body: { jsonrpc: '2.0', id: 1, method: 'ping' },
        headers: { ...HEADERS, authorization, 'x-forwarded-for': address },
      });
    for (let turn = 0; turn < 3; turn++) expect((await from('192.0.2.1')).status).toBe(200);
    for (let turn = 0; turn < 2; turn++) expect((await from('192.0.2.1', 'Bearer wrong')).status).toBe(401);
    const refused = await from('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await from('192.0.2.2')).status).toBe(200);
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain('career_bot_refused_total{limit="mcp"} 1');
  });
});

describe('what an assistant asks that takes long', () => {
  let running: Running;
  beforeAll(async () => {
    const known = realConversation();
    const slow = <T>(work: () => T): T => {
      spendProcessorTime(150);
      return work();
    };
    const conversation = {
      ...known,
      jobs: { ...known.jobs, find: (words: string, most: number) => slow(() => known.jobs.find(words, most)) },
      get sources() {
        return slow(() => known.sources);
      },
    };
    const settings = { MCP_TOKEN: TOKEN, MCP_REQUESTS_PER_MINUTE: '20', TRUST_PROXY: '1' };
    ({ running } = await startBot(conversation, settings));
  });
  afterAll(() => running.stop());

  it.each([
    ['a list', '192.0.2.1', 'resources/read', { uri: 'careers://sources' }],
    ['a name', '192.0.2.2', 'tools/call', { name: 'occupation', arguments: { name: 'nothing that is known' } }],
  ])('counts for more: %s', async (_, address, method, params) => {
    const headers = { ...HEADERS, 'x-forwarded-for': address };
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++)
      statuses.push((await send(running, { body: { ...CALL, method, params }, headers })).status);
    expect([statuses.at(0), statuses.at(-1)]).toEqual([200, 429]);
  });
});

describe('a bot without MCP_TOKEN', () => {
  it('has no door for assistants', async () => {
    const { running } = await startBot(realConversation());
    for (const method of ['POST', 'GET']) expect((await send(running, { method })).status).toBe(404);
    await running.stop();
  });
});

describe('a call that fails', () => {
  it('is told as such without saying why, and logged without its words', async () => {
    const respond = () => {
      throw new Error('an inner detail');
    };
    const { running, lines } = await startBot({ ...realConversation(), respond }, { MCP_TOKEN: TOKEN });
    const params = { name: 'ask', arguments: { question: 'roofer pay' } };
    const { status, text } = await send(running, { body: { ...CALL, params } });
    await running.stop();
    expect([status, JSON.parse(text).result.isError]).toEqual([200, true]);
    expect(text).not.toContain('inner detail');
    expect(lines.join('')).toMatch(/an MCP call failed/);
  });
});
