import { setTimeout as sleep } from 'node:timers/promises';

/** An activity that a client receives. */
interface Activity {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  channelData?: { clientActivityID?: string };
}

/** An answer that the person sees. */
interface Answer {
  text: string;
  /** Its position among the answers of the chat. */
  place: number;
  /** Milliseconds, as `performance.now()`. */
  arrived: number;
}

const LOOK_EVERY = 20;

/** The activities that a client of a web chat has received. An activity with a known id counts as the same one. */
export class Transcript {
  readonly conversationId: string;
  readonly token: string;
  /** The watermark from which to continue reading. */
  watermark: string | undefined;
  readonly #seen = new Set<string>();
  readonly #echoes = new Map<string, string>();
  readonly #answers = new Map<string, Answer>();
  #repeats = 0;

  constructor(conversationId: string, token: string) {
    this.conversationId = conversationId;
    this.token = token;
  }

  /** Adds a page of the chat. */
  add({ activities = [], watermark }: { activities?: Activity[]; watermark?: string }): void {
    if (watermark) this.watermark = watermark;
    for (const { id, type, text = '', replyToId, channelData } of activities) {
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      if (channelData?.clientActivityID) this.#echoes.set(channelData.clientActivityID, id);
      if (type !== 'message' || !replyToId) continue;
      if (this.#answers.has(replyToId)) this.#repeats += 1;
      else this.#answers.set(replyToId, { text, place: this.#answers.size, arrived: performance.now() });
    }
  }

  /** Returns the id that the server gave to a message, once the message has appeared in the chat. */
  idOf(clientActivityID: string): string | undefined {
    return this.#echoes.get(clientActivityID);
  }

  answerTo(id: string): Answer | undefined {
    return this.#answers.get(id);
  }

  /** Returns the number of second answers to a message since the last call. */
  takeRepeats(): number {
    const repeats = this.#repeats;
    this.#repeats = 0;
    return repeats;
  }

  /** Waits until a condition holds, at most for the given milliseconds. */
  async until(holds: () => boolean, patience: number): Promise<void> {
    const latest = Date.now() + patience;
    while (!holds() && Date.now() < latest) await sleep(LOOK_EVERY);
  }
}
