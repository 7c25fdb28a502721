import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { startSite } from './site';
import { said } from './web-chat';

/** Presses a key until the focus is where it matches; nobody gets through a page that needs more than a dozen. */
async function pressUntil(page: Page, key: string, within: Page | FrameLocator, selector: string): Promise<void> {
  const focused = within.locator(`:is(${selector}):focus`);
  for (let presses = 0; presses < 12; presses++) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

const BOX = '[data-id="webchat-sendbox-input"]';

describeInBrowser('who uses no mouse', () => {
  let browser: Browser;
  let running: Running;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    site = await startSite(() => running.url);
    ({ running } = await startBot(realConversation(), { FRAME_ORIGINS: site.origin }));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([running?.stop(), site?.stop()]);
  });

  it('asks, hears the whole answer, and goes on by its buttons', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await pressUntil(page, 'Tab', page, BOX);
      await page.keyboard.type('which pays more?');
      await page.keyboard.press('Enter');
      // What a screen reader reads out.
      const announced = page.locator('.webchat__live-region-transcript');
      await announced.getByText('Source: comparison page, undated.').waitFor();
      await announced.getByText('$9,236 (27%) more').waitFor();

      await page.locator('.ac-pushButton').first().waitFor();
      await pressUntil(page, 'Shift+Tab', page, '[aria-label^="Chat history"]');
      await page.keyboard.press('Enter');
      await pressUntil(page, 'Tab', page, '.ac-pushButton');
      await page.keyboard.press('Enter');
      // The button asked for growth; the page gives the same rate for both.
      await said(page, '−8%');
    });
  });

  it('takes a tile, and begins anew', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await pressUntil(page, 'Shift+Tab', page, '[aria-label^="Chat history"]');
      await page.keyboard.press('Enter');
      await pressUntil(page, 'Tab', page, '.ac-pushButton');
      await page.keyboard.press('Enter');
      await said(page, '$136,570');
      await pressUntil(page, 'Shift+Tab', page, '#new-chat');
      await page.keyboard.press('Enter');
      await page.locator('.webchat__basic-transcript').getByText('$136,570').first().waitFor({ state: 'detached' });
      await page.locator(`${BOX}:focus`).waitFor();
    });
  });

  it('sees where the focus is', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await page.locator('h1').click();
      for (const selector of ['#new-chat', '[aria-label^="Chat history"]', BOX, '#send', 'footer a']) {
        const before = await page.screenshot();
        await pressUntil(page, 'Tab', page, selector);
        expect([selector, before.equals(await page.screenshot())]).toEqual([selector, false]);
      }
    });
  });

  it('opens the bubble into the box, and Escape leads back to the bubble', async () => {
    await inTab(browser, [running.url, site.origin], async page => {
      await page.goto(site.origin);
      await page.getByRole('button', { name: 'Open chat' }).waitFor();
      await pressUntil(page, 'Tab', page, 'button[aria-expanded]');
      await page.keyboard.press('Enter');
      const chat = page.frameLocator('iframe');
      await chat.locator(`${BOX}:focus`).waitFor();
      await page.keyboard.type('roofer pay');
      await page.keyboard.press('Enter');
      await said(chat, filled('{47-2181|salary}'));
      await page.keyboard.press('Escape');
      await page.locator('iframe').waitFor({ state: 'hidden' });
      await page.locator('button[aria-expanded="false"]:focus').waitFor();
    });
  });
});
