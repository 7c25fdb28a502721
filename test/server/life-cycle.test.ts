import type { ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CopiedBot, startCopiedBot } from '../support/copied-bot';
import { filled } from '../support/filled';
import { message, post } from './running-bot';

/** Compiling, copying and starting the bot on a busy machine, in milliseconds. */
const LONGEST_START = 120_000;
/** What SIGTERM promises, in milliseconds. */
const LONGEST_STOP = 25_000;

/** Bit of SIGHUP, the first signal, in the masks that Linux shows of a process. */
const SIGHUP = 1n;
const showsMasks = existsSync('/proc/self/status');

/** Sends SIGHUP as soon as the process listens for it, where the system tells. */
async function hangUpEarly(child: ChildProcess): Promise<void> {
  if (!showsMasks) return;
  for (let listens = false; !listens && child.exitCode === null; await sleep(2)) {
    const [, mask = '0'] = /^SigCgt:\s*(\S+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    listens = (BigInt(`0x${mask}`) & SIGHUP) !== 0n;
  }
  child.kill('SIGHUP');
}

/** True if the bot takes new connections. */
function isAccepting({ url }: CopiedBot): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    () => true,
    () => false,
  );
}

describe('the process of the bot', () => {
  let bot: CopiedBot;
  /** Whether the first SIGHUP was sent before the bot was ready. */
  let early: Promise<boolean>;
  const ask = async (text: string) => JSON.parse((await post(bot, message({ text }))).text).activities[0].text;
  const content = (name: string) => path.join(bot.directory, 'dialogs', name);
  beforeAll(async () => {
    let ready = false;
    bot = await startCopiedBot({}, child => {
      early = hangUpEarly(child).then(() => !ready);
    });
    ready = true;
  }, LONGEST_START);
  afterAll(async () => {
    bot?.process.kill('SIGKILL');
    await bot?.ended;
    bot?.remove();
  });

  (showsMasks ? it : it.skip)('makes up for a SIGHUP that comes while it starts, and does not end', async () => {
    expect(await early).toBe(true);
    await bot.untilLogged('is now in use');
    expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
  });

  it('takes over changed content on SIGHUP', async () => {
    expect(await ask('zorkmider salary')).not.toContain(filled('{47-2181|salary}'));
    appendFileSync(content('names.yaml'), 'zorkmider: ["47-2181.00"]\n');
    bot.process.kill('SIGHUP');
    await bot.untilLogged('is now in use');
    expect(await ask('zorkmider salary')).toContain(filled('{47-2181|salary}'));
  });

  it('rejects invalid content, reports every problem, and keeps the old content', async () => {
    appendFileSync(content('measures.yaml'), 'no-such-measure: {words: 5}\n');
    const [facts, names] = [content('fact.yaml'), content('names.yaml')];
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^ {2}source: .*/m, '  source: "Source: {sources"'));
    appendFileSync(names, 'wizard: ["99-9999.00"]\n');
    bot.process.kill('SIGHUP');
    const logged = await bot.untilLogged('the old content stays in use');
    for (const problem of [
      /measures\.yaml[^}]*no-such-measure/,
      /fact\.yaml[^}]*say\.source/,
      /names\.yaml[^}]*wizard/,
    ])
      expect(logged).toMatch(problem);
    expect(await ask('zorkmider salary')).toContain(filled('{47-2181|salary#source}'));
  });

  it('finishes running turns on SIGTERM, accepts no new ones, and exits in time even if one hangs', async () => {
    const delivered: string[] = [];
    const held = new Map<string, ServerResponse>();
    // Answers the bot's replies when the test says so.
    const channel = createServer((request, response) => {
      held.set(request.url?.split('/')[3] ?? '', response);
      request.on('data', data => delivered.push(String(data)));
    });
    await new Promise<void>(resolve => channel.listen(0, '127.0.0.1', resolve));
    channel.unref();
    const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`;
    const asked = (id: string) => message({ serviceUrl, deliveryMode: undefined, conversation: { id } });
    const slow = post(bot, asked('slow'));
    const hanging = post(bot, asked('hanging')).catch(() => 'cut');
    while (held.size < 2) await sleep(20);

    const told = performance.now();
    bot.process.kill('SIGTERM');
    while (await isAccepting(bot)) await sleep(20);
    const answer = held.get('slow');
    answer?.setHeader('content-type', 'application/json');
    answer?.end('{"id":"1"}');
    expect((await slow).status).toBe(200);
    expect(delivered[0]).toContain('$43,251');

    expect(await bot.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(LONGEST_STOP);
    await hanging;
    channel.closeAllConnections();
    channel.close();
  });
});
