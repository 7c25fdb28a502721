import type { Answer } from '../../answers/answer';
import { type Element, textBlock } from './element';
import { tableElements } from './table-elements';

/** Teams shows no more actions than this under a card. */
const MOST_BUTTONS = 6;

/**
 * The card beside an answer: its table, its sources, its buttons; null when it would hold nothing.
 * Only elements that Teams, Web Chat and the Emulator all show: version 1.5, ColumnSet and FactSet, Action.Submit.
 * @param withButtons suggestions as Submit buttons, for chats without suggested actions
 */
export function answerCard(answer: Answer, withButtons: boolean): Element | null {
  const buttons = withButtons ? answer.suggestions.slice(0, MOST_BUTTONS) : [];
  if (!answer.table && buttons.length === 0) return null;
  return {
    // Stands first in the card: Teams is particular about it.
    msteams: { width: 'Full' },
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...(answer.table ? tableElements(answer.table) : []),
      ...(answer.sources.length > 0
        ? [textBlock(`Source: ${answer.sources.join('; ')}`, { isSubtle: true, size: 'Small' })]
        : []),
    ],
    ...(buttons.length > 0 ? { actions: buttons.map(submit) } : {}),
  };
}

/** `text` is what Web Chat and the Emulator send back; the messageBack makes Teams show the choice as the person's message. */
function submit(suggestion: string): Element {
  const msteams = { type: 'messageBack', displayText: suggestion, text: suggestion, value: { text: suggestion } };
  return { type: 'Action.Submit', title: suggestion, data: { text: suggestion, msteams } };
}
