import type { Conversation, Turn } from '#src/conversation/conversation';
import type { Example, ExampleTalk } from '#src/training/corpus';

/** A labeled message as the bot received it: the dialogue state before it, and the resulting turn. */
export interface PlayedMessage {
  example: Example;
  /** True for the first message of a talk. */
  first: boolean;
  before: unknown;
  turn: Turn;
}

/** Runs every talk with the bot, whether or not the bot understands it. */
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
