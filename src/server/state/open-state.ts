import type { Logger } from 'pino';
import { BoundedStorage } from '../../bot/bounded-storage';
import type { BotStores } from '../../bot/career-bot';
import type { ConversationLog } from '../direct-line/conversation-log';
import { InProcessLog } from '../direct-line/in-process-log';
import type { PendingMessages } from '../direct-line/pending-messages';
import { InProcessOrder, type TurnOrder } from '../direct-line/turn-order';
import { InProcessTickets, type UsedTickets } from '../direct-line/used-tickets';
import type { Metrics } from '../observability/metrics';
import type { Health } from '../observability/watch-routes';
import { RedisConnection } from './redis-connection';
import { RedisLog } from './redis-log';
import { RedisOrder } from './redis-order';
import { RedisPending } from './redis-pending';
import { RedisProcess } from './redis-process';
import { RedisStorage } from './redis-storage';
import { RedisTickets } from './redis-tickets';

/** Everything that is kept longer than a turn. */
export interface State {
  stores: BotStores;
  chats: ConversationLog;
  order: TurnOrder;
  /** Null without Redis: messages that this process has not answered are lost when it ends. */
  pending: PendingMessages | null;
  usedTickets: UsedTickets;
  redis: RedisConnection | null;
  health(): Health['state'];
  close(): void;
}

/**
 * Opens the state in Redis if there is a URL, and in this process otherwise.
 * @throws StateError if the URL does not lead to a usable Redis
 */
export async function openState(url: string | null, log: Logger, metrics: Metrics): Promise<State> {
  if (url === null) {
    return {
      stores: { memory: new BoundedStorage(), answered: new BoundedStorage() },
      chats: new InProcessLog(),
      order: new InProcessOrder(),
      pending: null,
      usedTickets: new InProcessTickets(),
      redis: null,
      health: () => 'in-process',
      close: () => undefined,
    };
  }
  const redis = await RedisConnection.open(url, log, metrics);
  const process = await RedisProcess.open(redis);
  const chats = await RedisLog.open(redis, process);
  const storage = new RedisStorage(redis);
  return {
    stores: { memory: storage, answered: storage },
    chats,
    order: new RedisOrder(redis, process),
    pending: new RedisPending(redis, process),
    usedTickets: new RedisTickets(redis),
    redis,
    health: () => (redis.reachable ? 'shared' : 'unreachable'),
    close() {
      process.close();
      chats.close();
      redis.close();
    },
  };
}
