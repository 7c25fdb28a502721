import type { Activity, Storage } from 'botbuilder';
import type { Answered } from './feedback';
import { replyKey } from './memory-key';

/** Characters; longer messages are declined unread, and nobody learns more from the rest. */
const LONGEST_QUESTION = 2000;

/** Which question each reply answered, so that a thumb on the reply says what it is about. */
export class AnsweredBook {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** @param replyId the id the channel gave the reply */
  async note(activity: Partial<Activity>, replyId: string, answered: Answered): Promise<void> {
    const question = answered.question.slice(0, LONGEST_QUESTION);
    await this.#storage.write({ [replyKey(activity, replyId)]: { ...answered, question } });
  }

  /** What the reply an activity refers to had answered; null when it is no longer known. */
  async find(activity: Partial<Activity>): Promise<Answered | null> {
    const key = replyKey(activity, activity.replyToId ?? '');
    return ((await this.#storage.read([key]))[key] as Answered | undefined) ?? null;
  }
}
