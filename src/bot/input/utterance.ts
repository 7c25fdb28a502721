import type { Activity } from 'botbuilder';
import { questionIn } from '../../text/question-in';

/** What a card button may send: its data directly (Submit), or wrapped in an action (Execute); outside Teams the data may be a text. */
interface Submitted {
  text?: unknown;
  question?: unknown;
  action?: { data?: Submitted | null } | null;
}

/** Mentions that are looked at; a person addresses a few. */
const MOST_MENTIONS = 50;

/**
 * What the person said: the text, or, where there is none, what stands in the message as HTML, or what a card button carries.
 * Mentions are no part of it: one of the bot is its address, and one of anybody else a name, not a job. "" when there is none.
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

/** Some channels send formatted messages as HTML alone. */
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
