import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
/** The HTTP client of botbuilder's connector. */
export type ChannelClient = NonNullable<ConnectorOptions['httpClient']>;
type ChannelRequest = Parameters<ChannelClient['sendRequest']>[0];
type ChannelResponse = Awaited<ReturnType<ChannelClient['sendRequest']>>;

/** Milliseconds that one call may take, including its response. */
export const CALL_TIMEOUT = 10_000;
/** Most bytes of a response; channels respond with an id. */
const LARGEST_ANSWER = 64 * 1024;
/** The longest wait before a retry, in seconds, even if the channel asks for more. */
const LONGEST_RETRY_AFTER = 2;

const RETRY_AFTER_HEADERS = { 'retry-after': 1, 'retry-after-ms': 1000, 'x-ms-retry-after-ms': 1000 } as const;
/** Errors of a kept-alive connection that the other side had already closed. A new connection may work. */
const BROKEN_CONNECTION = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/**
 * Sends the bot's messages to a channel without trusting it: calls have a time limit, responses a maximum size, redirects are not followed,
 * and long waits before a retry are shortened.
 */
export const channelClient: ChannelClient = {
  async sendRequest(request) {
    try {
      return await send(request);
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code === undefined || !BROKEN_CONNECTION.includes(code)) throw error;
      return send(request);
    }
  },
};

async function send(request: ChannelRequest): Promise<ChannelResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers.toJson(),
    body: request.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(CALL_TIMEOUT),
  });
  const headers = headersOf(response);
  return {
    request,
    status: response.status,
    // The connector only calls this method.
    headers: { toJson: () => headers } as ChannelResponse['headers'],
    bodyAsText: await beginningOf(response),
  };
}

function headersOf({ headers }: Response): Record<string, string> {
  const kept = Object.fromEntries(headers);
  delete kept.location;
  for (const [name, second] of Object.entries(RETRY_AFTER_HEADERS)) {
    // Dates are shortened too, since they are not numbers.
    if (kept[name] !== undefined && !(Number(kept[name]) <= LONGEST_RETRY_AFTER * second))
      kept[name] = String(LONGEST_RETRY_AFTER * second);
  }
  return kept;
}

/** A channel's response is larger than any legitimate one. */
class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

/** @throws AnswerTooLong if the response is larger than any legitimate one */
async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new AnswerTooLong(`The channel answered with more than ${LARGEST_ANSWER} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
