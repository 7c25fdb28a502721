import type { IncomingMessage } from 'node:http';
import { publicAddress } from '../public-address';
import type { Participant, Tokens } from './tokens';

/** The path of a conversation's stream; `streamAt` reads it back. */
const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** What the address of a stream says. */
export interface StreamAddress {
  conversationId: string;
  ticket: string;
  watermark: string | undefined;
}

/**
 * The address at which a client opens its stream. Where neither a browser's `Origin` nor a trusted proxy says that the client came
 * by TLS, the scheme is that of this server.
 * @param proxies how many proxies stand in front
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

/** @param url path and query of a request. @returns what it says when it is the address of a stream */
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
