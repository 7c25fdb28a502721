import { type Attachment, CardFactory } from 'botbuilder';
import type { Answer } from '../../answers/answer';
import { answerCard } from '../cards/answer-card';
import { type Element, textBlock } from '../cards/element';

/** Answers as results of the message extension: each its whole card, with a short preview for the list. */
export function resultsOf(answers: readonly Answer[]): object {
  return {
    composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answers.map(resultOf) },
  };
}

function resultOf(answer: Answer): Attachment & { preview: Attachment } {
  return {
    ...CardFactory.adaptiveCard(standaloneCard(answer)),
    preview: CardFactory.thumbnailCard(titleOf(answer), undefined, undefined, { text: previewOf(answer) }),
  };
}

function titleOf({ occupations }: Answer): string {
  return occupations.map(({ title }) => title).join(' · ');
}

/** The first figures: "$50,970 · 5.9%". */
function previewOf({ table, text }: Answer): string {
  const cells = (table?.rows ?? []).slice(0, 2).map(({ label, cells }) => `${label}: ${cells.join(' / ')}`);
  return cells.length > 0 ? cells.join(' · ') : (text.split('\n')[0] ?? '');
}

/** A card that stands in somebody's message without the bot's text: it names the job, says the first line, shows the rest. */
function standaloneCard(answer: Answer): Element {
  // No buttons: the bot may not be a member of the chat it is inserted in.
  const card = answerCard(answer, false);
  const [first = '', ...rest] = answer.text.split('\n');
  return {
    msteams: { width: 'Full' },
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...card,
    body: [
      textBlock(titleOf(answer), { weight: 'Bolder', size: 'Medium' }),
      ...[first, ...(card ? [] : rest)].map(line => textBlock(line)),
      ...((card?.body as Element[] | undefined) ?? []),
    ],
  };
}
