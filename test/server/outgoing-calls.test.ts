import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CALL_TIMEOUT, channelClient } from '../../src/bot/channel-client';
import type { Running } from '../../src/server/start';
import { startConnector } from '../support/fake-connector';
import { HeldWaits } from '../support/held-waits';
import { realConversation } from '../support/real-bot';
import { message, post, startBot } from './running-bot';

/** A channel that does with what the bot sends as it is told. */
async function startChannel(answer: RequestListener): Promise<{ url: string; server: Server; calls: () => number }> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    request.resume();
    answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, calls: () => calls };
}

const sayTo = (running: Running, url: string, id: string) =>
  post(running, message({ serviceUrl: url, deliveryMode: undefined, conversation: { id } }));

/** A channel whose responses are full of text that should not be in the log. */
const gossip =
  (status: number, type: string, answer: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status, 'gossip', { 'content-type': type, 'x-gossip': 'gossip' });
    response.end(answer);
  };

function expectNoGossip(lines: readonly string[], status: number): void {
  const log = lines.join('');
  expect(log).toContain(`status ${status}`);
  expect(log.toLowerCase()).not.toContain('gossip');
}

describe('what the bot sends to a channel that is down', () => {
  /** A channel, a bot that sends to it, and a message that the bot is answering. */
  const begin = async (answer: RequestListener) => {
    const [channel, bot] = await Promise.all([startChannel(answer), startBot(realConversation())]);
    const answered = sayTo(bot.running, channel.url, 'stuck');
    const stop = () => {
      channel.server.closeAllConnections();
      channel.server.close();
      return bot.running.stop();
    };
    return { ...bot, calls: channel.calls, answered, stop };
  };
  let waits: HeldWaits;
  let dead: Awaited<ReturnType<typeof begin>>;
  let busy: typeof dead;
  let failing: typeof dead;
  let alive: Awaited<ReturnType<typeof startConnector>>;
  beforeAll(async () => {
    waits = new HeldWaits(CALL_TIMEOUT);
    [dead, busy, failing] = await Promise.all([
      begin(() => undefined),
      begin((_request, response) => {
        response.writeHead(429, { 'retry-after': '600' });
        response.end();
      }),
      begin(gossip(500, 'application/json', '{"error":{"code":"gossip","message":"gossip"}}')),
    ]);
    alive = await startConnector();
    while ([dead, busy, failing].some(({ calls }) => calls() === 0)) await sleep(20);
  });
  afterAll(() => {
    waits.release();
    return Promise.all([dead, busy, failing, alive].map(each => each?.stop()));
  });

  it('waits only a moment even if the channel asks for a longer wait', async () => {
    await busy.answered;
    expect(busy.calls()).toBeGreaterThan(1);
    expect(waits.skipped).toContain(2000);
  });

  it('logs nothing of what the channel says with status 500', async () => {
    await failing.answered;
    expectNoGossip(failing.lines, 500);
  });

  it('is given up when the channel never answers; others do not wait, and that conversation goes on', async () => {
    await sayTo(dead.running, alive.url, 'another');
    expect(alive.sent).toHaveLength(1);
    waits.endLimits();
    await dead.answered;
    // No apology is tried after that: nobody would hear it.
    expect(dead.calls()).toBe(1);
    await sayTo(dead.running, alive.url, 'stuck');
    expect(alive.sent).toHaveLength(2);
    expect(dead.lines.filter(line => line.includes('"level":50'))).toHaveLength(1);
  });
});

describe('what the bot sends to a channel', () => {
  let running: Running;
  let lines: string[];
  const open: Server[] = [];
  const channel = async (answer: RequestListener) => {
    const started = await startChannel(answer);
    open.push(started.server);
    return started;
  };
  beforeAll(async () => {
    ({ running, lines } = await startBot(realConversation()));
  });
  afterEach(() => {
    for (const server of open.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  afterAll(() => running.stop());

  const say = (url: string, id: string) => sayTo(running, url, id);

  it('is followed to no other address', async () => {
    const elsewhere = await startConnector();
    const moved = await channel((_request, response) => {
      response.writeHead(307, { location: elsewhere.url });
      response.end();
    });
    await say(moved.url, 'moved');
    expect([moved.calls(), elsewhere.sent]).toEqual([1, []]);
    await elsewhere.stop();
  });

  it('costs little memory however long the answer is, and no line of it is logged', async () => {
    let written = 0;
    const talkative = await channel((_request, response) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      const chunk = 'gossip'.repeat(10_000);
      const more = () => {
        while (written < 300_000_000 && response.write(chunk)) written += chunk.length;
      };
      response.on('drain', more);
      more();
    });
    lines.length = 0;
    await say(talkative.url, 'talkative');
    expect(written).toBeLessThan(30_000_000);
    expect(lines.join('')).not.toContain('gossip');
    expect(lines.join('').length).toBeLessThan(10_000);
  });

  it.each([
    [400, 'application/json', '{"error":{"code":"GossipCode","message":"gossip"}}'],
    [403, 'application/json', '{"code":"gossip","message":"gossip"}'],
    [404, 'text/plain', 'gossip'],
    [200, 'application/json', '{"gossip":'],
  ])('leaves nothing in the log of what a channel says with status %i as %s', async (status, type, answer) => {
    const gossiping = await channel(gossip(status, type, answer));
    lines.length = 0;
    await say(gossiping.url, `gossip ${status}`);
    expectNoGossip(lines, status);
  });

  it('leaves nothing in the log of an address to which nothing can be sent', async () => {
    lines.length = 0;
    await say('http://gossip:gossip@127.0.0.1:9/', 'no address');
    expect(lines.join('')).toContain('The channel could not be reached');
    expect(lines.join('')).not.toContain('gossip');
  });

  it('goes out again where a connection that was kept open turns out to be closed', async () => {
    let connections = 0;
    const forgetful = await channel((request, response) => {
      connections += 1;
      if (connections === 1) request.socket.destroy();
      else response.end('{}');
    });
    const request = {
      ...{ url: forgetful.url, method: 'POST', body: '{}' },
      headers: { toJson: () => ({ 'content-type': 'application/json' }) },
    } as unknown as Parameters<typeof channelClient.sendRequest>[0];
    expect((await channelClient.sendRequest(request)).status).toBe(200);
  });
});
