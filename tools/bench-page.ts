import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { runCommand, UserError } from '#src/commands/run-command';
import { CHROMIUM_ADVICE, CHROMIUM_OPTIONS, CHROMIUM_PATH } from './chromium';
import { percentile } from './evaluate/figures';
import { RECORD_OPTION, RECORD_USAGE, type Rows, report } from './record';
import { startBot } from './start-node';

/** Milliseconds for the browser to finish starting before it is measured, and later to store its compiled scripts. */
const SETTLING_MS = 2000;

/** Visits by one browser. From the third one on, it uses scripts that it compiled and cached earlier. */
const VISITS = ['first visit', 'second visit', 'third visit'] as const;

/**
 * Milliseconds from opening the URL until the first paint, until the text field and the greeting are in the page, and until Web Chat shows
 * the conversation.
 */
interface Visit {
  drawn: number;
  box: number;
  greeting: number;
  webChat: number;
}

const USAGE = `npm run bench:page
starts a server on loopback, opens the chat page in new browsers with empty caches, and prints the median times until the first
paint, until the text field and the greeting are there, and until Web Chat shows the conversation
  -- --browsers NUMBER    default 5
${RECORD_USAGE}`;
const OPTIONS = { browsers: { type: 'string', default: '5' }, ...RECORD_OPTION } as const;

/** The program of `npm run bench:page`. */
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

/** Returns a row with the median times for each visit. */
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
  // The browser stores compiled scripts a moment later.
  await page.waitForTimeout(SETTLING_MS);
  const drawn = await page.evaluate<number>(
    `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
  );
  return { drawn, box, greeting, webChat };
}
