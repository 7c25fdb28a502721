import type { Storage } from 'botbuilder';
import type { Logger } from 'pino';
import type { Conversation } from '../conversation/conversation';
import type { Desk } from '../mcp/desk';
import type { TurnOrder } from './direct-line/turn-order';
import { errorForLog } from './error-for-log';
import type { Turns } from './observability/turns';
import { compute } from './payer';

/** What the desk needs to answer calls of assistants, and to count and store them. */
interface DeskParts {
  conversation: Conversation;
  storage: Pick<Storage, 'read' | 'write'>;
  order: TurnOrder;
  turns: Turns;
  log: Logger;
}

/** How the calls are labeled in the log. */
const CHANNEL = { type: 'message', channelId: 'mcp' };

/** Returns the process's desk. Each call is a turn, and the dialogue state is stored with that of all other channels. */
export function openDesk({ conversation, storage, order, turns, log }: DeskParts): Desk {
  return {
    conversation,
    memory: {
      read: async id => (await storage.read([keyOf(id)]))[keyOf(id)],
      write: (id, state) => storage.write({ [keyOf(id)]: state }),
    },
    run: work => turns.run(CHANNEL, work),
    compute,
    inOrder: (conversationId, work) =>
      new Promise((resolve, reject) => {
        order.run(keyOf(conversationId), () => work().then(resolve)).catch(reject);
      }),
    report: error => log.error({ err: errorForLog(error) }, 'an MCP call failed'),
  };
}

function keyOf(conversationId: string): string {
  return `mcp/${conversationId}`;
}
