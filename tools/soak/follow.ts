import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { request } from './request';
import type { Transcript } from './transcript';
import type { World } from './world';

/** Milliseconds before reconnecting; Web Chat waits 3 to 15 s. */
const RECONNECTS_AFTER = 1000;
const HANDSHAKE = 15_000;
const POLLS_EVERY = 500;

/** Reads a chat over its stream. If the stream breaks, connects to the other process. @returns a function that stops it */
export function followStream(transcript: Transcript, world: World, number: number): () => void {
  let socket: WebSocket | undefined;
  let open = true;
  const follow = async () => {
    for (let attempt = number; open; attempt++) {
      const url = world.urls[attempt % world.urls.length];
      const { conversationId, token, watermark = '' } = transcript;
      const address = `${url}/v3/directline/conversations/${conversationId}?watermark=${watermark}`;
      const { status, body } = await request('GET', address, { token });
      if (status === 200 && open) {
        const stream = new WebSocket((body as { streamUrl: string }).streamUrl, { handshakeTimeout: HANDSHAKE });
        socket = stream;
        stream.on('message', data => transcript.add(JSON.parse(String(data) || '{}')));
        await new Promise(resolve => stream.once('close', resolve).once('error', resolve));
      } else if (status !== 0) world.tally.surprise(`status ${status} on connecting again`);
      if (open) await sleep(RECONNECTS_AFTER);
    }
  };
  void follow();
  return () => {
    open = false;
    socket?.close();
  };
}

/** Reads a chat by polling the processes in turn. @returns a function that stops it */
export function followByPolling(transcript: Transcript, world: World, number: number): () => void {
  let open = true;
  const follow = async () => {
    for (let turn = number; open; turn++) {
      const url = world.urls[turn % world.urls.length];
      const { conversationId, token, watermark = '' } = transcript;
      const address = `${url}/v3/directline/conversations/${conversationId}/activities?watermark=${watermark}`;
      const { status, body } = await request('GET', address, { token });
      if (status === 200) transcript.add(body as Parameters<Transcript['add']>[0]);
      else if (status !== 0) world.tally.surprise(`status ${status} on polling`);
      await sleep(POLLS_EVERY);
    }
  };
  void follow();
  return () => {
    open = false;
  };
}
