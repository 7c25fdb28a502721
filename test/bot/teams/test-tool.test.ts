import type { Running } from '../../../src/server/start';
import { startBot } from '../../server/running-bot';
import { filled } from '../../support/filled';
import { realConversation } from '../../support/real-bot';
import { type Shown, TestTool } from '../../support/test-tool';
import { cardSchema, visibleText } from '../card-schema';

const cardsOf = (shown: Shown[]) =>
  shown.flatMap(({ attachments }) => attachments?.map(({ content }) => content) ?? []);
/** All that a person sees: text, and text of cards. */
const textOf = (shown: Shown[]) =>
  [...shown.map(({ text }) => text ?? ''), ...cardsOf(shown).map(({ body }) => visibleText(body).join(' '))]
    .filter(text => text !== '')
    .join('\n');
const choicesOf = (shown: Shown[]) =>
  shown
    .flatMap(({ suggestedActions }) => suggestedActions?.actions.map(({ title }) => title) ?? [])
    .concat(cardsOf(shown).flatMap(({ actions }) => actions?.map(({ title }) => title) ?? []));

describe('the bot in Microsoft’s Teams test tool', () => {
  let running: Running;
  let tool: TestTool;

  beforeAll(async () => {
    ({ running } = await startBot(realConversation()));
    tool = await TestTool.start(`${running.url}/api/messages`);
  });
  afterAll(async () => {
    await tool?.stop();
    await running?.stop();
  });

  it.each([
    ['personal', /^Hello!.*Try one of these/s],
    ['group', /^Hello!.*Mention me.*@Test Bot/s],
    ['channel', /^Hello!.*Begin a post or a reply with @Test Bot/s],
  ] as const)('greets, compares, follows up by button and offers choices: %s', async (scope, greeting) => {
    expect(textOf(await tool.install(scope))).toMatch(greeting);

    const compared = await tool.say(scope, 'which pays more?');
    // Text and card would be two messages, each with its thumbs.
    expect(compared).toHaveLength(1);
    expect(textOf(compared)).toMatch(/\$43,251 a year compared with \$34,015.*undated/s);
    expect(cardsOf(compared).map(card => cardSchema.safeParse(card).success)).toEqual([true]);
    expect(compared[0]).toMatchObject({ feedbackLoopEnabled: true });

    expect(textOf(await tool.press({ text: 'which has more jobs?' }))).toMatch(/85,275.*7,596/);

    const asked = await tool.say(scope, 'how much do teachers make');
    expect(textOf(asked)).toContain('Which one do you mean?');
    expect(choicesOf(asked)).toContain('Elementary school teachers');
  });

  it('inserts a job while a message is written, and compares two in a dialog', async () => {
    await tool.say('personal', 'hello');
    const parameters = [{ name: 'initialRun', value: 'true' }];
    const found = await tool.invoke('composeExtension/query', { commandId: 'searchJob', parameters });
    expect(found.status).toBe(200);
    expect(JSON.stringify(found.body)).toContain('Loss mitigation specialist');

    const dialog = await tool.invoke('composeExtension/fetchTask', { commandId: 'compareJobs' });
    expect(JSON.stringify(dialog.body)).toContain('"id":"second"');

    const data = { first: 'optician', second: 'optometrist' };
    const compared = await tool.invoke('composeExtension/submitAction', { commandId: 'compareJobs', data });
    expect(JSON.stringify(compared.body)).toContain(filled('{29-1041|salary}'));
  });

  it('takes a thumb', async () => {
    await tool.say('personal', 'roofer pay');
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '' } };
    expect((await tool.invoke('message/submitAction', value)).status).toBe(200);
  });
});
