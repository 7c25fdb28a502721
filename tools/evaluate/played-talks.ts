import type { Conversation, Turn } from '#src/conversation/conversation';
import type { Example, ExampleTalk } from '#src/training/corpus';

/** A labeled message as the bot met it: the state before it, and what came of it. */
export interface PlayedMessage {
  example: Example;
  /** True for the first message of a talk. */
  first: boolean;
  before: unknown;
  turn: Turn;
}

/** Holds every talk with the bot, whatever it understands of it. */
export function playTalks(talks: readonly ExampleTalk[], conversation: Conversation): PlayedMessage[] {
  return talks.flatMap(talk => {
    let before: unknown;
    return talk.map((example, at): PlayedMessage => {
      const turn = conversation.respond(example.text, before);
      const played = { example, first: at === 0, before, turn };
      before = turn.state;
      return played;
    });
  });
}
