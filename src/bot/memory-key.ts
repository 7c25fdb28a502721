import type { Activity } from 'botbuilder';

/**
 * Under which key a person's memory is kept: channel, conversation and person. In a Teams channel the conversation id
 * carries the thread ("19:…;messageid=…"), so that threads do not mix.
 */
export function memoryKey({ channelId, conversation, from }: Partial<Activity>): string {
  return [channelId, conversation?.id, from?.id].map(part => encodeURIComponent(part ?? '')).join('/');
}
