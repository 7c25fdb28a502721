import type { Conversation } from '../conversation/conversation';

/** Where the states of conversations are kept between two questions. */
export interface Memory {
  /** @returns what was kept under an id; undefined when it is not there any more, or never was */
  read(id: string): Promise<unknown>;
  write(id: string, state: object): Promise<void>;
}

/** What the tools work with, whichever way a call came. */
export interface Desk {
  conversation: Conversation;
  memory: Memory;
  /** Runs one call: counted, logged and waited for at the end. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Computes something, which uses up what whoever asked may ask. */
  compute<T>(work: () => T): T;
  /** Runs what is asked in one conversation after all that was asked in it before. */
  inOrder<T>(conversationId: string, work: () => Promise<T>): Promise<T>;
  /** Told of what should not happen. @param error of the program, not of whoever asked */
  report(error: unknown): void;
}
