import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { limitConnections } from '../../src/server/limit-connections';
import type { Running } from '../../src/server/start';
import { rawTalk } from '../support/raw-talk';
import { realConversation } from '../support/real-bot';
import { startBot } from './running-bot';

/** Opens connections on which nothing is asked. @returns them, once the server has seen all */
async function openSilent(port: number, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  await Promise.all(sockets.map(socket => new Promise(resolve => socket.once('connect', resolve))));
  await sleep(300);
  return sockets;
}

describe('the connections of one address', () => {
  let running: Running;
  const sockets: Socket[] = [];
  const portOf = () => Number(new URL(running.url).port);
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), { STREAMS_PER_ADDRESS: '30' }));
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });
  afterAll(() => running.stop());

  it('are four for each stream that it may have; further ones are cut until others end', async () => {
    sockets.push(...(await openSilent(portOf(), 130)));
    expect(sockets.filter(socket => socket.destroyed || socket.readableEnded || socket.closed)).toHaveLength(10);
    await expect(fetch(`${running.url}/healthz`)).rejects.toThrow('fetch failed');
    for (const socket of sockets) socket.destroy();
    await sleep(300);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
  });

  it('are counted once when they offer another protocol', async () => {
    const offer = 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n';
    for (let time = 0; time < 130; time++) {
      const { answer } = await rawTalk(running.url, socket => socket.write(offer));
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    }
  });
});

it('Connections of a proxy are for the proxy to limit', async () => {
  const server: Server = createServer((_request, response) => response.end());
  limitConnections(server, { STREAMS_PER_ADDRESS: 1, TRUST_PROXY: 1 });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sockets = await openSilent(port, 120);
  expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(200);
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  server.close();
});
