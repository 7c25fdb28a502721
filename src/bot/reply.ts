import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import type { Source } from '../knowledge/schema/sources';
import { answerCard, hasCardContent } from './cards/answer-card';
import { isGroupChat } from './group-chat';

/** Teams shows at most this many suggested actions. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/** Teams rejects messages over 25 KB; additions for a channel, such as citations, must fit as well. */
const MOST_BYTES = 20_000;

/**
 * An answer as one activity, shown as one message. In Teams and on the chat page a card holds all of it; elsewhere the complete text
 * comes above a card with the picture or table. Next questions appear once: as buttons on the card if there is one, otherwise as
 * suggested actions, which groups do not show. If a card is too large for the channel, its picture and table are left out; no answer
 * from today's data needs that, but one from an operator's own content might.
 * @param known all sources, for links to them
 */
export function replyOf(answer: Answer, incoming: Partial<Activity>, known: readonly Source[] = []): Partial<Activity> {
  const text = plainText(answer);
  const whole = activityOf(answer, text, incoming, known);
  if (Buffer.byteLength(JSON.stringify(whole)) <= MOST_BYTES) return whole;
  const { chart, table, sections, ...bare } = answer;
  return activityOf({ ...bare, text }, text, incoming, known);
}

function activityOf(
  answer: Answer,
  text: string,
  incoming: Partial<Activity>,
  known: readonly Source[],
): Partial<Activity> {
  const { channelId: channel } = incoming;
  const card = wantsCard(answer, text, incoming)
    ? answerCard(answer, { channel, role: ownsCards(channel) ? 'whole' : 'beside', known })
    : null;
  const most = channel === 'msteams' ? MOST_IN_TEAMS : MOST_ELSEWHERE;
  const titles = card ? [] : answer.suggestions.slice(0, most);
  return {
    type: ActivityTypes.Message,
    // Teams would show the text as a second message. Its notification shows the summary.
    ...(card && channel === 'msteams' ? { summary: text } : { text }),
    // Plain, so that nothing in a name or in the person's own words is read as markup.
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

/** Whether a card replaces the text: in Teams, and in Direct Line, whose page shows the text to screen readers only. */
function ownsCards(channel: string | undefined): boolean {
  return channel === 'msteams' || channel === 'directline';
}

/** Teams joins the lines of a plain text, so more than one line needs a card. The chat page has its chips on cards. */
function wantsCard(answer: Answer, text: string, incoming: Partial<Activity>): boolean {
  if (hasCardContent(answer) || answer.outcome === 'clarify' || isGroupChat(incoming)) return true;
  if (incoming.channelId === 'msteams') return text.includes('\n');
  return incoming.channelId === 'directline' && answer.suggestions.length > 0;
}
