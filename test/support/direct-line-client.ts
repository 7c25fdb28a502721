import { DirectLine } from 'botframework-directlinejs';
import { WebSocket } from 'ws';

/** What a client sees of an activity. */
export interface SeenActivity {
  type: string;
  id: string;
  text?: string;
  replyToId?: string;
  from: { id: string; role?: string };
  channelData?: { clientActivityID?: string };
}

/** Asks for a token as a page does. */
export async function generateToken(url: string): Promise<{ token: string; conversationId: string }> {
  const response = await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' });
  return (await response.json()) as { token: string; conversationId: string };
}

/** Microsoft's own client library, as Web Chat uses it, in a conversation; records all that it sees. */
export function connect(url: string, options: { token: string; poll?: boolean; conversationId?: string }) {
  // The library takes both from the browser's global scope, as it was when it was written.
  Object.assign(globalThis, { XMLHttpRequest: require('xhr2'), WebSocket });
  const { poll = false, ...rest } = options;
  const line = new DirectLine({ domain: `${url}/v3/directline`, webSocket: !poll, pollingInterval: 200, ...rest });
  const seen: SeenActivity[] = [];
  const subscription = line.activity$.subscribe(activity => seen.push(activity as never));
  const messages = () => seen.filter(({ type }) => type === 'message');
  return {
    seen,
    messages,
    /** @returns the id that the server gave the message */
    say: (text: string, channelData: object = {}): Promise<string> =>
      new Promise((resolve, reject) =>
        line
          .postActivity({ type: 'message', text, from: { id: 'whoever' }, channelData } as never)
          .subscribe(resolve, reject),
      ),
    /** What the client gets for asking who it is in a session with. */
    sessionId: (): Promise<string> =>
      new Promise((resolve, reject) => line.getSessionId().subscribe(id => resolve(String(id)), reject)),
    /** Waits until as many messages, the person's own included, have come. */
    async untilMessages(count: number): Promise<SeenActivity[]> {
      const patience = Date.now() + 20_000;
      while (messages().length < count) {
        if (Date.now() > patience) throw new Error(`${messages().length} of ${count} messages came`);
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      return messages();
    },
    end() {
      subscription.unsubscribe();
      line.end();
    },
  };
}
