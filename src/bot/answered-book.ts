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

  /** @param replyId the id the channel gave the reply */
  async note(activity: Partial<Activity>, replyId: string, answered: Answered): Promise<void> {
    const question = answered.question.slice(0, LONGEST_MESSAGE);
    await this.#storage.write({ [replyKey(activity, replyId)]: { ...answered, question } });
  }

  /** What an activity's reply had answered; null if no longer known. */
  async find(activity: Partial<Activity>): Promise<Answered | null> {
    const key = replyKey(activity, activity.replyToId ?? '');
    return ((await this.#storage.read([key]))[key] as Answered | undefined) ?? null;
  }
}
