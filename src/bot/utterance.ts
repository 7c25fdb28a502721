import type { Activity } from 'botbuilder';

/** Values that a card's Submit may carry; see `cards/answer-card.ts`. */
interface SubmitValue {
  text?: unknown;
}

/** What the person said: the text without the bot's own mention, or the text a card button carries; "" when there is none. */
export function utteranceOf(activity: Partial<Activity>): string {
  const text = typeof activity.text === 'string' ? withoutOwnMention(activity.text, activity) : '';
  if (text.trim() !== '') return text.trim();
  const submitted = (activity.value as SubmitValue | null | undefined)?.text;
  return typeof submitted === 'string' ? submitted.trim() : '';
}

function withoutOwnMention(text: string, { entities, recipient }: Partial<Activity>): string {
  return (entities ?? [])
    .filter(
      entity => entity.type === 'mention' && entity.mentioned?.id === recipient?.id && typeof entity.text === 'string',
    )
    .reduce((rest, mention) => rest.replace(mention.text, ''), text);
}
