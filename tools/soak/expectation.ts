import { plainText } from '#src/answers/plain-text';
import type { Conversation } from '#src/conversation/conversation';

/** Compares an answer with what the conversation itself implies: right; right for a chat whose memory was lost; wrong. */
export type Verdict = 'right' | 'forgetful' | 'wrong';

/**
 * Knows the right answers of one chat: the conversation engine, run on the same messages in this process, says them, with the
 * memory of this chat alone. Where the shared state was away, the bot may have forgotten: then the answer must be the one to
 * somebody of whom nothing is known. An answer that fits none of these (another chat's memory, half of this chat's) is wrong.
 */
export class Expectation {
  readonly #conversation: Conversation;
  /** Memory if nothing was ever lost, and all memories that the bot may have. */
  #whole: unknown;
  #possible: unknown[] = [undefined];

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /**
   * Judges the answers of a chat in the order of its messages.
   * @param atRisk whether the shared state was away at some time since the last message
   */
  judge(text: string, answer: string, atRisk: boolean): Verdict {
    const whole = this.#conversation.respond(text, this.#whole);
    this.#whole = whole.state;
    const nothing = atRisk ? [undefined] : [];
    const after = [...this.#possible, ...nothing]
      .map(state => this.#conversation.respond(text, state))
      .filter(turn => plainText(turn.answer) === answer)
      .map(({ state }) => state);
    // A wrong answer is held against the bot once, not in all that follows.
    this.#possible = after.length > 0 ? [...after, ...nothing] : [this.#whole, undefined];
    if (after.length === 0) return 'wrong';
    return plainText(whole.answer) === answer ? 'right' : 'forgetful';
  }
}
