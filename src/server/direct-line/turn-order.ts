/**
 * Runs the turns of one conversation one after the other, those of different ones side by side. A port, like the log: where
 * several processes serve one conversation, its implementation has to order turns across them.
 */
export interface TurnOrder {
  /**
   * Runs the task once all tasks of this conversation that were handed in before are done.
   * @param placed called once its place is certain: what is handed in after that, to whichever process, comes later
   * @returns resolves when the task is done; rejects with its error, which does not keep later ones from running
   */
  run(conversationId: string, task: () => Promise<void>, placed?: () => void): Promise<void>;
}

/** Orders the turns that this process runs. */
export class InProcessOrder implements TurnOrder {
  readonly #last = new Map<string, Promise<void>>();

  async run(conversationId: string, task: () => Promise<void>, placed?: () => void): Promise<void> {
    const before = this.#last.get(conversationId) ?? Promise.resolve();
    const run = before.then(task);
    const settled = run.catch(() => undefined);
    this.#last.set(conversationId, settled);
    placed?.();
    try {
      await run;
    } finally {
      if (this.#last.get(conversationId) === settled) this.#last.delete(conversationId);
    }
  }
}
