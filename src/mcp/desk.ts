import type { Conversation } from '../conversation/conversation';

/** Keeps the states of conversations between questions. */
export interface Memory {
  /** @returns the state kept under an id; undefined if it is gone, or never existed */
  read(id: string): Promise<unknown>;
  write(id: string, state: object): Promise<void>;
}

/** Dependencies of the tools, independent of how a call arrived. */
export interface Desk {
  conversation: Conversation;
  memory: Memory;
  /** Runs one call, which is counted, logged and waited for at shutdown. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Computes something, which uses up what whoever asked may ask. */
  compute<T>(work: () => T): T;
  /** Runs what is asked in one conversation after all that was asked in it before. */
  inOrder<T>(conversationId: string, work: () => Promise<T>): Promise<T>;
  /** Receives unexpected errors. @param error a mistake in the program, not in the call */
  report(error: unknown): void;
}
