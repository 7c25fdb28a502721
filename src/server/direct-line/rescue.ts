import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat } from './chat';
import type { PendingMessages } from './pending-messages';

/** Milliseconds between looks for messages that a process took and did not answer before it died. */
const LOOK_EVERY = 1000;

/**
 * Answers what other processes left unanswered, also where nobody writes again.
 * @returns ends it
 */
export function rescueMessages(chat: Chat, pending: PendingMessages): () => void {
  const ended = new AbortController();
  const look = async () => {
    while (!ended.signal.aborted) {
      await sleep(LOOK_EVERY, undefined, { ref: false, signal: ended.signal });
      for (const conversationId of await pending.overdue()) chat.answerPending(conversationId);
    }
  };
  look().catch(() => undefined);
  return () => ended.abort();
}
