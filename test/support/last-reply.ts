import type { Answer } from '../../src/answers/answer';
import { realConversation } from './real-bot';

/** Sends the messages one after the other to the real bot and gives the last reply. */
export function lastReply(...messages: string[]): Answer | undefined {
  let state: unknown;
  const conversation = realConversation();
  const turns = messages.map(text => {
    const turn = conversation.respond(text, state);
    state = turn.state;
    return turn;
  });
  return turns.at(-1)?.answer;
}
