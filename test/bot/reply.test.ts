import { replyOf } from '../../src/bot/reply';
import { realConversation } from '../support/real-bot';
import { told } from '../support/told';
import { answer, group, incoming } from './activities';
import { cardSchema, visibleText } from './card-schema';

const suggestions = ['1', '2', '3', '4', '5', '6', '7'];
const titlesOf = (reply: ReturnType<typeof replyOf>) => reply.suggestedActions?.actions.map(({ title }) => title);

describe('the reply to a message', () => {
  it('is plain text, so that markup in a name stays text', () => {
    expect(replyOf(answer({ text: '**bold** <b>' }), incoming())).toMatchObject({
      text: '**bold** <b>',
      textFormat: 'plain',
      inputHint: 'expectingInput',
    });
  });

  it('is one message in Teams, on a card where it has several lines: those of a text would run together', () => {
    const { text, summary, attachments } = replyOf(answer(), incoming({ channelId: 'msteams' }));
    expect(text).toBeUndefined();
    expect(summary).toBe('First line.\nSecond line.');
    expect(visibleText(attachments?.[0]?.content)).toEqual(['First line.', 'Second line.']);
    const short = replyOf(answer({ text: 'One line.' }), incoming({ channelId: 'msteams' }));
    expect([short.text, short.attachments]).toEqual(['One line.', undefined]);
  });

  it('has text and card in the Emulator, of which neither says what the other says', () => {
    const table = { columns: ['A', 'B'], rows: [{ label: 'Pay', cells: ['$1', '$2'] }] };
    const { text, attachments } = replyOf(answer({ table }), incoming());
    expect(text).toMatch(/^First line\.\nSecond line\./);
    expect(visibleText(attachments?.[0]?.content)).not.toContain('First line.');
  });

  it('has the complete text beside the card on Direct Line, for clients without cards', () => {
    const reply = replyOf(answer({ suggestions }), incoming({ channelId: 'directline' }));
    expect(reply.text).toBe('First line.\nSecond line.');
    expect(visibleText(reply.attachments?.[0]?.content)).toContain('First line.');
  });

  it('suggests to the person at most three next questions in Teams, six elsewhere', () => {
    const elsewhere = replyOf(answer({ suggestions }), incoming());
    expect(titlesOf(elsewhere)).toEqual(suggestions.slice(0, 6));
    expect(elsewhere.suggestedActions?.to).toEqual(['person']);
    expect(elsewhere.suggestedActions?.actions[0]).toMatchObject({ type: 'imBack', value: '1' });
    const short = answer({ text: 'One line.', suggestions });
    expect(titlesOf(replyOf(short, incoming({ channelId: 'msteams' })))).toEqual(['1', '2', '3']);
  });

  it.each([
    ['a group chat', group],
    ['a channel', { ...group, isGroup: false, conversationType: 'channel' }],
  ])('puts the suggestions on a card in %s, where suggested actions are not shown', (_, conversation) => {
    const reply = replyOf(answer({ suggestions }), incoming({ channelId: 'msteams', conversation }));
    expect(reply.suggestedActions).toBeUndefined();
    expect(cardSchema.parse(reply.attachments?.[0]?.content).actions).toHaveLength(6);
  });

  it('leaves out a card too heavy for the channel, and keeps the complete text and the next questions', () => {
    const rows = [{ label: 'Duties', cells: ['a'.repeat(12_000), 'b'] }];
    const heavy = answer({ table: { columns: ['A', 'B'], rows }, suggestions });
    const reply = replyOf(heavy, incoming());
    expect(reply.attachments).toBeUndefined();
    expect(reply.text).toContain('Duties: aaa');
    expect(titlesOf(reply)).toEqual(suggestions.slice(0, 6));
  });

  const page = { linksTitle: 'Look it up', links: [{ label: 'A page', url: 'https://example.org/1' }] };
  const WRITTEN = 'Look it up: A page (https://example.org/1)';

  it.each(['msteams', 'directline'])('has its links on a card where cards replace the text: %s', channelId => {
    const { attachments } = replyOf(answer({ text: 'One line.', ...page }), incoming({ channelId }));
    expect(visibleText(attachments?.[0]?.content)).toEqual(['One line.', 'Look it up: ', 'A page']);
  });

  it('writes its links out where there is no card, or one too heavy for the channel', () => {
    expect(replyOf(answer({ text: 'One line.', ...page }), incoming())).toMatchObject({
      text: `One line.\n${WRITTEN}`,
    });
    const rows = [{ label: 'Duties', cells: ['a'.repeat(12_000), 'b'] }];
    const heavy = answer({ table: { columns: ['A', 'B'], rows }, ...page });
    const { text, attachments } = replyOf(heavy, incoming({ channelId: 'directline' }));
    expect(text?.split(WRITTEN)).toHaveLength(2);
    expect(visibleText(attachments?.[0]?.content ?? {})).not.toContain('A page');
  });

  it('has its next questions once: on the card where there is one', () => {
    const table = { columns: ['A', 'B'], rows: [{ label: 'Pay', cells: ['$1', '$2'] }] };
    const reply = replyOf(answer({ table, suggestions }), incoming());
    expect(reply.suggestedActions).toBeUndefined();
    expect(cardSchema.parse(reply.attachments?.[0]?.content).actions).toHaveLength(6);
  });

  it('offers choices as buttons of a card, in every chat', () => {
    const reply = replyOf(answer({ outcome: 'clarify', suggestions: ['Nurses', 'Teachers'] }), incoming());
    expect(cardSchema.parse(reply.attachments?.[0]?.content).actions?.map(({ title }) => title)).toEqual([
      'Nurses',
      'Teachers',
    ]);
    expect(reply.suggestedActions).toBeUndefined();
  });

  it.each([
    'which pays more?',
    'compare them',
    'tell me about florists',
    'roofer salary in ohio',
    'compare roofers, florists, opticians, glaziers and lawyers',
    'help',
    'what is the weather',
  ])('to "%s" has a valid card, or none, and stays under 25 KB', question => {
    const turn = realConversation().respond(question, undefined);
    for (const conversation of [group, incoming().conversation]) {
      const reply = replyOf(turn.answer, incoming({ channelId: 'msteams', ...(conversation ? { conversation } : {}) }));
      for (const { content } of reply.attachments ?? []) expect(cardSchema.parse(content)).toBeTruthy();
      expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(25_000);
      expect(told(reply).trim()).not.toBe('');
    }
  });
});
