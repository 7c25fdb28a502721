import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Desk } from './desk';
import { createMcpServer } from './server';

/** A message received over HTTP. */
export interface Posted {
  header(name: string): string | undefined;
  /** Parsed JSON. */
  body: unknown;
}

/** The response. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** The headers that the transport reads. The others, such as the token, are not passed on. */
const HEADERS = ['accept', 'content-type', 'mcp-protocol-version'];

/**
 * Answers one message of streamable HTTP. There are no sessions: every message gets its own server and one JSON response, so that any
 * process can answer it and no connection stays open.
 */
export async function answerPost({ header, body }: Posted, desk: Desk): Promise<Reply> {
  const server = createMcpServer(desk);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const headers = HEADERS.flatMap((name): [string, string][] => {
      const value = header(name);
      return value === undefined ? [] : [[name, value]];
    });
    const request = new Request('http://localhost/mcp', { method: 'POST', headers });
    const response = await transport.handleRequest(request, { parsedBody: body });
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  } finally {
    await server.close();
  }
}
