import type { Conversation, Setting, Turn } from '../conversation/conversation';
import type { Reading } from '../understanding/reader';
import { compute } from './payer';

/** Called with every answer and the message it answers; the text is null if a program sent a query instead of a message. */
export type AnswerObserver = (answered: Pick<Turn, 'answer' | 'query'>, text: string | null) => void;

/**
 * Passes calls on to a conversation that can be replaced between two messages. The processor time of each answer is charged to whoever
 * asked.
 */
export class CurrentConversation implements Conversation {
  readonly #observe: AnswerObserver;
  #serving: Conversation;

  constructor(first: Conversation, observe: AnswerObserver) {
    this.#serving = first;
    this.#observe = observe;
  }

  get jobs(): Conversation['jobs'] {
    return this.#serving.jobs;
  }

  get typed(): Conversation['typed'] {
    const { typed } = this.#serving;
    return { ...typed, answer: query => this.#observed(() => ({ answer: typed.answer(query), query }), null).answer };
  }

  get sources(): Conversation['sources'] {
    return this.#serving.sources;
  }

  ahead() {
    return this.#serving.ahead();
  }

  reasons(reading: Reading) {
    return this.#serving.reasons(reading);
  }

  greet(setting?: Setting) {
    return this.#serving.greet(setting);
  }

  respond(text: string, memory: unknown): Turn {
    return this.#observed(() => this.#serving.respond(text, memory), text);
  }

  #observed<T extends Pick<Turn, 'answer' | 'query'>>(work: () => T, text: string | null): T {
    const result = compute(work);
    this.#observe(result, text);
    return result;
  }

  /** Makes another conversation answer from the next message on. */
  replace(next: Conversation): void {
    this.#serving = next;
  }
}
