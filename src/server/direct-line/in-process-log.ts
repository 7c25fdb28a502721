import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DeliveredActivity } from '../../bot/in-process-adapter';
import type { ConversationLog, LogPage } from './conversation-log';
import { firstPage } from './log-page';
import { Subscribers } from './subscribers';

/** How much the log keeps. */
export interface LogBounds {
  /** Activities per conversation; older ones are dropped. */
  mostActivities: number;
  /** Bytes of all conversations together; the one that has been idle longest is dropped first. */
  mostBytes: number;
  /** Hours to keep a conversation after its last use. */
  hours: number;
}

const BOUNDS: LogBounds = { mostActivities: 200, mostBytes: 64 * 1024 * 1024, hours: 24 };

/**
 * An activity as JSON, so that callers cannot modify what is stored, and its size is known. Stored as bytes: a string would take twice as
 * much memory, on the heap that the garbage collector has to scan.
 */
interface Entry {
  sequence: number;
  json: Buffer;
}

/** Bytes of memory that an entry takes in addition to its JSON. */
const ENTRY_OVERHEAD = 256;

/** Keeps conversations in this process. They are lost at a restart and not shared with other processes. */
export class InProcessLog implements ConversationLog {
  readonly #bounds: LogBounds;
  readonly #conversations: LRUCache<string, readonly Entry[]>;
  readonly #subscribers = new Subscribers();
  /** Distinguishes the watermarks of this log from those of earlier runs. */
  readonly #epoch = randomUUID();
  /** Numbers the activities of all conversations, so that a conversation that was dropped and comes back never reuses a number. */
  #sequence = 0;

  constructor(bounds: Partial<LogBounds> = {}) {
    this.#bounds = { ...BOUNDS, ...bounds };
    this.#conversations = new LRUCache({
      maxSize: this.#bounds.mostBytes,
      sizeCalculation: sizeOf,
      ttl: this.#bounds.hours * 3_600_000,
      updateAgeOnGet: true,
    });
  }

  async append(conversationId: string, activity: DeliveredActivity): Promise<void> {
    this.#sequence += 1;
    const entry = { sequence: this.#sequence, json: bytesOf(JSON.stringify(activity)) };
    const kept = [...(this.#conversations.get(conversationId) ?? []), entry].slice(-this.#bounds.mostActivities);
    this.#conversations.set(conversationId, kept);
    this.#subscribers.wake(conversationId);
  }

  async holds(conversationId: string): Promise<boolean> {
    return this.#conversations.has(conversationId);
  }

  async readSince(conversationId: string, watermark: string | undefined): Promise<LogPage> {
    const after = this.#sequenceOf(watermark);
    const news = (this.#conversations.get(conversationId) ?? []).filter(({ sequence }) => sequence > after);
    const entries = firstPage(news);
    const last = entries.at(-1);
    return {
      activities: entries.map(({ json }) => JSON.parse(json.toString())),
      watermark: last ? `${this.#epoch}.${last.sequence}` : watermark,
      more: entries.length < news.length,
    };
  }

  async subscribe(conversationId: string, wake: () => void): Promise<() => void> {
    return this.#subscribers.add(conversationId, wake);
  }

  #sequenceOf(watermark: string | undefined): number {
    const [epoch, sequence] = watermark?.split('.') ?? [];
    return epoch === this.#epoch ? Number(sequence) || 0 : 0;
  }
}

/** Allocates separate memory: a slice of Node's shared pool would keep the whole pool alive. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((bytes, { json }) => bytes + json.length + ENTRY_OVERHEAD, 1);
}
