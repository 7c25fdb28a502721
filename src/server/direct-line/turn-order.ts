/**
 * Runs the turns of one conversation one after the other, and those of different conversations concurrently. If several processes serve one
 * conversation, the implementation has to order turns across them.
 */
export interface TurnOrder {
  /**
   * Runs a task after all tasks of this conversation that were added earlier.
   * @param placed called when the task's place in the order is certain: tasks added after that, in any process, come later
   * @returns resolves when the task is done; rejects with the task's error, which does not stop later tasks
   */
  run(conversationId: string, task: () => Promise<void>, placed?: () => void): Promise<void>;
}

/** Orders the turns within this process. */
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
