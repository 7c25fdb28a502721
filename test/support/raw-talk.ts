import { connect, type Socket } from 'node:net';

/** Writes to a server as no HTTP client would. @returns what it sent until it hung up, and after how many milliseconds that was */
export async function rawTalk(
  url: string,
  write: (socket: Socket) => void,
): Promise<{ answer: string; after: number }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const begun = performance.now();
  let answer = '';
  socket.on('data', data => {
    answer += data;
  });
  // Being cut off is what these tests are about.
  socket.on('error', () => undefined);
  write(socket);
  await new Promise(resolve => socket.once('close', resolve));
  return { answer, after: performance.now() - begun };
}
