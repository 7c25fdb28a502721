import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { runCommand, UserError } from '#src/commands/run-command';
import { CHROMIUM_ADVICE, CHROMIUM_OPTIONS, CHROMIUM_PATH } from './chromium';
import { percentile } from './evaluate/figures';
import { RECORD_OPTION, RECORD_USAGE, type Rows, report } from './record';
import { startBot } from './start-node';

/** Milliseconds that a browser has to finish its own start before it is measured. */
const SETTLING_MS = 2000;

/** Visits by one browser: from the third on it runs the scripts as it compiled and kept them. */
const VISITS = ['first visit', 'second visit', 'third visit'] as const;

/**
 * Milliseconds from the address to the first drawing, which has greeting and box; until both answer to a program that asks for them,
 * and until Web Chat has taken the conversation over.
 */
interface Visit {
  drawn: number;
  box: number;
  greeting: number;
  webChat: number;
}

const USAGE = `npm run bench:page
opens the chat page in new browsers, each with an empty cache, on a server of its own on loopback, and prints the median times
until the page is drawn, until box and greeting are there, and until Web Chat has taken over
  -- --browsers NUMBER    5 if not given
${RECORD_USAGE}`;
const OPTIONS = { browsers: { type: 'string', default: '5' }, ...RECORD_OPTION } as const;

/** `npm run bench:page` */
runCommand({ usage: USAGE, options: OPTIONS }, async ({ values }) => {
  if (CHROMIUM_PATH === undefined) throw new UserError(CHROMIUM_ADVICE);
  const server = await startBot();
  try {
    const rows: Visit[][] = [];
    for (let browser = 0; browser < Number(values.browsers); browser++)
      rows.push(await visit(server.url, CHROMIUM_PATH));
    report('bench:page', rowsOf(rows), values.record);
  } finally {
    await server.stop();
  }
});

/** The median times of each visit. */
function rowsOf(browsers: readonly Visit[][]): Rows {
  return VISITS.map((name, at) => {
    const times = (of: keyof Visit) => browsers.flatMap(visits => visits[at]?.[of] ?? []);
    const median = (of: keyof Visit) => `${percentile(times(of), 0.5).toFixed(0)} ms`;
    return [
      name,
      `drawn ${median('drawn')}, field ${median('box')}, greeting ${median('greeting')}, Web Chat ${median('webChat')}`,
    ];
  });
}

async function visit(url: string, executablePath: string): Promise<Visit[]> {
  const profile = mkdtempSync(path.join(tmpdir(), 'career-bot-bench-'));
  const browser = await chromium.launchPersistentContext(profile, { executablePath, args: CHROMIUM_OPTIONS });
  try {
    const page = await browser.newPage();
    await page.waitForTimeout(SETTLING_MS);
    const visits: Visit[] = [];
    for (const _ of VISITS) visits.push(await timesOf(page, url));
    return visits;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function timesOf(page: Page, url: string): Promise<Visit> {
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const since = (selector: string) => page.waitForSelector(selector).then(() => performance.now() - started);
  const [box, greeting, webChat] = await Promise.all([
    since('[data-id="webchat-sendbox-input"]'),
    since('main :text("Hello!")'),
    since('.webchat__basic-transcript :text("Hello!")'),
  ]);
  // The browser keeps what it compiled a moment after.
  await page.waitForTimeout(SETTLING_MS);
  const drawn = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  );
  return { drawn, box, greeting, webChat };
}
