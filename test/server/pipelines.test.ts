import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_WAITING } from '../../src/server/limit-waiting';
import type { Running } from '../../src/server/start';
import { rawTalk } from '../support/raw-talk';
import { realConversation } from '../support/real-bot';
import { message, post, startBot } from './running-bot';

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
const LARGE_BODY = 'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 262144\r\n\r\n{';

describe('requests that do not wait for the answer to the one before', () => {
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation()));
  });
  afterAll(() => running.stop());

  it('are answered in order while they are few', async () => {
    const few = get('/healthz').repeat(MOST_WAITING - 1);
    const last = get('/privacy').replace('host', 'connection: close\r\nhost');
    const { answer } = await rawTalk(running.url, socket => socket.write(few + last));
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(MOST_WAITING);
    expect(answer).toMatch(/"ok".*Privacy/s);
  });

  it('end the connection when they are many, and others are served', async () => {
    const { answer, after } = await rawTalk(running.url, socket => socket.write(get('/').repeat(1000)));
    expect((answer.match(/HTTP\/1\.1 200/g) ?? []).length).toBeLessThanOrEqual(MOST_WAITING);
    expect(after).toBeLessThan(2000);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  it('may be any number when each comes after its answer', async () => {
    let left = MOST_WAITING * 3;
    const { answer } = await rawTalk(running.url, socket => {
      const next = () => (left-- > 0 ? socket.write(get('/healthz')) : socket.end());
      socket.on('data', next);
      next();
    });
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(MOST_WAITING * 3);
  });

  // More than a connection holds, so that the answer to what comes behind it has to wait; or little, so that it goes out at once.
  it.each(['/page/web-chat.js', '/page/no-such-file'])(
    'do not use up the bodies of their address for good when their client goes: %s',
    async path => {
      const { hostname, port } = new URL(running.url);
      for (let client = 0; client < 40; client++) {
        const socket = connect(Number(port), hostname, () => socket.pause());
        socket.write(get(path).repeat(MOST_WAITING - 1) + LARGE_BODY);
        await sleep(50);
        socket.destroy();
      }
      // A busy server needs a moment to see that they are gone.
      const statusOfLarge = async () => (await post(running, message({ text: 'x'.repeat(200_000) }))).status;
      let status = await statusOfLarge();
      for (let tries = 0; status !== 200 && tries < 10; tries++) {
        await sleep(500);
        status = await statusOfLarge();
      }
      expect(status).toBe(200);
    },
    20_000,
  );
});
