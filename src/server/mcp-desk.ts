import type { Storage } from 'botbuilder';
import type { Logger } from 'pino';
import type { Conversation } from '../conversation/conversation';
import type { Desk } from '../mcp/desk';
import type { TurnOrder } from './direct-line/turn-order';
import { errorForLog } from './error-for-log';
import type { Turns } from './watching/turns';

/** What calls of assistants are answered with, and counted and kept by. */
interface DeskParts {
  conversation: Conversation;
  storage: Pick<Storage, 'read' | 'write'>;
  order: TurnOrder;
  turns: Turns;
  log: Logger;
}

/** How the calls stand in the log. */
const CHANNEL = { type: 'message', channelId: 'mcp' };

/** The desk of a process: each call is a turn, and conversations are kept beside those of all other channels. */
export function openDesk({ conversation, storage, order, turns, log }: DeskParts): Desk {
  return {
    conversation,
    memory: {
      read: async id => (await storage.read([keyOf(id)]))[keyOf(id)],
      write: (id, state) => storage.write({ [keyOf(id)]: state }),
    },
    run: (conversationId, work) =>
      turns.run(CHANNEL, () => (conversationId === null ? work() : inOrder(order, keyOf(conversationId), work))),
    report: error => log.error({ err: errorForLog(error) }, 'a call of an assistant failed'),
  };
}

function keyOf(conversationId: string): string {
  return `mcp/${encodeURIComponent(conversationId)}`;
}

function inOrder<T>(order: TurnOrder, key: string, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    order.run(key, () => work().then(resolve)).catch(reject);
  });
}
