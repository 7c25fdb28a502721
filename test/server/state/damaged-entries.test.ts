import { PassThrough } from 'node:stream';
import { createClient, type RedisClientType } from '@redis/client';
import { pino } from 'pino';
import { Metrics } from '../../../src/server/observability/metrics';
import { readSettings } from '../../../src/server/settings';
import { type Running, start } from '../../../src/server/start';
import { RedisConnection } from '../../../src/server/state/redis-connection';
import { RedisLog } from '../../../src/server/state/redis-log';
import { RedisPending } from '../../../src/server/state/redis-pending';
import { RedisProcess } from '../../../src/server/state/redis-process';
import { RedisServer } from '../../../tools/soak/redis-server';
import { generateToken } from '../../support/direct-line-client';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { whereRedisIs } from '../../support/where-redis-is';
import { message, post } from '../running-bot';

whereRedisIs('a Redis in which something is damaged', () => {
  let redis: RedisServer;
  let bot: Running;
  let client: RedisClientType;
  beforeAll(async () => {
    redis = await RedisServer.start();
    client = createClient({ url: redis.url }) as RedisClientType;
    await client.connect();
    bot = await start(readSettings({ PORT: '0', STATE_URL: redis.url }), realConversation(), new PassThrough());
  }, 90_000);
  afterAll(async () => {
    await bot?.stop();
    client?.destroy();
    await redis?.stop();
  });

  const newChat = async () => {
    const { token, conversationId } = await generateToken(bot.url);
    const url = `${bot.url}/v3/directline/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    return {
      key: `career-bot:chat:${conversationId}`,
      say: (text: string) => fetch(url, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text }) }),
      read: async () => (await (await fetch(url, { headers })).json()) as { activities: { text: string }[] },
    };
  };

  it.each([['{broken'], ['5'], ['"text"'], ['[]'], ['null'], ['{"memory":7,"last":"x"}']])(
    'costs the memory of that person and no answer, where it holds %s',
    async damage => {
      await post(bot, message({ text: 'roofer pay' }));
      for (const key of await client.keys('career-bot:state:*')) await client.set(key, damage);
      for (let time = 0; time < 2; time++) {
        const { activities } = JSON.parse((await post(bot, message({ text: 'roofer pay' }))).text);
        expect(activities[0].text).toContain(filled('{47-2181|salary}'));
      }
      const { activities } = JSON.parse((await post(bot, message({ text: 'and in Ohio?' }))).text);
      expect(activities[0].text).toContain(filled('{47-2181|salary|OH}'));
    },
  );

  it('keeps nobody else from being written to, where one chat cannot be', async () => {
    const [broken, other] = await Promise.all([newChat(), newChat()]);
    await client.set(broken.key, 'no stream');
    for (const { say } of [broken, other]) await say('roofer pay');
    expect(await client.xLen(other.key)).toBe(2);
  });

  it('costs a web chat the entries that cannot be read', async () => {
    const { key, say, read } = await newChat();
    await client.xAdd(key, '*', { json: '{broken' });
    expect((await say('roofer pay')).status).toBe(200);
    const { activities } = await read();
    expect(activities.map(({ text }) => text)).toEqual([
      'roofer pay',
      expect.stringContaining(filled('{47-2181|salary}')),
    ]);
  });
});

whereRedisIs('a process whose sign of life has gone', () => {
  let redis: RedisServer;
  let connection: RedisConnection;
  beforeAll(async () => {
    redis = await RedisServer.start();
    connection = await RedisConnection.open(redis.url, pino({ level: 'silent' }), new Metrics(() => 0));
  });
  afterAll(async () => {
    connection?.close();
    await redis?.stop();
  });

  it('takes no message over from itself, and so answers none twice', async () => {
    const own = await RedisProcess.open(connection);
    const log = await RedisLog.open(connection, own);
    await log.append('chat', {
      type: 'message',
      id: 'one',
      text: 'roofer pay',
      timestamp: new Date(),
      from: { id: 'p', name: '', role: 'user' },
      conversation: { id: 'chat', name: '', isGroup: false, conversationType: 'personal' },
    });
    own.close();
    await connection.client.del(`career-bot:alive:${own.id}`);
    expect(await new RedisPending(connection, own).takeOver('chat')).toEqual([]);
    log.close();
  });
});
