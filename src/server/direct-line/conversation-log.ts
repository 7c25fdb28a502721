import type { DeliveredActivity } from '../../bot/in-process-adapter';

/** Some activities of a conversation, oldest first, and where to continue reading. */
export interface LogPage {
  activities: DeliveredActivity[];
  /** Opaque: only the log that made it can read it. Undefined while the conversation is empty and none was given. */
  watermark: string | undefined;
  /** True if there may be another page already. */
  more: boolean;
}

/**
 * Stores what was said in each conversation, in order, for a limited time. Implementations may keep it in this process, or in a store that
 * several processes share. So nothing in this interface belongs to one process, and a reader need not be in the process that wrote.
 *
 * Every implementation is bounded: it drops the oldest activities of long conversations, and idle conversations. Readers never miss or
 * repeat what is still stored: reading on from the watermark of the last page returns exactly what came after it.
 */
export interface ConversationLog {
  /** Appends an activity. When this resolves, readers and subscribers in every process can see it. */
  append(conversationId: string, activity: DeliveredActivity): Promise<void>;
  /** True if anything of a conversation is stored; cheaper than reading it. */
  holds(conversationId: string): Promise<boolean>;
  /**
   * Reads one page of the activities after a watermark, or from the beginning without one. The page is empty if there is nothing new.
   * @param watermark from an earlier page. One that this log does not know (from before a restart, or invented) counts as none: seeing an
   * activity twice, which clients recognize by its id, is better than missing one
   */
  readSince(conversationId: string, watermark: string | undefined): Promise<LogPage>;
  /**
   * Calls back when there may be something new to read. Guarantees at least one call after each append that follows the subscription; there
   * may be calls without news, and one call for several appends.
   * @returns a function that ends the subscription
   */
  subscribe(conversationId: string, wake: () => void): Promise<() => void>;
}
