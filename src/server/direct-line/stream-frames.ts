import type { WebSocket } from 'ws';

/** Frames that a client may send in so many milliseconds; Microsoft's sends an empty one every 20 s, and answers pings. */
const MOST_FRAMES = 100;
const WINDOW = 30_000;

/** Cuts a client that sends many frames: a stream has nothing to say to the server, and each ping is answered with as many bytes. */
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
