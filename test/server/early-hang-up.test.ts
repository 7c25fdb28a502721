import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCopiedBot } from '../support/copied-bot';

/** Bit of SIGHUP, the first signal, in the masks that Linux shows of a process. */
const SIGHUP = 1n;

/** Sends SIGHUP as soon as the process listens for it. */
async function hangUpEarly(child: ChildProcess): Promise<void> {
  for (let listens = false; !listens && child.exitCode === null; await sleep(2)) {
    const [, mask = '0'] = /^SigCgt:\s*(\S+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    listens = (BigInt(`0x${mask}`) & SIGHUP) !== 0n;
  }
  child.kill('SIGHUP');
}

(existsSync('/proc/self/status') ? it : it.skip)(
  'A reload that comes while the bot starts does not end it, and is made up for',
  async () => {
    let early: Promise<boolean> | undefined;
    let ready = false;
    const bot = await startCopiedBot({}, child => {
      early = hangUpEarly(child).then(() => !ready);
    });
    ready = true;
    expect(await early).toBe(true);
    await bot.untilLogged('is now in use');
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
    bot.process.kill('SIGKILL');
    await bot.ended;
    bot.remove();
  },
  120_000,
);
