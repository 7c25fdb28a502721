/** The callbacks in this process that wait for new activities of a conversation. */
export class Subscribers {
  readonly #wakers = new Map<string, Set<() => void>>();

  /** @returns a function that ends the subscription */
  add(conversationId: string, wake: () => void): () => void {
    const wakers = this.#wakers.get(conversationId) ?? new Set();
    this.#wakers.set(conversationId, wakers.add(wake));
    return () => {
      wakers.delete(wake);
      if (wakers.size === 0 && this.#wakers.get(conversationId) === wakers) this.#wakers.delete(conversationId);
    };
  }

  /** Calls everyone who waits for this conversation. */
  wake(conversationId: string): void {
    for (const wake of this.#wakers.get(conversationId) ?? []) wake();
  }

  /** Calls everyone. */
  wakeAll(): void {
    for (const conversationId of this.#wakers.keys()) this.wake(conversationId);
  }
}
