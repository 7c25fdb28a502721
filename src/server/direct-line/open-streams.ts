import type { WebSocket } from 'ws';

/** Streams of one conversation: a few tabs, and one that is about to be given up. */
const MOST_OF_CHAT = 3;
/** WebSocket close code: the server's rules are against it. */
const POLICY_VIOLATION = 1008;

/** The streams that are open in this process, counted by conversation and by address. */
export class OpenStreams {
  readonly #mostOfAddress: number;
  readonly #ofChat = new Map<string, Set<WebSocket>>();
  readonly #ofAddress = new Map<string, number>();

  /** @param mostOfAddress how many one address may have open */
  constructor(mostOfAddress: number) {
    this.#mostOfAddress = mostOfAddress;
  }

  /** False when an address has as many as it may. */
  admits(address: string): boolean {
    return (this.#ofAddress.get(address) ?? 0) < this.#mostOfAddress;
  }

  /** Counts a stream until it closes. Where the conversation has too many, the oldest is closed: its client has probably gone. */
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
