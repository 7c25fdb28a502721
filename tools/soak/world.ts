import type { Conversation } from '#src/conversation/conversation';
import type { Outages } from './outages';
import type { Tally } from './tally';

/** Shared by all chats of a soak test. */
export interface World {
  /** URLs of the processes, which a chat uses in turn. */
  urls: readonly string[];
  /** Computes the right answers. */
  conversation: Conversation;
  outages: Outages;
  tally: Tally;
}

/** One chat. */
export interface SoakChat {
  /** Sends one round of messages and waits for the answers. @returns whether all came */
  talk(): Promise<boolean>;
  close(): void;
}
