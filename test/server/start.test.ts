import { PassThrough } from 'node:stream';
import { setImmediate as immediate } from 'node:timers/promises';
import { readSettings } from '../../src/server/settings';
import { start } from '../../src/server/start';
import { realConversation } from '../support/real-bot';
import { message, post, startBot } from './running-bot';

describe('the start', () => {
  it('says what to do when the port is taken', async () => {
    const { running } = await startBot(realConversation());
    const { port } = new URL(running.url);
    const second = start(readSettings({ PORT: port }), realConversation(), new PassThrough());
    await expect(second).rejects.toThrow(`Cannot listen on HOST 127.0.0.1, PORT ${port}: it is already in use`);
    await running.stop();
  });

  it('tells which newer releases are out that the data does not hold', async () => {
    const { running } = await startBot(realConversation());
    expect(running.newerReleases).toEqual(
      expect.arrayContaining([
        'OEWS May 2025 by state (May 2026)',
        'Employment Projections 2025–35 (August 2026)',
        'O*NET 31.0 (August 2026)',
      ]),
    );
    await running.stop();
  });

  it('does ahead, piece by piece, what the first questions would wait for', async () => {
    const done: number[] = [];
    const ahead = () => [1, 2, 3].map(piece => () => void done.push(piece));
    const { running } = await startBot({ ...realConversation(), ahead });
    while (done.length < 3) await immediate();
    expect(done).toEqual([1, 2, 3]);
    await running.stop();
  });

  it('keeps the bot off when it could be reached from other machines without credentials', async () => {
    const running = await start(
      readSettings({ HOST: '0.0.0.0', PORT: '0', DIRECT_LINE_SECRET: 's'.repeat(32) }),
      realConversation(),
    );
    const url = running.url.replace('0.0.0.0', '127.0.0.1');
    expect((await post({ ...running, url }, message())).status).toBe(404);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await running.stop();
  });

  it('asks every caller for a token once it has credentials', async () => {
    const id = '12345678-1234-1234-1234-123456789012';
    const app = { MicrosoftAppId: id, MicrosoftAppTenantId: id, MicrosoftAppPassword: 'x' };
    const running = await start(readSettings({ PORT: '0', ...app }), realConversation(), new PassThrough());
    expect((await post(running, message())).status).toBe(401);
    await running.stop();
  });
});
