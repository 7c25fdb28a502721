import { PassThrough } from 'node:stream';
import { WebSocket } from 'ws';
import { readSettings } from '../../../src/server/settings';
import { type Running, start } from '../../../src/server/start';
import { RedisServer } from '../../../tools/soak/redis-server';
import { generateToken } from '../../support/direct-line-client';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { whereRedisIs } from '../../support/where-redis-is';
import { message, post } from '../running-bot';

const secret = 'x'.repeat(32);

interface Shown {
  type: string;
  text: string;
  replyToId?: string;
}

whereRedisIs('two bots on one Redis', () => {
  let redis: RedisServer;
  let bots: [Running, Running];
  const startOn = () =>
    start(
      readSettings({ PORT: '0', STATE_URL: redis.url, DIRECT_LINE_SECRET: secret, MESSAGES_PER_MINUTE: '1000' }),
      realConversation(),
      new PassThrough(),
    );
  const ask = async (bot: Running, text: string, id = 'chat') => {
    const answer = await post(bot, message({ text, conversation: { id } }));
    return answer.status === 200 ? (JSON.parse(answer.text).activities[0]?.text as string) : String(answer.status);
  };

  beforeAll(async () => {
    redis = await RedisServer.start();
    bots = [await startOn(), await startOn()];
  }, 90_000);
  afterAll(async () => {
    await Promise.all((bots ?? []).map(bot => bot.stop()));
    await redis?.stop();
  });

  it('serve one conversation alternately, and both remember it', async () => {
    expect(await ask(bots[0], 'how much do roofers make')).toContain(filled('{47-2181|salary}'));
    expect(await ask(bots[1], 'and in Ohio?')).toContain(filled('{47-2181|salary|OH}'));
    expect(await ask(bots[0], 'what about glaziers')).toContain(filled('{47-2121|salary|OH}'));
  });

  it('take a ticket for a stream once between them', async () => {
    const { token } = await generateToken(bots[0].url);
    const begun = await fetch(`${bots[0].url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    const { streamUrl } = (await begun.json()) as { streamUrl: string };
    const elsewhere = streamUrl.replace(new URL(bots[0].url).host, new URL(bots[1].url).host);
    const opened = (url: string): Promise<boolean> =>
      new Promise(resolve => {
        const socket = new WebSocket(url);
        socket.once('open', () => {
          socket.terminate();
          resolve(true);
        });
        socket.once('error', () => resolve(false));
      });
    expect([await opened(elsewhere), await opened(streamUrl)]).toEqual([true, false]);
  });

  it('show a web chat what was said through either, in order', async () => {
    const [first, second] = bots.map(({ url }) => `${url}/v3/directline`);
    const { token } = (await (await fetch(`${first}/tokens/generate`, { method: 'POST' })).json()) as { token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const begun = (await (await fetch(`${first}/conversations`, { method: 'POST', headers })).json()) as {
      conversationId: string;
    };
    const at = `/conversations/${begun.conversationId}/activities`;
    const questions = ['roofer pay', 'and in Ohio?', 'what about glaziers', 'thanks'];
    for (const [turn, text] of questions.entries()) {
      const body = JSON.stringify({ type: 'message', from: { id: 'me' }, text });
      const posted = await fetch(`${turn % 2 ? first : second}${at}`, { method: 'POST', headers, body });
      expect(posted.status).toBe(200);
    }
    const texts = async () => {
      const { activities } = (await (await fetch(`${second}${at}`, { headers })).json()) as { activities: Shown[] };
      return activities.filter(({ type }) => type === 'message');
    };
    while ((await texts()).length < 2 * questions.length + 1) await new Promise(resolve => setTimeout(resolve, 20));
    const replies = (await texts()).filter(({ replyToId }) => replyToId);
    const figures = ['{47-2181|salary}', '{47-2181|salary|OH}', '{47-2121|salary|OH}'].map(filled);
    expect(replies.slice(0, 3).map(({ text }) => text)).toEqual(figures.map(figure => expect.stringContaining(figure)));
  });

  it.each([
    '99999999999999999999999-1.0',
    '18446744073709551615-18446744073709551615.0',
    'x',
    '1-1',
    '0-0.99999999999999999',
  ])('remember all others when somebody reads on from the watermark %s', async watermark => {
    const id = `beside ${watermark}`;
    expect(await ask(bots[0], 'how much do roofers make', id)).toContain(filled('{47-2181|salary}'));
    const [url, chat] = [`${bots[0].url}/v3/directline`, await generateToken(bots[0].url)];
    const headers = { authorization: `Bearer ${chat.token}` };
    const read = await fetch(`${url}/conversations/${chat.conversationId}/activities?watermark=${watermark}`, {
      headers,
    });
    expect(read.status).toBe(200);
    expect(await ask(bots[0], 'and in Ohio?', id)).toContain(filled('{47-2181|salary|OH}'));
  });

  it('count the messages of a conversation together', async () => {
    const few = await Promise.all(
      [0, 1].map(() =>
        start(
          readSettings({ PORT: '0', STATE_URL: redis.url, MESSAGES_PER_MINUTE: '2' }),
          realConversation(),
          new PassThrough(),
        ),
      ),
    );
    const [one, other] = few as [Running, Running];
    const statuses = [];
    for (const bot of [one, other, one]) statuses.push((await ask(bot, 'roofer pay', 'busy')).slice(0, 3));
    expect(statuses[2]).toBe('429');
    await Promise.all(few.map(bot => bot.stop()));
  });

  /** How soon depends on the machine: both have to notice that Redis is back. */
  const untilRemembered = async (id: string) => {
    let followed = '';
    for (let tries = 0; tries < 30 && !followed.includes(filled('{47-2181|salary|OH}')); tries++) {
      await new Promise(resolve => setTimeout(resolve, 1000));
      expect(await ask(bots[0], 'how much do roofers make', id)).toContain(filled('{47-2181|salary}'));
      followed = await ask(bots[1], 'and in Ohio?', id);
    }
    return followed;
  };

  it('answer without memory while Redis hangs, and remember again afterwards', async () => {
    redis.freeze();
    expect(await ask(bots[0], 'how much do roofers make', 'outage')).toContain(filled('{47-2181|salary}'));
    redis.thaw();
    expect(await untilRemembered('outage')).toContain(filled('{47-2181|salary|OH}'));
  }, 90_000);

  it('go on likewise when Redis was stopped and started again', async () => {
    await redis.kill();
    expect(await ask(bots[0], 'how much do roofers make', 'stopped')).toContain(filled('{47-2181|salary}'));
    await redis.start();
    expect(await untilRemembered('stopped')).toContain(filled('{47-2181|salary|OH}'));
  }, 90_000);

  it('do not start without it, and say what to do', async () => {
    const starting = start(
      readSettings({ PORT: '0', STATE_URL: 'redis://127.0.0.1:1' }),
      realConversation(),
      new PassThrough(),
    );
    await expect(starting).rejects.toThrow('nothing listens there; start Redis, or correct host and port');
  });
});
