import type { Running } from '../../src/server/start';
import { realConversation } from '../support/real-bot';
import { message, post, startBot } from './running-bot';

describe('the log', () => {
  let running: Running;
  let lines: string[];
  beforeAll(async () => {
    ({ running, lines } = await startBot(realConversation(), { MESSAGES_PER_MINUTE: '2' }));
  });
  afterAll(() => running.stop());
  beforeEach(() => {
    lines.length = 0;
  });

  it('has one short line for a turn, whatever a stranger sends for its type and channel', async () => {
    await post(running, message({ type: 'secret'.repeat(15_000), channelId: 'a secret '.repeat(100) }));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(500);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'other', channel: 'other' });
    expect(lines[0]).not.toContain('secret');
  });

  it('has no line for a request that is refused: it is no turn', async () => {
    const conversation = { id: 'busy' };
    await post(running, message({ from: {} }));
    await post(running, message(), { 'x-forwarded-for': '192.0.2.1' });
    expect(lines).toEqual([]);
    for (let time = 0; time < 4; time++) await post(running, message({ conversation }));
    expect(lines).toHaveLength(2);
  });
});

it('A body in which thousands of things are wrong gets a short answer', async () => {
  const { running } = await startBot(realConversation());
  const { status, text } = await post(running, message({ entities: Array.from({ length: 20_000 }, () => 0) }));
  expect([status, text.length < 2000]).toEqual([400, true]);
  await running.stop();
});
