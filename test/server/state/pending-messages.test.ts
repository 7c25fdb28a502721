import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { Tokens } from '../../../src/server/direct-line/tokens';
import { Metrics } from '../../../src/server/observability/metrics';
import { readSettings } from '../../../src/server/settings';
import { type Running, start } from '../../../src/server/start';
import { RedisConnection } from '../../../src/server/state/redis-connection';
import { RedisLog } from '../../../src/server/state/redis-log';
import { ALIVE, RedisProcess } from '../../../src/server/state/redis-process';
import { RedisServer } from '../../../tools/soak/redis-server';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { whereRedisIs } from '../../support/where-redis-is';

const secret = 'x'.repeat(32);

interface Shown {
  type: string;
  text: string;
  replyToId?: string;
}

/** The part of a server that takes messages into the shared log; it dies without having answered any. */
async function openTaker(url: string, opened: RedisConnection[]) {
  const redis = await RedisConnection.open(url, pino({ level: 'silent' }), new Metrics(() => 0));
  const process = await RedisProcess.open(redis);
  const log = await RedisLog.open(redis, process);
  opened.push(redis);
  return {
    log,
    /** It says no more that it lives. */
    fallSilent: () => process.close(),
    /** Like `fallSilent`, but as if it had happened long ago. */
    async die() {
      process.close();
      await redis.client.del(ALIVE + process.id);
    },
  };
}

type Taker = Awaited<ReturnType<typeof openTaker>>;

const said = (conversationId: string, id: string, text: string, after = 0) => ({
  type: 'message',
  id: `${conversationId}-${id}`,
  text,
  timestamp: new Date(Date.now() + after),
  channelId: 'directline',
  conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal' },
  from: { id: 'person', name: '', role: 'user' },
  recipient: { id: 'career-questions-bot', name: '' },
});

/** The late answer of a process that took a message. */
const answerTo = (conversationId: string) => ({
  ...said(conversationId, 'answer', 'late'),
  from: { id: 'bot', name: '' },
  replyToId: `${conversationId}-one`,
});

/** The bot looks every second for messages that nobody answers. */
const severalLooks = () => sleep(2500);

whereRedisIs('a message that a process took and did not answer before it died', () => {
  let redis: RedisServer;
  let bot: Running | undefined;
  let living: Taker;
  let frozen: Taker;
  const opened: RedisConnection[] = [];
  beforeAll(async () => {
    redis = await RedisServer.start();
    const settings = { PORT: '0', STATE_URL: redis.url, DIRECT_LINE_SECRET: secret };
    bot = await start(readSettings(settings), realConversation(), new PassThrough());
    const open = () => openTaker(redis.url, opened);
    const [dead, ...others] = await Promise.all([open(), open(), open()]);
    [living, frozen] = others;
    await living.log.append('slow', said('slow', 'one', 'how much do roofers make'));
    await dead.log.append('left', said('left', 'one', 'how much do roofers make'));
    await dead.log.append('left', said('left', 'two', 'and in Ohio?', 5));
    await frozen.log.append('frozen', said('frozen', 'one', 'how much do roofers make'));
    for (const silent of [dead, frozen]) silent.fallSilent();
  }, 90_000);
  afterAll(async () => {
    for (const connection of opened) connection.close();
    await bot?.stop();
    await redis?.stop();
  });

  const answersIn = async (conversationId: string): Promise<Shown[]> => {
    const authorization = `Bearer ${await new Tokens(secret).issue({ conversationId, userId: 'person' })}`;
    const response = await fetch(`${bot?.url}/v3/directline/conversations/${conversationId}/activities`, {
      headers: { authorization },
    });
    const { activities } = (await response.json()) as { activities: Shown[] };
    return activities.filter(({ type, replyToId }) => type === 'message' && replyToId);
  };
  const untilAnswers = async (conversationId: string, count: number) => {
    const patience = Date.now() + 20_000;
    while ((await answersIn(conversationId)).length < count && Date.now() < patience) await sleep(50);
    return answersIn(conversationId);
  };

  it('is answered by another, in order and once, though nobody writes again', async () => {
    const answers = await untilAnswers('left', 2);
    expect(answers.map(({ replyToId }) => replyToId)).toEqual(['left-one', 'left-two']);
    expect(answers.map(({ text }) => text)).toEqual([
      expect.stringContaining(filled('{47-2181|salary}')),
      expect.stringContaining(filled('{47-2181|salary|OH}')),
    ]);
    await severalLooks();
    expect(await answersIn('left')).toHaveLength(2);
  });

  it('gets one answer also when that process was only frozen, and comes back with its own', async () => {
    expect(await untilAnswers('frozen', 1)).toHaveLength(1);
    await frozen.log.append('frozen', answerTo('frozen'));
    expect((await answersIn('frozen'))[0]?.text).toContain(filled('{47-2181|salary}'));
    expect(await answersIn('frozen')).toHaveLength(1);
  });

  it('is left alone while that process is alive, and the answer of that process counts', async () => {
    // Its message was written before those that have been answered by now.
    expect(await untilAnswers('left', 2)).toHaveLength(2);
    await severalLooks();
    expect(await answersIn('slow')).toHaveLength(0);
    await living.log.append('slow', answerTo('slow'));
    await living.die();
    await severalLooks();
    expect((await answersIn('slow')).map(({ text }) => text)).toEqual(['late']);
  });
});
