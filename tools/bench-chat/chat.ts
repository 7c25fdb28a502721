import { WebSocket } from 'ws';

/** One chat: the messages that were sent and the answers to them. */
export interface Chat {
  post(text: string): Promise<void>;
  close(): void;
  /** When each message was sent, by message id, in the order of sending. Milliseconds, as `performance.now()`. */
  sent: Map<string, number>;
  /** When each message was answered, by message id, in the order of the answers. Milliseconds, as `performance.now()`. */
  answered: Map<string, number>;
}

/** Opens a chat over Direct Line, including its stream. @param url of the bot */
export async function openChat(url: string): Promise<Chat> {
  const base = `${url}/v3/directline`;
  const { token } = await posted(`${base}/tokens/generate`, '');
  const { conversationId, streamUrl } = await posted(`${base}/conversations`, token as string);
  const socket = new WebSocket(streamUrl as string);
  const chat: Chat = {
    sent: new Map(),
    answered: new Map(),
    close: () => socket.close(),
    async post(text) {
      const started = performance.now();
      const body = { type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID: String(started) } };
      const { id } = await posted(`${base}/conversations/${conversationId}/activities`, token as string, body);
      chat.sent.set(id as string, started);
    },
  };
  socket.on('message', data => {
    const arrived = performance.now();
    const { activities = [] } = JSON.parse(String(data) || '{}') as { activities?: { replyToId?: string }[] };
    for (const { replyToId } of activities) {
      if (replyToId !== undefined && !chat.answered.has(replyToId)) chat.answered.set(replyToId, arrived);
    }
  });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return chat;
}

async function posted(address: string, token: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
