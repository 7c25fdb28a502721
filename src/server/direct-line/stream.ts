import type { WebSocket } from 'ws';
import type { ConversationLog } from './conversation-log';

/** Milliseconds that a client has to receive one page. A slower client is disconnected, and can continue reading when it reconnects. */
export const SLOWEST_PAGE = 15_000;

/**
 * Sends a conversation to a socket: the activities after the watermark, and then new ones as they are added, each once and in order. The
 * next page is only read after the client has received the last one, so that a client that does not read costs the memory of one page.
 * @param from watermark; undefined to start at the beginning
 * @returns when the socket is closed
 * @throws whatever the log throws
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
        // Reset before reading, so that activities added meanwhile are read in the next round.
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

/** @returns when the client has received the page or has been disconnected */
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
