import type { Answer } from '../answers/answer';

/** What is remembered of one person's conversation. Plain JSON, so that any store can keep it. */
export type Memory = Readonly<Record<string, unknown>>;

/** One turn: what is said back, and what to remember for the next message. */
export interface Turn {
  answer: Answer;
  memory: Memory;
}

/** The bot's mind, free of any channel. */
export interface Conversation {
  /** What to say when a person joins. */
  greet(): Answer;
  /** Answers one message. Never throws on any text; `memory` is what the last turn of this person returned. */
  respond(text: string, memory: Memory | undefined): Turn;
}
