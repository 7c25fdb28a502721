import type { Conversation, Setting, Turn } from '../conversation/conversation';
import type { Reading } from '../understanding/reader';
import { charge } from './payer';

/** Told of every answer, and of the message it answers. */
export type AnswerObserver = (turn: Turn, text: string) => void;

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

  get sources(): Conversation['sources'] {
    return this.#serving.sources;
  }

  reasons(reading: Reading) {
    return this.#serving.reasons(reading);
  }

  greet(setting?: Setting) {
    return this.#serving.greet(setting);
  }

  respond(text: string, memory: unknown): Turn {
    const started = performance.now();
    const turn = this.#serving.respond(text, memory);
    charge(performance.now() - started);
    this.#observe(turn, text);
    return turn;
  }

  /** From the next message on, another one answers. */
  replace(next: Conversation): void {
    this.#serving = next;
  }
}
