import type { WebSocket } from 'ws';

/**
 * Frames that a client may send per window, whose length is in milliseconds. Microsoft's client sends an empty one every 20 s and answers
 * pings.
 */
const MOST_FRAMES = 100;
const WINDOW = 30_000;

/**
 * Disconnects a client that sends too many frames. Clients have nothing to say over a stream, and each ping costs the server a reply of the
 * same size.
 */
export function limitFrames(socket: WebSocket): void {
  let since = Date.now();
  let frames = 0;
  const count = () => {
    if (Date.now() - since > WINDOW) {
      since = Date.now();
      frames = 0;
    }
    frames += 1;
    if (frames > MOST_FRAMES) socket.terminate();
  };
  for (const kind of ['message', 'ping', 'pong'] as const) socket.on(kind, count);
}
