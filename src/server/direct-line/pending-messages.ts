import type { DeliveredActivity } from '../../bot/in-process-adapter';

/**
 * Messages that were taken from a person and not answered yet. A message becomes one when it is appended to the log, and ceases
 * to be one when its answer is. A port: needed only where several processes share a log, since what one process took and did
 * not answer before it died is lost with it otherwise.
 */
export interface PendingMessages {
  /**
   * Makes the messages of a conversation whose process died this process's own. The caller has to answer them, in the turn order of
   * the conversation; should the other live after all, its answer is dropped.
   * @returns them, oldest first; none while the store is away
   */
  takeOver(conversationId: string): Promise<DeliveredActivity[]>;
  /** Conversations with messages that have waited for so long that their process may be dead. */
  overdue(): Promise<string[]>;
}
