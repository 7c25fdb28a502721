import type { Conversation } from '../conversation/conversation';

/** Stores dialogue states between calls. */
export interface Memory {
  /** @returns the dialogue state with this id; undefined if it has expired or never existed */
  read(id: string): Promise<unknown>;
  write(id: string, state: object): Promise<void>;
}

/** What the tools depend on, however a call arrived. */
export interface Desk {
  conversation: Conversation;
  memory: Memory;
  /** Runs one call. It is counted, logged and waited for at shutdown. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs a computation and charges it to the caller's limit. */
  compute<T>(work: () => T): T;
  /** Runs a call after all earlier calls of the same conversation. */
  inOrder<T>(conversationId: string, work: () => Promise<T>): Promise<T>;
  /** Receives unexpected errors: mistakes in the program, not in the call. */
  report(error: unknown): void;
}
