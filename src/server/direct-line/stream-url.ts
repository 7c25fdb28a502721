import type { IncomingMessage } from 'node:http';
import { publicAddress } from '../public-address';
import type { Participant, Tokens } from './tokens';

/** The path of a conversation's stream; `streamAt` parses it. */
const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** What the URL of a stream contains. */
export interface StreamAddress {
  conversationId: string;
  ticket: string;
  watermark: string | undefined;
}

/**
 * Returns the URL at which a client can open its stream. The scheme is wss if a browser's `Origin` or a trusted proxy shows that the client
 * uses TLS, and ws otherwise.
 * @param proxies number of proxies in front of the server
 */
export async function streamUrl(
  request: Pick<IncomingMessage, 'headers'>,
  participant: Participant,
  { tokens, proxies }: { tokens: Tokens; proxies: number },
  watermark?: string,
): Promise<string> {
  const address = publicAddress(request, proxies);
  const secure = address.secure || request.headers.origin === `https://${address.host}`;
  const query = new URLSearchParams({ t: await tokens.issueTicket(participant), ...(watermark ? { watermark } : {}) });
  const path = `/v3/directline/conversations/${participant.conversationId}/stream`;
  return `${secure ? 'wss' : 'ws'}://${address.host}${path}?${query}`;
}

/** Parses the URL of a stream. @param url path and query of a request @returns null if it is not the URL of a stream */
export function streamAt(url: string): StreamAddress | null {
  const [path = '', query] = url.split('?', 2);
  const conversationId = STREAM_PATH.exec(path)?.[1];
  if (conversationId === undefined) return null;
  const parameters = new URLSearchParams(query);
  return {
    conversationId,
    ticket: parameters.get('t') ?? '',
    watermark: parameters.get('watermark') || undefined,
  };
}
