import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import type { Source } from '../knowledge/schema/sources';
import { answerCard, hasCardContent } from './cards/answer-card';
import { isGroupChat } from './group-chat';

/** Teams shows at most this many suggested actions. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/** Teams rejects messages over 25 KB. This leaves room for additions such as citations. */
const MOST_BYTES = 20_000;

/**
 * Returns an answer as a single activity. In Teams and on the chat page a card contains all of it. On other channels the complete text is
 * above a card with the chart or table. Follow-up questions appear once: as buttons if there is a card, and otherwise as suggested actions,
 * which groups do not show. If the activity is too large for the channel, its chart, table and sections are left out. That does not happen
 * with today's data, but might with an operator's own content.
 * @param known all sources, for links to them
 */
export function replyOf(answer: Answer, incoming: Partial<Activity>, known: readonly Source[] = []): Partial<Activity> {
  const text = plainText(answer);
  const whole = activityOf(answer, text, incoming, known);
  if (Buffer.byteLength(JSON.stringify(whole)) <= MOST_BYTES) return whole;
  const { chart, table, sections, links, ...bare } = answer;
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
    // Teams would show the text as a second message. It shows the summary in its notification.
    ...(card && channel === 'msteams' ? { summary: text } : { text }),
    // Plain text, so that nothing in a name or in the person's own words is parsed as markup.
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

/** True if a card replaces the text: in Teams, and in Direct Line, where the chat page shows the text only to screen readers. */
function ownsCards(channel: string | undefined): boolean {
  return channel === 'msteams' || channel === 'directline';
}

/**
 * True if the reply needs a card. Teams joins the lines of plain text, so several lines need one. The chat page shows follow-up questions
 * and links only on cards.
 */
function wantsCard(answer: Answer, text: string, incoming: Partial<Activity>): boolean {
  if (hasCardContent(answer) || answer.outcome === 'clarify' || isGroupChat(incoming)) return true;
  if (incoming.channelId === 'msteams') return text.includes('\n');
  return incoming.channelId === 'directline' && (answer.suggestions.length > 0 || answer.links !== undefined);
}
