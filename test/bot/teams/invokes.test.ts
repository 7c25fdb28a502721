import { type InvokeResponse, TestAdapter } from 'botbuilder';
import { BoundedStorage } from '../../../src/bot/bounded-storage';
import { CareerBot } from '../../../src/bot/career-bot';
import type { Feedback } from '../../../src/bot/feedback';
import { realConversation } from '../../support/real-bot';
import { incoming } from '../activities';

/** A bot that remembers what feedback it was given. */
function startBot() {
  const feedback: Feedback[] = [];
  const bot = new CareerBot(
    realConversation(),
    { memory: new BoundedStorage(), answered: new BoundedStorage() },
    { keep: given => void feedback.push(given) },
  );
  const adapter = new TestAdapter(context => bot.run(context));
  const send = async (over: object) => {
    const before = adapter.activeQueue.length;
    await adapter.processActivity(incoming({ channelId: 'msteams', ...over }));
    return adapter.activeQueue.slice(before);
  };
  const invoke = async (name: string | undefined, value: unknown, over: object = {}) => {
    const replies = await send({ type: 'invoke', name, value, text: undefined, ...over });
    return replies.find(({ type }) => type === 'invokeResponse')?.value as InvokeResponse | undefined;
  };
  return { feedback, send, invoke };
}

const thumb = (reaction: string, comment = '') => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback: JSON.stringify({ feedbackText: comment }) },
});

describe('an invoke', () => {
  it.each([
    ['task/fetch'],
    ['task/submit'],
    ['composeExtension/queryLink'],
    ['signin/verifyState'],
    ['handoff/action'],
    ['application/search'],
    ['of the future'],
    [undefined],
  ])('that the bot does not know is declined with 501: %s', async name => {
    const { invoke } = startBot();
    for (const value of [undefined, null, {}, 'text', []]) {
      expect(await invoke(name, value)).toMatchObject({ status: 501 });
    }
  });

  it.each(['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction'])(
    'of the message extension with a value it cannot read is declined with 400: %s',
    async name => {
      const { invoke } = startBot();
      for (const value of [undefined, null, 'text', [], { commandId: 'other' }]) {
        expect(await invoke(name, value)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
      }
    },
  );

  it.each([undefined, null, {}, { action: null }, { action: { data: null } }])(
    'of a button without a question is told so, and nothing is posted: %j',
    async value => {
      const response = await startBot().invoke('adaptiveCard/action', value);
      expect(response).toMatchObject({
        status: 200,
        body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
      });
    },
  );
});

describe('a thumb', () => {
  it('is kept with who gave it, what was asked and what kind of answer it got', async () => {
    const { send, invoke, feedback } = startBot();
    const [reply] = await send({ text: 'how much do roofers make' });
    expect(reply?.channelData).toEqual({ feedbackLoop: { type: 'default' } });
    const response = await invoke('message/submitAction', thumb('dislike', ' not what I meant '), {
      replyToId: reply?.id,
    });
    expect(response).toEqual({ status: 200, body: {} });
    expect(feedback).toEqual([
      {
        verdict: 'down',
        person: 'msteams/a%7Clivechat/person',
        comment: 'not what I meant',
        answered: { question: 'how much do roofers make', kind: 'fact', outcome: 'answer' },
      },
    ]);
  });

  it('counts although it is no longer known for what', async () => {
    const { invoke, feedback } = startBot();
    await invoke('message/submitAction', thumb('like'), { replyToId: 'long ago' });
    expect(feedback).toEqual([expect.objectContaining({ verdict: 'up', answered: null, comment: null })]);
  });

  it('is offered only where it means something: in Teams, not under a greeting', async () => {
    const { send } = startBot();
    expect((await send({ text: 'hello' }))[0]?.channelData).toBeUndefined();
    expect((await send({ text: 'roofer pay', channelId: 'emulator' }))[0]?.channelData).toBeUndefined();
  });

  it.each([undefined, null, {}, { actionName: 'feedback' }, thumb('love')])(
    'that cannot be read is accepted and not counted: %j',
    async value => {
      const { invoke, feedback } = startBot();
      expect(await invoke('message/submitAction', value)).toEqual({ status: 200, body: {} });
      expect(feedback).toEqual([]);
    },
  );
});
