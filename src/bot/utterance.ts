import type { Activity } from 'botbuilder';

/** What a card button may send: its data directly (Submit), or wrapped in an action (Execute); outside Teams the data may be a text. */
interface Submitted {
  text?: unknown;
  question?: unknown;
  action?: { data?: Submitted | null } | null;
}

/** What the person said: the text without the bot's own mention, or the text a card button carries; "" when there is none. */
export function utteranceOf(activity: Partial<Activity>): string {
  const text = typeof activity.text === 'string' ? withoutOwnMention(activity.text, activity) : '';
  return readable(text) || submittedText(activity.value as Submitted | string | null | undefined);
}

function submittedText(value: Submitted | string | null | undefined): string {
  if (typeof value === 'string') return value.trim();
  const { text, question } = value?.action?.data ?? value ?? {};
  return [text, question].map(field => (typeof field === 'string' ? field.trim() : '')).find(Boolean) ?? '';
}

/** Other people's mentions are part of what was said; only a mention that names the recipient is the bot's address. */
function withoutOwnMention(text: string, { entities, recipient }: Partial<Activity>): string {
  return (entities ?? [])
    .filter(entity => entity.type === 'mention' && recipient?.id !== undefined && entity.mentioned?.id === recipient.id)
    .reduce((rest, { text: mention }) => (typeof mention === 'string' ? rest.replace(mention, '') : rest), text);
}

/** Other people's names without their tags, and the spaces Teams writes behind a mention as spaces. */
function readable(text: string): string {
  return text
    .replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi, '$1')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
