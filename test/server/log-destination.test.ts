import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { logDestination } from '../../src/server/log-destination';

/** A device on which every write fails as on a full disk. */
const FULL_DISK = '/dev/full';

(existsSync(FULL_DISK) ? test : test.skip)(
  'A full disk costs lines of the log: the process goes on, keeps a bounded number of them, and can end',
  async () => {
    const fd = openSync(FULL_DISK, 'w');
    const destination = logDestination(fd);
    const log = pino(destination);
    let dropped = 0;
    destination.on('drop', () => {
      dropped += 1;
    });
    const failed = new Promise(resolve => destination.on('error', resolve));
    log.info('the first');
    expect(await failed).toMatchObject({ code: 'ENOSPC' });
    for (let line = 0; line < 20_000; line++) log.info('x'.repeat(100));
    await sleep(50);
    expect(dropped).toBeGreaterThan(1000);
    // What pino does when the process ends.
    destination.flushSync();
    closeSync(fd);
  },
);
