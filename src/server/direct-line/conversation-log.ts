import type { DeliveredActivity } from '../../bot/in-process-adapter';

/** Some activities of a conversation, oldest first, and where to read on. */
export interface LogPage {
  activities: DeliveredActivity[];
  /** Opaque: only the log that made it can read it. Absent while the conversation is empty and none was given. */
  watermark: string | undefined;
  /** Whether there may be another page at once. */
  more: boolean;
}

/**
 * What was said in each conversation, in order, for a while. A port: behind it may stand this process, or a store that
 * several processes share, so nothing here is an object of one process, and a reader may be served by a process that did not write.
 *
 * Every implementation is bounded (the oldest activities of a long conversation go, idle conversations go), and readers never
 * miss or repeat what it still holds: whoever reads on from the watermark of the last page gets exactly what came after.
 */
export interface ConversationLog {
  /** Adds an activity at the end. Once this resolves, readers and subscribers in every process can see it. */
  append(conversationId: string, activity: DeliveredActivity): Promise<void>;
  /** Whether anything of a conversation is held; costs less than to read it. */
  holds(conversationId: string): Promise<boolean>;
  /**
   * Reads one page of what came after a watermark, or of all that is held without one. The page is empty when nothing came.
   * @param watermark of an earlier page. One that this log does not know (made before a restart, or not by it at all) counts
   *   as none: a reader rather sees an activity twice, which clients recognize by its id, than misses one
   */
  readSince(conversationId: string, watermark: string | undefined): Promise<LogPage>;
  /**
   * Tells when there may be something new to read, and nothing of what it is. Called at least once after each append that
   * follows the subscription; may be called for nothing, and once for several.
   * @returns ends the subscription
   */
  subscribe(conversationId: string, wake: () => void): Promise<() => void>;
}
