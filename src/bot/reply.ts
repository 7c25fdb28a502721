import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import { answerCard } from './cards/answer-card';

/** Teams shows no more suggested actions than this. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/**
 * An answer as one activity: the complete text, a card where a table helps, suggestions as buttons (suggested actions in
 * a personal chat, card buttons in groups, where clients show no suggested actions).
 */
export function replyOf(answer: Answer, incoming: Partial<Activity>): Partial<Activity> {
  const inGroup =
    incoming.conversation?.isGroup === true ||
    ['groupChat', 'channel'].includes(incoming.conversation?.conversationType ?? '');
  const card = answerCard(answer, inGroup);
  const most = incoming.channelId === 'msteams' ? MOST_IN_TEAMS : MOST_ELSEWHERE;
  const titles = inGroup ? [] : answer.suggestions.slice(0, most);
  return {
    type: ActivityTypes.Message,
    text: plainText(answer),
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
