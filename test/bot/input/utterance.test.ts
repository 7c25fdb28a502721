import type { Activity } from 'botbuilder';
import { utteranceOf } from '../../../src/bot/input/utterance';
import { incoming } from '../activities';

const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } });
const said = (over: Partial<Activity>) => utteranceOf(incoming(over));

describe('what a person said', () => {
  it('is the text without the line ends around it', () => {
    expect(said({ text: '  florist salary\r\n' })).toBe('florist salary');
  });

  it('leaves out the mention of the bot and of others, whose names may be jobs', () => {
    const entities = [mention('bot', '<at>Bot</at>'), mention('ann', '<at>Ann Baker</at>')];
    expect(said({ text: '<at>Bot</at> what does <at>Ann Baker</at> earn', entities })).toBe('what does earn');
    expect(said({ text: '<at id="0">Ann Baker</at> florist pay' })).toBe('florist pay');
    expect(said({ text: '@Ann Baker florist pay', entities: [mention('ann', '@Ann Baker')] })).toBe('florist pay');
  });

  it('is read from HTML when there is nothing else', () => {
    const attachment = (content: unknown) => ({ contentType: 'text/html', content });
    const html =
      '<div><span itemscope itemtype="http://schema.skype.com/Mention">Ann Baker</span>&nbsp;<b>florist</b> pay</div>';
    expect(said({ text: '', attachments: [attachment(html)] })).toBe('florist pay');
    expect(said({ text: 'roofer pay', attachments: [attachment(html)] })).toBe('roofer pay');
    expect(said({ text: '', attachments: [attachment({ x: 1 })] })).toBe('');
    expect(said({ text: '', attachments: 'x' as never })).toBe('');
  });

  it('survives mentions with nothing in them', () => {
    expect(said({ text: 'hi', entities: [{ type: 'mention' }, { ...mention('bot', ''), text: undefined }] })).toBe(
      'hi',
    );
    expect(said({ text: null as unknown as string, entities: [mention('bot', '<at>Bot</at>')] })).toBe('');
  });

  it.each([
    ['the text of a card button', { text: 'roofer pay' }],
    ['a card button that sends a text alone', ' roofer pay '],
    ['the question of a card button', { question: ' roofer pay ' }],
    ['the data of an executed action', { action: { data: { text: 'roofer pay' } } }],
  ])('is %s when the message has no text', (_, value) => {
    expect(said({ value })).toBe('roofer pay');
  });

  it('is the text rather than the value when both are there', () => {
    expect(said({ text: 'typed', value: { text: 'button' } })).toBe('typed');
  });

  it.each([[undefined], [null], [5], [{ text: 5 }], [{ action: null }], [[]]])('is empty for the value %j', value => {
    expect(said({ value })).toBe('');
  });

  it('is without the spaces that Teams writes behind a mention, and on one line', () => {
    const entities = [mention('bot', '<at>Bot</at>')];
    expect(said({ text: '<at>Bot</at>&nbsp;roofer\u00a0pay\r\nin Ohio\n', entities })).toBe('roofer pay in Ohio');
  });
});
