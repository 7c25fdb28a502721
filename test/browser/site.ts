import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of another host than the bot that embeds its chat. @param bot the bot's address, asked for at each visit */
export async function startSite(bot: () => string) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Site</title><link rel="icon" href="data:,">
      <script src="${bot()}/embed.js" defer data-title="Ask about jobs" data-position="left"></script><body><h1>Site</h1>`);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Not 127.0.0.1, where the bot is: browsers keep what belongs to another host apart.
  return { origin: `http://localhost:${port}`, stop: () => new Promise(resolve => server.close(resolve)) };
}
