import { setTimeout as sleep } from 'node:timers/promises';

/** An activity as a client gets it. */
interface Activity {
  id: string;
  type: string;
  text?: string;
  replyToId?: string;
  channelData?: { clientActivityID?: string };
}

/** An answer as the person sees it. */
interface Answer {
  text: string;
  /** Its place among the answers of the chat. */
  place: number;
  /** Milliseconds, as `performance.now()`. */
  arrived: number;
}

const LOOK_EVERY = 20;

/** The activities that a client of a web chat has seen; one that comes again under its id is the same. */
export class Transcript {
  readonly conversationId: string;
  readonly token: string;
  /** The watermark to read on from. */
  watermark: string | undefined;
  readonly #seen = new Set<string>();
  readonly #echoes = new Map<string, string>();
  readonly #answers = new Map<string, Answer>();
  #repeats = 0;

  constructor(conversationId: string, token: string) {
    this.conversationId = conversationId;
    this.token = token;
  }

  /** Takes a page of the chat. */
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

  /** The id that the server gave a message, once it has been seen in the chat. */
  idOf(clientActivityID: string): string | undefined {
    return this.#echoes.get(clientActivityID);
  }

  answerTo(id: string): Answer | undefined {
    return this.#answers.get(id);
  }

  /** Second answers to one message since the last call. */
  takeRepeats(): number {
    const repeats = this.#repeats;
    this.#repeats = 0;
    return repeats;
  }

  /** Waits until it holds, for so many milliseconds at most. */
  async until(holds: () => boolean, patience: number): Promise<void> {
    const latest = Date.now() + patience;
    while (!holds() && Date.now() < latest) await sleep(LOOK_EVERY);
  }
}
