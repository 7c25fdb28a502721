import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import { answerCard } from './cards/answer-card';
import { isGroupChat } from './group-chat';

/** Teams shows no more suggested actions than this. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/**
 * An answer as one activity: the complete text, a card where a table helps, suggestions as buttons (suggested actions in
 * a personal chat, card buttons in groups, where clients show no suggested actions).
 */
export function replyOf(answer: Answer, incoming: Partial<Activity>): Partial<Activity> {
  const inGroup = isGroupChat(incoming);
  const card = answerCard(answer, inGroup);
  const most = incoming.channelId === 'msteams' ? MOST_IN_TEAMS : MOST_ELSEWHERE;
  const titles = inGroup ? [] : answer.suggestions.slice(0, most);
  return {
    type: ActivityTypes.Message,
    text: linesFor(incoming.channelId, plainText(answer)),
    // Plain, so that nothing in a name or in the person's own words is taken for markup.
    textFormat: 'plain',
    inputHint: InputHints.ExpectingInput,
    ...(card ? { attachments: [CardFactory.adaptiveCard(card)] } : {}),
    ...(titles.length > 0
      ? {
          suggestedActions: {
            to: incoming.from?.id ? [incoming.from.id] : [],
            actions: titles.map(title => ({ type: 'imBack', title, value: title })),
          },
        }
      : {}),
  };
}

/**
 * Web Chat and the Emulator break plain text at every line end. Teams is known to run Markdown lines together at a single
 * one and says nothing of plain text, so there each line end is doubled: at worst an empty line, never one long paragraph.
 */
function linesFor(channel: string | undefined, text: string): string {
  return channel === 'msteams' ? text.replaceAll('\n', '\n\n') : text;
}
