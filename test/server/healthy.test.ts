import { isHealthy } from '../../src/server/healthy';
import { readSettings } from '../../src/server/settings';
import { start } from '../../src/server/start';
import { realConversation } from '../support/real-bot';

describe('the health check', () => {
  beforeAll(() => void realConversation(), 90_000);

  it.each(['127.0.0.1', '127.0.0.3', '0.0.0.0', 'localhost'])('finds the bot that listens on %s', async HOST => {
    const environment = { HOST, PORT: '0', DIRECT_LINE_SECRET: 's'.repeat(32), LOG_LEVEL: 'silent' };
    const running = await start(readSettings(environment), realConversation());
    const { port } = new URL(running.url);
    expect(await isHealthy({ ...environment, PORT: port })).toBe(true);
    await running.stop();
    expect(await isHealthy({ ...environment, PORT: port })).toBe(false);
  });
});
