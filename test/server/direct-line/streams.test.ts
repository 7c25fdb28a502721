import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { PAGE_SIZE } from '../../../src/server/direct-line/log-page';
import type { Running } from '../../../src/server/start';
import { generateToken } from '../../support/direct-line-client';
import { rawTalk } from '../../support/raw-talk';
import { realConversation } from '../../support/real-bot';
import { message, post, startBot } from '../running-bot';

const QUESTIONS = 24;

describe('the streams of web chats', () => {
  let running: Running;
  const sockets: WebSocket[] = [];
  beforeAll(async () => {
    const limits = { STREAMS_PER_ADDRESS: '5', MESSAGES_PER_MINUTE: '1000' };
    ({ running } = await startBot(realConversation(), limits));
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    await sleep(100);
  });
  afterAll(() => running.stop());

  const newChat = async () => {
    const { token, conversationId } = await generateToken(running.url);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${running.url}/v3/directline/conversations`;
    const activities = `${url}/${conversationId}/activities`;
    return {
      activities,
      headers,
      streamUrl: async () =>
        ((await (await fetch(url, { method: 'POST', headers })).json()) as { streamUrl: string }).streamUrl,
      say: (text: string) =>
        fetch(activities, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) }),
    };
  };
  /** @returns the status with which a stream was refused, or 101 */
  const open = (url: string): Promise<number> =>
    new Promise(resolve => {
      const socket = new WebSocket(url);
      sockets.push(socket);
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
      socket.on('error', () => undefined);
    });

  it('are a few for each chat: the oldest closes for the newest', async () => {
    const { streamUrl } = await newChat();
    for (let number = 0; number < 5; number++) expect(await open(await streamUrl())).toBe(101);
    await sleep(100);
    const isOpen = sockets.map(({ readyState }) => readyState === WebSocket.OPEN);
    expect(isOpen).toEqual([false, false, true, true, true]);
  });

  it('are limited for each address, and one that ends makes room', async () => {
    const chats = await Promise.all(Array.from({ length: 6 }, newChat));
    for (const { streamUrl } of chats.slice(0, 5)) expect(await open(await streamUrl())).toBe(101);
    const last = await (chats[5] as (typeof chats)[number]).streamUrl();
    expect(await open(last)).toBe(429);
    sockets[0]?.close();
    await sleep(100);
    expect(await open(last)).toBe(101);
  });

  it.each(['ping', 'send'] as const)('are cut when their client does nothing but %s', async flood => {
    const { streamUrl } = await newChat();
    await open(await streamUrl());
    const [socket] = sockets as [WebSocket];
    const closed = new Promise(resolve => socket.once('close', resolve));
    for (let number = 0; number < 150; number++) socket[flood]('x');
    await closed;
  });

  it('give a long chat in pages, each of bounded size, whole and in order', async () => {
    const { say, streamUrl, activities, headers } = await newChat();
    for (let number = 0; number < QUESTIONS; number++) await say(`compare roofers, painters and glaziers ${number}`);
    const url = await streamUrl();
    const pages: string[] = [];
    const socket = new WebSocket(url);
    sockets.push(socket);
    socket.on('message', data => pages.push(String(data)));
    const asked = (list: string[]) =>
      list
        .flatMap(page => JSON.parse(page).activities as { text: string; from: { role: string } }[])
        .filter(({ from }) => from.role === 'user')
        .map(({ text }) => Number(/\d+$/.exec(text)?.[0]));
    while (asked(pages).length < QUESTIONS) await sleep(20);
    expect(asked(pages)).toEqual(Array.from({ length: QUESTIONS }, (_, at) => at));
    expect(pages.length).toBeGreaterThan(3);
    const polled: string[] = [];
    let watermark = '';
    for (let page = ''; ; polled.push(page)) {
      page = await (await fetch(`${activities}?watermark=${watermark}`, { headers })).text();
      ({ watermark } = JSON.parse(page));
      if (JSON.parse(page).activities.length === 0) break;
    }
    expect(asked(polled)).toEqual(asked(pages));
    for (const page of [...pages, ...polled]) expect(page.length).toBeLessThan(PAGE_SIZE + 1000);
  });

  it.each([
    ['GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\n\r\n', 200],
    ['GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: TLS/1.0\r\n\r\n', 200],
    ['GET /nowhere HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n', 404],
  ])('leave clients alone that offer another protocol: %j gets %d', async (request, status) => {
    const { answer } = await rawTalk(running.url, socket => socket.write(request));
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('leave the body of such a request as it was', async () => {
    const body = JSON.stringify(message());
    const head = `POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const { answer } = await rawTalk(running.url, socket => {
      socket.write(`${head}\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n${body.slice(0, 20)}`);
      setTimeout(() => socket.write(body.slice(20)), 50);
    });
    expect(answer).toContain('43,251');
    expect((await post(running, message())).status).toBe(200);
  });

  it('hang up on whom they refuse, who may never do so', async () => {
    const { hostname, port } = new URL(running.url);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.on('error', () => undefined).resume();
    socket.write('GET /v3/directline/conversations/x/stream HTTP/1.1\r\nhost: 127.0.0.1\r\n');
    socket.write('upgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    await once(socket, 'end');
    // Only a connection that is gone on the other side, too, says so when something is sent.
    const writes = setInterval(() => socket.write('x'), 20);
    await new Promise(resolve => socket.once('close', resolve));
    clearInterval(writes);
  });
});
