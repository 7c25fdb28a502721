import type { Conversation, Setting, Turn } from '../conversation/conversation';
import type { Reading } from '../understanding/reader';
import { compute } from './payer';

/** Told of every answer, and of the message it answers; null where a program asked without words. */
export type AnswerObserver = (answered: Pick<Turn, 'answer' | 'query'>, text: string | null) => void;

/** The conversation that serves at the moment: it can be replaced between two messages. Who asks pays for its computing. */
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

  /** From the next message on, another one answers. */
  replace(next: Conversation): void {
    this.#serving = next;
  }
}
