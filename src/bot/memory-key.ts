import type { Activity } from 'botbuilder';

/**
 * Under which key a person's memory is kept: channel, conversation and person. In a Teams channel the conversation id
 * carries the thread ("19:…;messageid=…"), so that threads do not mix.
 */
export function memoryKey({ channelId, conversation, from }: Partial<Activity>): string {
  return keyOf(channelId, conversation?.id, from?.id);
}

/** Under which key it is kept what a reply of the bot was about. The thread is left out: the id alone tells replies apart. */
export function replyKey({ channelId, conversation }: Partial<Activity>, replyId: string): string {
  return `reply/${keyOf(channelId, conversation?.id?.split(';')[0], replyId)}`;
}

/** Halves of characters, which anybody can send, and which have no escape. */
const HALVES = /\p{Surrogate}/gu;

function keyOf(...parts: (string | undefined)[]): string {
  return parts.map(part => encodeURIComponent((part ?? '').replace(HALVES, '\uFFFD'))).join('/');
}
