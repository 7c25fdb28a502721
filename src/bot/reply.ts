import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import { answerCard, hasCardContent } from './cards/answer-card';
import { isGroupChat } from './group-chat';

/** Teams shows no more suggested actions than this. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/** Teams refuses messages over 25 KB; what a channel adds afterwards, such as citations, has to fit in as well. */
const MOST_BYTES = 20_000;

/**
 * An answer as one activity: the complete text; a card where there is a picture, a table or a choice; next questions as
 * buttons, once. They stand on the card if there is one, else as suggested actions, which groups do not show: there a card
 * holds them alone. A card too heavy for the channel is left out: no answer of today's data needs it, one of an operator's
 * own content might, and the text says all.
 */
export function replyOf(answer: Answer, incoming: Partial<Activity>): Partial<Activity> {
  const text = linesFor(incoming.channelId, plainText(answer));
  const whole = activityOf(answer, text, incoming);
  if (Buffer.byteLength(JSON.stringify(whole)) <= MOST_BYTES) return whole;
  const { chart, table, sections, ...bare } = answer;
  return activityOf(bare, text, incoming);
}

function activityOf(answer: Answer, text: string, incoming: Partial<Activity>): Partial<Activity> {
  const onCard = hasCardContent(answer) || answer.outcome === 'clarify' || isGroupChat(incoming);
  const card = onCard ? answerCard(answer, { channel: incoming.channelId }) : null;
  const most = incoming.channelId === 'msteams' ? MOST_IN_TEAMS : MOST_ELSEWHERE;
  const titles = onCard ? [] : answer.suggestions.slice(0, most);
  return {
    type: ActivityTypes.Message,
    text,
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
