import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { Metrics } from '../../../src/server/observability/metrics';
import { RedisConnection } from '../../../src/server/state/redis-connection';
import { isTroubleOfStore } from '../../../src/server/state/store-trouble';
import { RedisServer } from '../../../tools/soak/redis-server';
import { whereRedisIs } from '../../support/where-redis-is';

whereRedisIs('the connection to Redis', () => {
  let redis: RedisServer;
  let connection: RedisConnection;
  let lines: string[];
  const open = () =>
    RedisConnection.open(
      redis.url,
      pino({ level: 'info' }, { write: line => void lines.push(line) }),
      new Metrics(() => 0),
    );
  beforeAll(async () => {
    redis = await RedisServer.start();
  }, 90_000);
  beforeEach(async () => {
    lines = [];
    connection = await open();
  });
  afterEach(() => connection.close());
  afterAll(() => redis?.stop());

  const write = () => connection.attempt(() => connection.client.set('text', 'x'));
  const told = (words: string) => lines.filter(line => line.includes(words)).length;

  it('logs that Redis refuses a command, once in a while, and goes on using it', async () => {
    await write();
    for (let time = 0; time < 50; time++)
      expect(await connection.attempt(() => connection.client.lLen('text'))).toBeUndefined();
    expect(connection.reachable).toBe(true);
    expect([told('refused a command'), told('is unreachable')]).toEqual([1, 0]);
    expect(await connection.attempt(() => connection.client.get('text'))).toBe('x');
  });

  it.each([
    ['is full', 'fill', 'empty'],
    ['takes no writes', 'makeReadOnly', 'makeWritable'],
  ] as const)(
    'goes without a Redis that %s, asks it seldom, tells so once, and uses it again after',
    async (_, breakIt, mendIt) => {
      await redis[breakIt]();
      const before = await redis.commandsProcessed();
      const until = Date.now() + 2500;
      while (Date.now() < until) {
        expect(await write()).toBeUndefined();
        await sleep(5);
      }
      expect(connection.reachable).toBe(false);
      expect((await redis.commandsProcessed()) - before).toBeLessThan(40);
      expect(lines).toHaveLength(1);
      const returned = new Promise(resolve => connection.onReturn(resolve));
      await redis[mendIt]();
      await returned;
      expect(await write()).toBe('OK');
      expect([told('is unreachable'), told('is back')]).toEqual([1, 1]);
    },
  );

  it('does not fill the log while Redis comes and goes', async () => {
    const until = Date.now() + 4000;
    while (Date.now() < until) {
      // Probes succeed, and what they are followed by does not.
      await connection.attempt(() => Promise.reject(new Error('Socket closed unexpectedly')));
      await sleep(5);
    }
    expect(told('is unreachable')).toBe(1);
  });

  it('is not opened on a Redis that takes no writes, and says what to do', async () => {
    await redis.makeReadOnly();
    await expect(open()).rejects.toThrow(/it does not accept writes; use the primary/);
    await redis.makeWritable();
  });

  it('warns of a Redis that throws keys away when it is full', async () => {
    await redis.configure('maxmemory-policy', 'allkeys-lru');
    (await open()).close();
    await redis.configure('maxmemory-policy', 'noeviction');
    expect(told('set its maxmemory-policy to noeviction')).toBe(1);
  });
});

test.each([
  ['LOADING Redis is loading the dataset in memory', true],
  ["READONLY You can't write against a read only replica.", true],
  ['ERR Error running script (call to f_1): @user_script:3: -OOM command not allowed', true],
  ['ERR Invalid stream ID specified as stream command argument', false],
  ['WRONGTYPE Operation against a key holding the wrong kind of value', false],
])('%j of Redis means that it is away: %s', (reply, away) => {
  expect(isTroubleOfStore(new Error(reply), () => true)).toBe(away);
});

test('Any error but an answer of Redis means that it is away', () => {
  expect(isTroubleOfStore(new Error('Socket closed unexpectedly'), () => false)).toBe(true);
});
