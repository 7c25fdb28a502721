import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat } from './chat';
import type { PendingMessages } from './pending-messages';

/** Milliseconds between checks for messages that another process accepted but did not answer before it died. */
const LOOK_EVERY = 1000;

/**
 * Answers messages that other processes left unanswered, even in conversations where nobody writes again.
 * @returns a function that stops it
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
