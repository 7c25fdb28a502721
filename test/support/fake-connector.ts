import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent to a conversation. */
export interface SentActivity {
  type: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
  suggestedActions?: { actions: { title: string }[] };
}

/**
 * A channel's connector on loopback: takes what the bot sends and remembers it with the path it was sent to.
 * @param status what it answers with; 400 is a channel that refuses the bot's replies
 */
export async function startConnector({ status = 200 }: { status?: number } = {}) {
  const sent: SentActivity[] = [];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      sent.push(JSON.parse(Buffer.concat(chunks).toString()));
      paths.push(`${request.method} ${request.url}`);
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: String(sent.length) }));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, sent, paths, stop: () => new Promise(resolve => server.close(resolve)) };
}
