import type { DeliveredActivity } from '../../bot/in-process-adapter';

/**
 * Messages that a process has accepted but not answered yet. A message becomes pending when it is appended to the log, and is no longer
 * pending when its answer is. Only needed if several processes share a log, so that they can answer the messages of a process that has
 * died.
 */
export interface PendingMessages {
  /**
   * Assigns this process the pending messages of a conversation whose process has died. The caller has to answer them, in the turn order of
   * the conversation. If the other process turns out to be alive, its answers are dropped.
   * @returns the messages, oldest first; none while the store is unreachable
   */
  takeOver(conversationId: string): Promise<DeliveredActivity[]>;
  /** Conversations with messages that have been pending for so long that their process may be dead. */
  overdue(): Promise<string[]>;
}
