import type { Conversation } from '#src/conversation/conversation';
import type { Outages } from './outages';
import type { Tally } from './tally';

/** Shared context of all chats of a soak test. */
export interface World {
  /** Addresses of the processes; a chat goes from one to the next. */
  urls: readonly string[];
  /** Says the right answers. */
  conversation: Conversation;
  outages: Outages;
  tally: Tally;
}

/** One chat. */
export interface SoakChat {
  /** Says as much as fits in one go, and waits for the answers. @returns whether all came */
  talk(): Promise<boolean>;
  close(): void;
}
