import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ADVICE, CHROMIUM_OPTIONS, CHROMIUM_PATH } from '../../tools/chromium';

/** Milliseconds that each wait for the page has. */
const WAIT = 60_000;

/** `describe`, or where no browser is installed a skip that says how to get one; on CI that is a failure. */
export const describeInBrowser: typeof describe.skip = CHROMIUM_PATH ? describe : withoutBrowser();

function withoutBrowser(): typeof describe.skip {
  if (process.env.CI) throw new Error(CHROMIUM_ADVICE);
  process.stderr.write(`${CHROMIUM_ADVICE} The tests in a browser are skipped.\n`);
  return describe.skip;
}

/** A browser that calls nobody by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    args: CHROMIUM_OPTIONS,
    timeout: WAIT,
  });
}

/**
 * Opens a tab, lets the test act in it, and closes it whatever happens.
 * @param allowedUrls whose hosts it may call
 * @returns what the page did that it should not: errors on its console, and requests to other hosts
 */
export async function inTab(
  browser: Browser,
  allowedUrls: readonly string[],
  act: (page: Page) => Promise<void>,
): Promise<string[]> {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT);
  const allowed = allowedUrls.map(url => new URL(url).host);
  const misdeeds: string[] = [];
  const note = (url: string) => {
    const { protocol, host } = new URL(url);
    if (/^(http|ws)/.test(protocol) && !allowed.includes(host)) misdeeds.push(`request to ${host}`);
  };
  page.on('pageerror', error => misdeeds.push(`error: ${error.message}`));
  page.on('console', message => message.type() === 'error' && misdeeds.push(`console: ${message.text()}`));
  page.on('request', request => note(request.url()));
  page.on('websocket', socket => note(socket.url()));
  try {
    await act(page);
  } finally {
    await page.close();
  }
  return misdeeds;
}
