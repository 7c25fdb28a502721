import type { WebSocket } from 'ws';

/** Streams per conversation: a few tabs, and one that is about to be closed. */
const MOST_OF_CHAT = 3;
/** WebSocket close code for a violation of the server's rules. */
const POLICY_VIOLATION = 1008;

/** Counts the open streams of this process by conversation and by address. */
export class OpenStreams {
  readonly #mostOfAddress: number;
  readonly #ofChat = new Map<string, Set<WebSocket>>();
  readonly #ofAddress = new Map<string, number>();

  /** @param mostOfAddress how many streams one address may have open */
  constructor(mostOfAddress: number) {
    this.#mostOfAddress = mostOfAddress;
  }

  /** False if an address has as many streams as it may. */
  admits(address: string): boolean {
    return (this.#ofAddress.get(address) ?? 0) < this.#mostOfAddress;
  }

  /** Counts a stream until it closes. If the conversation has too many, closes the oldest, whose client is probably gone. */
  add(socket: WebSocket, conversationId: string, address: string): void {
    const streams = this.#ofChat.get(conversationId) ?? new Set();
    this.#ofChat.set(conversationId, streams.add(socket));
    this.#ofAddress.set(address, (this.#ofAddress.get(address) ?? 0) + 1);
    socket.once('close', () => this.#remove(socket, conversationId, address));
    const [oldest] = streams;
    if (streams.size > MOST_OF_CHAT && oldest) {
      streams.delete(oldest);
      oldest.close(POLICY_VIOLATION, 'This chat has been opened elsewhere.');
    }
  }

  #remove(socket: WebSocket, conversationId: string, address: string): void {
    const streams = this.#ofChat.get(conversationId);
    streams?.delete(socket);
    if (streams?.size === 0) this.#ofChat.delete(conversationId);
    const others = (this.#ofAddress.get(address) ?? 1) - 1;
    if (others > 0) this.#ofAddress.set(address, others);
    else this.#ofAddress.delete(address);
  }
}
