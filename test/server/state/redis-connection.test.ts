import { pino } from 'pino';
import { RedisServer } from '../../../src/commands/soak/redis-server';
import { RedisConnection } from '../../../src/server/state/redis-connection';
import { isTroubleOfStore } from '../../../src/server/state/store-trouble';
import { Metrics } from '../../../src/server/watching/metrics';
import { whereRedisIs } from '../../support/where-redis-is';

whereRedisIs('the connection to Redis', () => {
  let redis: RedisServer;
  let connection: RedisConnection;
  const lines: string[] = [];
  beforeAll(async () => {
    redis = await RedisServer.start();
    const log = pino({ level: 'error' }, { write: line => void lines.push(line) });
    connection = await RedisConnection.open(redis.url, log, new Metrics(() => 0));
  }, 90_000);
  afterAll(async () => {
    connection?.close();
    await redis?.stop();
  });

  it('logs a command that Redis refuses, and goes on using it', async () => {
    await connection.client.set('text', 'x');
    expect(await connection.attempt(() => connection.client.lLen('text'))).toBeUndefined();
    expect(await connection.attempt(() => connection.client.xRange('chat', 'x', '+'))).toBeUndefined();
    expect(connection.reachable).toBe(true);
    expect(lines.join('')).toMatch(/refused a command.*refused a command/s);
    expect(lines.join('')).not.toContain('is away');
    expect(await connection.attempt(() => connection.client.get('text'))).toBe('x');
  });

  it('goes without it while it cannot write, and comes back by itself', async () => {
    await connection.client.sendCommand(['CONFIG', 'SET', 'maxmemory', '1']);
    const returned = new Promise(resolve => connection.onReturn(resolve));
    expect(await connection.attempt(() => connection.client.set('text', 'y'))).toBeUndefined();
    expect(lines.join('')).toContain('is away');
    await returned;
    await connection.client.sendCommand(['CONFIG', 'SET', 'maxmemory', '0']);
    expect(await connection.attempt(() => connection.client.set('text', 'y'))).toBe('OK');
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
