import { startConnector } from '../support/fake-connector';
import { realConversation } from '../support/real-bot';
import emulator from './fixtures/emulator-conversation.json';
import { post, startBot } from './running-bot';

describe('a conversation as Bot Framework Emulator holds it', () => {
  it('greets once, answers, follows up and takes a card button', async () => {
    const connector = await startConnector();
    const { running } = await startBot(realConversation());
    for (const activity of emulator.activities) {
      expect((await post(running, { ...activity, serviceUrl: connector.url })).status).toBe(200);
    }
    await running.stop();
    await connector.stop();
    // The id holds a "|", which must arrive encoded; replies name the activity they answer.
    expect(connector.paths[1]).toMatch(
      /^POST \/v3\/conversations\/0d6f1c60-c8d2-11f0-9c1e-5b3a7d2f8e41%7Clivechat\/activities\/50375799-/,
    );
    const texts = connector.sent.map(activity => activity.text ?? '');
    expect(texts).toHaveLength(4);
    expect(texts[0]).toMatch(/^Hello!/);
    expect(texts[1]).toMatch(/\$43,251.*\$34,015/);
    expect(texts[2]).toMatch(/85,275.*7,596/);
    expect(texts[3]).toMatch(
      /Payment Arrangements 14%, Customer Service 13%, Delinquent Accounts 9%.*comparison page, undated/,
    );
    expect(connector.sent[1]?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    // Follow-ups stand on the card, and nowhere else a second time.
    expect(connector.sent[1]?.attachments?.[0]?.content).toHaveProperty('actions');
    expect(connector.sent[1]?.suggestedActions).toBeUndefined();
  });
});
