import type { WebSocket } from 'ws';
import type { ConversationLog } from './conversation-log';

/** Milliseconds that a client has to take one page; one that takes longer is cut, and reads on when it comes back. */
export const SLOWEST_PAGE = 15_000;

/**
 * Sends a conversation to a socket: what is in the log after the watermark, then whatever is added, each once and in order.
 * The stream is a reader of the log like one that polls; it is only woken instead of asking. No page is read before the client
 * has taken the last one, so that a client that does not read costs one page.
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
      if (news) {
        // Before reading, so that what is added meanwhile is read in the next round.
        news = false;
        const { more, ...page } = await log.readSince(conversationId, watermark);
        if (more) news = true;
        watermark = page.watermark;
        if (page.activities.length > 0) await send(socket, JSON.stringify(page));
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

/** @returns once the client has taken it, or has been cut */
function send(socket: WebSocket, page: string): Promise<void> {
  return new Promise(resolve => {
    const patience = setTimeout(() => {
      socket.terminate();
      resolve();
    }, SLOWEST_PAGE);
    // An error means that the socket is closed, which ends the stream.
    socket.send(page, () => {
      clearTimeout(patience);
      resolve();
    });
  });
}
