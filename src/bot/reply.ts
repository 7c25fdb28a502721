import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Answer } from '../answers/answer';
import { plainText } from '../answers/plain-text';
import type { Source } from '../knowledge/schema/sources';
import { answerCard, hasCardContent } from './cards/answer-card';
import { isGroupChat } from './group-chat';

/** Teams shows no more suggested actions than this. */
const MOST_IN_TEAMS = 3;
const MOST_ELSEWHERE = 6;

/** Teams refuses messages over 25 KB; what a channel adds afterwards, such as citations, has to fit in as well. */
const MOST_BYTES = 20_000;

/**
 * An answer as one activity, shown as one message. In Teams and on the chat page a card says all of it; elsewhere the complete text
 * stands above a card with the picture or table. Next questions are buttons, once: on the card if there is one, else suggested
 * actions, which groups do not show. A card too heavy for the channel goes without picture and table: no answer of today's data
 * needs that, one of an operator's own content might.
 * @param known what is known of all sources, for links to them
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
    // Teams would show the text as a second message. What it tells of a new message it takes from the summary.
    ...(card && channel === 'msteams' ? { summary: text } : { text }),
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

/** Where a card takes the place of the text: Teams, and Direct Line, whose page shows the text to screen readers alone. */
function ownsCards(channel: string | undefined): boolean {
  return channel === 'msteams' || channel === 'directline';
}

/** Teams runs the lines of a plain text together: more than one need a card. The chat page has its chips on cards. */
function wantsCard(answer: Answer, text: string, incoming: Partial<Activity>): boolean {
  if (hasCardContent(answer) || answer.outcome === 'clarify' || isGroupChat(incoming)) return true;
  if (incoming.channelId === 'msteams') return text.includes('\n');
  return incoming.channelId === 'directline' && answer.suggestions.length > 0;
}
