import type { Activity } from 'botbuilder';

/**
 * The key of a person's dialogue state: channel, conversation and person. In a Teams channel the conversation id includes the thread
 * ("19:…;messageid=…"), so that each thread has its own state.
 */
export function memoryKey({ channelId, conversation, from }: Partial<Activity>): string {
  return keyOf(channelId, conversation?.id, from?.id);
}

/** The key under which the question of a reply is kept. It leaves out the thread, because the reply's id is unique. */
export function replyKey({ channelId, conversation }: Partial<Activity>, replyId: string): string {
  return `reply/${keyOf(channelId, conversation?.id?.split(';')[0], replyId)}`;
}

/** Unpaired surrogates, which clients can send but which cannot be encoded. */
const HALVES = /\p{Surrogate}/gu;

function keyOf(...parts: (string | undefined)[]): string {
  return parts.map(part => encodeURIComponent((part ?? '').replace(HALVES, '\uFFFD'))).join('/');
}
