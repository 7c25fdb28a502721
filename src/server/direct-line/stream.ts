import type { WebSocket } from 'ws';
import type { ConversationLog } from './conversation-log';

/** Bytes that may wait for a slow client; what comes after waits in the log. */
const MOST_WAITING = 1024 * 1024;

/** Milliseconds after which a slow client is looked at again. */
const PATIENCE = 500;

/**
 * Sends a conversation to a socket: what is in the log after the watermark, then whatever is added, each once and in order.
 * The stream is a reader of the log like one that polls; it is only woken instead of asking.
 * @returns once the socket is closed
 * @throws what the log throws
 */
export async function stream(
  socket: WebSocket,
  log: ConversationLog,
  conversationId: string,
  from: string | undefined,
): Promise<void> {
  let watermark = from;
  let rouse: (() => void) | undefined;
  let news = true;
  const wake = () => {
    news = true;
    rouse?.();
  };
  socket.once('close', wake);
  const unsubscribe = await log.subscribe(conversationId, wake);
  try {
    while (socket.readyState === socket.OPEN) {
      if (socket.bufferedAmount > MOST_WAITING) {
        await new Promise(resolve => setTimeout(resolve, PATIENCE).unref());
      } else if (news) {
        // Before reading, so that what is added meanwhile is read in the next round.
        news = false;
        const page = await log.readSince(conversationId, watermark);
        watermark = page.watermark;
        if (page.activities.length > 0) socket.send(JSON.stringify(page));
      } else {
        await new Promise<void>(resolve => {
          rouse = resolve;
        });
      }
    }
  } finally {
    unsubscribe();
  }
}
