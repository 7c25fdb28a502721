import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { InProcessLog } from '../../../src/server/direct-line/in-process-log';
import { PAGE_SIZE } from '../../../src/server/direct-line/log-page';
import { SLOWEST_PAGE, stream } from '../../../src/server/direct-line/stream';

/** A socket whose client takes nothing: it never says that something has been sent. */
function silentSocket() {
  const sent: string[] = [];
  const socket = Object.assign(new EventEmitter(), {
    ...{ OPEN: 1, readyState: 1 },
    send: (page: string) => void sent.push(page),
    terminate() {
      socket.readyState = 3;
      socket.emit('close');
    },
  });
  return { socket: socket as unknown as WebSocket, sent };
}

describe('a client that does not read its stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is sent one page of a long chat, and is cut when it does not take that', async () => {
    const log = new InProcessLog();
    for (let number = 0; number < 100; number++)
      await log.append('chat', {
        ...{ type: 'message', id: String(number), text: 'x'.repeat(5000), timestamp: new Date() },
        conversation: { id: 'chat', name: '', isGroup: false, conversationType: 'personal' },
      });
    const { socket, sent } = silentSocket();
    const ended = stream(socket, log, 'chat', undefined);
    await jest.advanceTimersByTimeAsync(SLOWEST_PAGE - 1000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.length).toBeLessThan(PAGE_SIZE + 1000);
    expect(socket.readyState).toBe(1);
    await jest.advanceTimersByTimeAsync(2000);
    await ended;
    expect(socket.readyState).toBe(3);
  });
});
