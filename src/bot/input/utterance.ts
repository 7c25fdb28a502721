import type { Activity } from 'botbuilder';
import { questionIn } from '../../text/question-in';

/**
 * The data of a card button: sent directly (Action.Submit) or wrapped in an action (Action.Execute). Outside Teams it may also be a string.
 */
interface Submitted {
  text?: unknown;
  question?: unknown;
  action?: { data?: Submitted | null } | null;
}

/** Most mentions to remove; people only mention a few. */
const MOST_MENTIONS = 50;

/**
 * Returns the person's utterance: the text of the message, or else its HTML, or else the data of a card button. Mentions are removed:
 * mentioning the bot only addresses it, and any other mention is a person's name, not an occupation. Returns "" if there is nothing.
 */
export function utteranceOf(activity: Partial<Activity>): string {
  const { text, value } = activity;
  const typed = typeof text === 'string' ? questionIn(withoutMentions(text, activity)) : '';
  return typed || questionIn(htmlOf(activity)) || submittedText(value as Submitted | string | null | undefined);
}

function submittedText(value: Submitted | string | null | undefined): string {
  if (typeof value === 'string') return questionIn(value);
  const { text, question } = value?.action?.data ?? value ?? {};
  return [text, question].map(field => (typeof field === 'string' ? questionIn(field) : '')).find(Boolean) ?? '';
}

/** Some channels send formatted messages only as HTML. */
function htmlOf({ attachments }: Partial<Activity>): string {
  if (!Array.isArray(attachments)) return '';
  const html = attachments.find(attachment => attachment?.contentType === 'text/html')?.content;
  return typeof html === 'string' ? html : '';
}

function withoutMentions(text: string, { entities }: Partial<Activity>): string {
  return (entities ?? [])
    .filter(entity => entity.type === 'mention')
    .slice(0, MOST_MENTIONS)
    .map(({ text: mention }) => mention)
    .filter((mention): mention is string => typeof mention === 'string' && mention !== '')
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
}
