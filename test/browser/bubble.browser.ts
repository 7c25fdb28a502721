import type { Browser } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { startSite } from './site';
import { said, transcript } from './web-chat';

describeInBrowser('the bubble on another site', () => {
  let browser: Browser;
  let running: Running;
  let named: Awaited<ReturnType<typeof startSite>>;
  let unnamed: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    named = await startSite(() => running.url);
    unnamed = await startSite(() => running.url);
    ({ running } = await startBot(realConversation(), { FRAME_ORIGINS: named.origin }));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([running?.stop(), named?.stop(), unnamed?.stop()]);
  });

  it('opens the chat on a site that FRAME_ORIGINS names, and Escape closes it', async () => {
    const misdeeds = await inTab(browser, [running.url, named.origin], async page => {
      await page.goto(named.origin);
      await page.getByRole('button', { name: 'Open chat: Ask about jobs' }).click();
      const chat = page.frameLocator('iframe');
      await said(chat, 'Hello!');
      await chat.locator('[data-id="webchat-sendbox-input"]').fill('which pays more?');
      await page.keyboard.press('Enter');
      await said(chat, '$9,236 (27%) more');
      await page.keyboard.press('Escape');
      await page.locator('iframe').waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Open chat: Ask about jobs' }).waitFor();
    });
    expect(misdeeds).toEqual([]);
  });

  it('shows no chat on a site that it does not name', async () => {
    const misdeeds = await inTab(browser, [running.url, unnamed.origin], async page => {
      const refused = page.waitForEvent('console', message => message.text().includes('frame-ancestors'));
      await page.goto(unnamed.origin);
      await page.getByRole('button', { name: 'Open chat: Ask about jobs' }).click();
      await refused;
      expect(await transcript(page.frameLocator('iframe')).count()).toBe(0);
    });
    expect(misdeeds).toEqual([expect.stringContaining('frame-ancestors')]);
  });
});
