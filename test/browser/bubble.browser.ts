import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { startSite } from './site';
import { ask, said, transcript } from './web-chat';

const bubbleOf = (page: Page) => page.getByRole('button', { name: 'Open chat: Ask about jobs' });

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

  /** Asks in the bubble and follows a link of the site, which shows the answer on its next page, too. */
  const askedThenOnNextPage = async (page: Page) => {
    await page.goto(named.origin);
    await bubbleOf(page).click();
    const chat = page.frameLocator('iframe');
    await ask(chat, 'roofer pay');
    await said(chat, filled('{47-2181|salary}'));
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL('**/next');
    await said(chat, filled('{47-2181|salary}'));
    return chat;
  };

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

  it('says that there is no chat on a site that it does not name, and can be closed there, on a phone too', async () => {
    const misdeeds = await inTab(browser, [running.url, unnamed.origin], async page => {
      await page.setViewportSize({ width: 390, height: 844 });
      const refused = page.waitForEvent('console', message => message.text().includes('frame-ancestors'));
      await page.goto(unnamed.origin);
      await bubbleOf(page).click();
      await refused;
      await page.getByText('not available').waitFor();
      expect(await transcript(page.frameLocator('iframe')).count()).toBe(0);
      await page.getByRole('button', { name: 'Close chat' }).click();
      await bubbleOf(page).waitFor();
    });
    expect(misdeeds).toEqual([expect.stringContaining('frame-ancestors')]);
  });

  it('is there once, however often its script is', async () => {
    await inTab(browser, [running.url, named.origin], async page => {
      await page.goto(`${named.origin}/twice`);
      await bubbleOf(page).waitFor();
      expect(await page.locator('career-questions-chat').count()).toBe(1);
    });
  });

  it('works under a policy that allows its script and its frame alone', async () => {
    const misdeeds = await inTab(browser, [running.url, named.origin], async page => {
      await page.goto(`${named.origin}/strict`);
      await bubbleOf(page).click();
      await said(page.frameLocator('iframe'), 'Hello!');
    });
    expect(misdeeds).toEqual([]);
  });

  it.each(['with storage', 'without storage'])(
    'stays open with its chat on the next page, in a frame %s',
    async storage => {
      await inTab(browser, [running.url, named.origin], async page => {
        if (storage === 'without storage')
          await page.addInitScript(`if (window !== top) Object.defineProperty(window, 'sessionStorage', {
          get() { throw new DOMException('not here', 'SecurityError'); } })`);
        const chat = await askedThenOnNextPage(page);
        await ask(chat, 'and in Ohio?');
        await said(chat, filled('{47-2181|salary|OH}'));
      });
    },
  );

  it('leaves Escape to a field of the page', async () => {
    await inTab(browser, [running.url, named.origin], async page => {
      await page.goto(named.origin);
      await bubbleOf(page).click();
      await said(page.frameLocator('iframe'), 'Hello!');
      await page.getByLabel('Search').press('Escape');
      expect(await page.locator('iframe').isVisible()).toBe(true);
      await page.locator('h1').click();
      await page.keyboard.press('Escape');
      await page.locator('iframe').waitFor({ state: 'hidden' });
    });
  });

  it('is opened, asked and closed by the page, and tells it of an answer that nobody has seen', async () => {
    await inTab(browser, [running.url, named.origin], async page => {
      await page.goto(named.origin);
      await bubbleOf(page).waitFor();
      await page.evaluate(
        `heard = []; for (const type of ['open', 'close', 'answer']) CareerChat.on(type, () => heard.push(type))`,
      );
      await page.evaluate(`CareerChat.ask('roofer pay')`);
      await said(page.frameLocator('iframe'), filled('{47-2181|salary}'));
      expect(await page.evaluate<string[]>('heard')).toEqual(['open', 'answer']);
      await page.evaluate(`CareerChat.ask('glazier pay'); CareerChat.close()`);
      await page.getByRole('button', { name: 'new answer' }).waitFor();
      await bubbleOf(page).click();
      expect(await page.getByRole('button', { name: 'new answer' }).count()).toBe(0);
    });
  });

  it('tells the next page of no answer that was given on the one before', async () => {
    await inTab(browser, [running.url, named.origin], async page => {
      await page.addInitScript(`if (window === top) addEventListener('DOMContentLoaded', () =>
        { heard = []; CareerChat.on('answer', () => heard.push('answer')); })`);
      const chat = await askedThenOnNextPage(page);
      await page.evaluate(`CareerChat.ask('glazier pay')`);
      await said(chat, '$57,080');
      expect(await page.evaluate<string[]>('heard')).toEqual(['answer']);
    });
  });

  it('is dark where the page wants it so', async () => {
    await inTab(browser, [running.url, named.origin], async page => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${named.origin}/dark`);
      await bubbleOf(page).click();
      const chat = page.frameLocator('iframe');
      await said(chat, 'Hello!');
      const [frame] = page.frames().slice(1);
      const color = await frame?.evaluate<string>(`getComputedStyle(document.querySelector('.ac-textRun')).color`);
      expect(Math.min(...(color?.match(/\d+/g) ?? []).map(Number))).toBeGreaterThan(200);
    });
  });
});
