import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer, type Request, type Response } from 'restify';
import { harden } from '../../src/server/harden';
import { jsonBody } from '../../src/server/json-body';
import { rawTalk } from '../support/raw-talk';

const HEAD = 'POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 10\r\n';

describe('a client that takes its time', () => {
  const server = createServer();
  let url: string;
  beforeAll(async () => {
    // As the bot's server, but with a tenth of its patience.
    harden(
      server,
      { TRUST_PROXY: 0 },
      { headersTimeout: 500, requestTimeout: 900, timeout: 1500, connectionsCheckingInterval: 100 },
    );
    server.post('/', ...jsonBody(0), async (_request: Request, response: Response) => {
      response.send(200, {});
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>(resolve => server.close(resolve)));

  it('is cut when its headers or its body do not end, however steadily it drips, while others are served', async () => {
    const headers = rawTalk(url, socket => socket.write(HEAD));
    const body = rawTalk(url, socket => {
      socket.write(`${HEAD}\r\n{`);
      const drip = setInterval(() => socket.write(' '), 200);
      socket.once('close', () => clearInterval(drip));
    });
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(200);
    for (const { answer, after } of await Promise.all([headers, body])) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(after).toBeLessThan(5000);
    }
  });

  it('has ten seconds for its headers and fifteen for all, where nothing else is said', () => {
    const usual = createServer();
    harden(usual, { TRUST_PROXY: 0 });
    expect(usual.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 15_000, timeout: 30_000 });
  });

  it('may have thirty large bodies under way at a time, and again when they have ended', async () => {
    const large = HEAD.replace('length: 10', 'length: 262144');
    const talks = Array.from({ length: 40 }, () => rawTalk(url, socket => socket.write(`${large}\r\n{`)));
    const statuses = (await Promise.all(talks)).map(({ answer }) => answer.slice(9, 12));
    expect(statuses.filter(status => status === '429')).toHaveLength(8);
    expect(statuses.filter(status => status === '408')).toHaveLength(32);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(200);
  });

  it('has even the smallest bodies counted, as each of its requests takes memory', async () => {
    const begin = (count: number, length: number) =>
      Array.from({ length: count }, () =>
        rawTalk(url, socket => socket.write(`${HEAD.replace('length: 10', `length: ${length}`)}\r\n{`)),
      );
    const large = begin(31, 262_144);
    await sleep(100);
    const statuses = (await Promise.all([...large, ...begin(40, 2)])).map(({ answer }) => answer.slice(9, 12));
    expect(statuses.filter(status => status === '429')).toHaveLength(8);
  });
});
