import type { Activity, Storage } from 'botbuilder';
import { LONGEST_MESSAGE } from '../conversation/conversation';
import type { Answered } from './feedback';
import { replyKey } from './memory-key';

/** Remembers which question each reply answered, so that a thumb on the reply can be attributed. */
export class AnsweredBook {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** @param replyId the id that the channel gave the reply */
  async note(activity: Partial<Activity>, replyId: string, answered: Answered): Promise<void> {
    const question = answered.question.slice(0, LONGEST_MESSAGE);
    await this.#storage.write({ [replyKey(activity, replyId)]: { ...answered, question } });
  }

  /** Returns the question and answer type of the reply that an activity refers to; null if no longer known. */
  async find(activity: Partial<Activity>): Promise<Answered | null> {
    const key = replyKey(activity, activity.replyToId ?? '');
    return ((await this.#storage.read([key]))[key] as Answered | undefined) ?? null;
  }
}
