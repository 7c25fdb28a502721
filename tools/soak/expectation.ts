import { plainText } from '#src/answers/plain-text';
import type { Conversation } from '#src/conversation/conversation';

/** The result of comparing an answer with the expected one: right; right for a chat whose dialogue state was lost; wrong. */
export type Verdict = 'right' | 'forgetful' | 'wrong';

/**
 * Computes the right answers of one chat by running the conversation engine in this process on the same messages. If the shared state was
 * unreachable, the bot may have forgotten the chat, so the answer that a new chat would get is allowed too. Any other answer (from another
 * chat's dialogue state, or half of this one's) is wrong.
 */
export class Expectation {
  readonly #conversation: Conversation;
  /** The dialogue state if nothing was ever lost, and all states that the bot may have. */
  #whole: unknown;
  #possible: unknown[] = [undefined];

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /**
   * Judges the answers of a chat in the order of its messages.
   * @param atRisk true if the shared state was unreachable at any time since the last message
   */
  judge(text: string, answer: string, atRisk: boolean): Verdict {
    const whole = this.#conversation.respond(text, this.#whole);
    this.#whole = whole.state;
    const nothing = atRisk ? [undefined] : [];
    const after = [...this.#possible, ...nothing]
      .map(state => this.#conversation.respond(text, state))
      .filter(turn => plainText(turn.answer) === answer)
      .map(({ state }) => state);
    // A wrong answer counts only once, not again in the following turns.
    this.#possible = after.length > 0 ? [...after, ...nothing] : [this.#whole, undefined];
    if (after.length === 0) return 'wrong';
    return plainText(whole.answer) === answer ? 'right' : 'forgetful';
  }
}
