import { PassThrough } from 'node:stream';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import type { Request } from 'restify';
import type { ChannelAdapter } from '../../src/bot/channel-adapter';
import { ChannelDoor } from '../../src/server/channel-door';
import { readSettings } from '../../src/server/settings';
import { type Running, start } from '../../src/server/start';
import { realConversation } from '../support/real-bot';
import { message, post } from './running-bot';

const APP = {
  MicrosoftAppId: '12345678-1234-1234-1234-123456789012',
  MicrosoftAppPassword: 'x',
  MicrosoftAppTenantId: '12345678-1234-1234-1234-123456789013',
};
const key = new TextEncoder().encode('k'.repeat(32));
const token = (claims: object) => new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(key);
const soon = () => Math.floor(Date.now() / 1000) + 600;

describe('the door for channels', () => {
  const request = (authorization: string): Request =>
    ({
      header: (name: string) => ({ authorization })[name],
      body: { channelId: 'msteams', serviceUrl: 'https://smba.example.org' },
    }) as unknown as Request;
  const lines: string[] = [];
  const log = pino({}, { write: line => void lines.push(line) });
  const doorOf = (admit: () => Promise<never>) =>
    new ChannelDoor({ admit } as unknown as ChannelAdapter, readSettings(APP), log);
  beforeEach(() => {
    lines.length = 0;
  });

  it('refuses a token that does not say when it expires, before anything is read', async () => {
    const door = doorOf(() => Promise.reject(new Error('must not be asked')));
    for (const header of ['', 'Bearer x', 'Basic eDp5', `Bearer ${await token({ iss: 'x' })}`])
      expect(door.refusalOf(request(header))).toMatchObject({ status: 401 });
    expect(door.refusalOf(request(`Bearer ${await token({ exp: soon() })}`))).toBeNull();
  });

  it('says 503 where the sign-in service cannot be reached, tells of it once, and gives nothing away', async () => {
    const away = Object.assign(new Error('request to https://login.example.org failed'), { name: 'FetchError' });
    const door = doorOf(() => Promise.reject(away));
    for (let time = 0; time < 20; time++)
      expect(await door.admit(request('Bearer x'))).toEqual({
        status: 503,
        message: expect.not.stringContaining('login'),
      });
    expect(lines).toHaveLength(1);
  });

  it('says 401, and no more, to callers that botbuilder does not know', async () => {
    const door = doorOf(() => Promise.reject(new Error('invalid signature of key 17')));
    expect(await door.admit(request('Bearer x'))).toEqual({ status: 401, message: expect.not.stringContaining('17') });
    expect(lines).toEqual([]);
  });

  it('does not wait for a sign-in service that never answers', async () => {
    jest.useFakeTimers();
    const admitted = doorOf(() => new Promise(() => undefined)).admit(request('Bearer x'));
    await jest.advanceTimersByTimeAsync(11_000);
    jest.useRealTimers();
    expect(await admitted).toMatchObject({ status: 503 });
  });
});

describe('a bot with credentials', () => {
  let running: Running;
  let log = '';
  beforeAll(async () => {
    const destination = new PassThrough();
    destination.on('data', chunk => {
      log += chunk;
    });
    running = await start(readSettings({ ...APP, PORT: '0' }), realConversation(), destination);
  });
  afterAll(() => running.stop());

  it('writes nothing, to the log or the console, of callers that it does not know', async () => {
    const printed = (['error', 'warn', 'log'] as const).map(method => jest.spyOn(console, method));
    log = '';
    const body = message({ type: 'x'.repeat(200_000) });
    for (const authorization of ['', `Bearer ${await token({})}`, `Bearer ${await token({ iss: 'x', exp: soon() })}`])
      expect((await post(running, body, { authorization })).status).toBe(401);
    expect(log).toBe('');
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
