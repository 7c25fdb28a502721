import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A site of another host than the bot that embeds its chat on each of its pages: `/dark` with a dark one, `/twice` by mistake twice,
 * `/strict` under a policy that allows no more than the chat needs.
 * @param bot the bot's address, asked for at each visit
 */
export async function startSite(bot: () => string) {
  const server = createServer((request, response) => {
    const theme = request.url === '/dark' ? 'data-theme="dark"' : '';
    const script = `<script src="${bot()}/embed.js" defer data-title="Ask about jobs" data-position="left" ${theme}></script>`;
    if (request.url === '/strict')
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${bot()}; frame-src ${bot()}; img-src data:`,
      );
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Site</title><link rel="icon" href="data:,">
      ${script}${request.url === '/twice' ? script : ''}<body><h1>Site</h1><input aria-label="Search"><p align="right"><a href="/next">Next</a>`);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Not 127.0.0.1, where the bot is: browsers keep what belongs to another host apart.
  return { origin: `http://localhost:${port}`, stop: () => new Promise(resolve => server.close(resolve)) };
}
