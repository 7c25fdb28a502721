import type { Browser } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { ask, asked, said, transcript } from './web-chat';

describeInBrowser('the first screen', () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), { MESSAGES_PER_MINUTE: '5' }));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it('takes a question before Web Chat is there, and keeps what is typed meanwhile', async () => {
    const misdeeds = await inTab(browser, [running.url], async page => {
      let letLoad: () => void = () => undefined;
      const mayLoad = new Promise<void>(resolve => {
        letLoad = resolve;
      });
      await page.route('**/web-chat.js*', async route => {
        await mayLoad;
        await route.continue();
      });
      await page.goto(running.url, { waitUntil: 'commit' });
      await page.locator('#shell button').first().waitFor();
      await ask(page, 'roofer pay');
      await page.locator('#question').fill('and in');
      expect(await transcript(page).count()).toBe(0);
      letLoad();
      await said(page, filled('{47-2181|salary}'));
      expect(await page.locator('#question').inputValue()).toBe('and in');
      expect(await asked(page, 'roofer pay').count()).toBe(1);
    });
    expect(misdeeds).toEqual([]);
  });

  it('puts the greeting of Web Chat where that of the page stood', async () => {
    await inTab(browser, [running.url], async page => {
      await page.setViewportSize({ width: 390, height: 844 });
      const boxes = async (selector: string) => {
        await page.locator(selector).first().waitFor();
        const all = await page.locator(selector).all();
        return Promise.all(all.map(one => one.boundingBox()));
      };
      await page.route('**/web-chat.js*', async route => {
        await page.waitForTimeout(1500);
        await route.continue();
      });
      await page.goto(running.url, { waitUntil: 'commit' });
      const before = await boxes('#shell button');
      const after = await boxes('.ac-pushButton');
      expect(before).toHaveLength(6);
      expect(after).toHaveLength(6);
      for (const [at, box] of after.entries()) {
        expect(Math.abs((box?.y ?? 0) - (before[at]?.y ?? 99))).toBeLessThan(4);
        expect(Math.abs((box?.x ?? 0) - (before[at]?.x ?? 99))).toBeLessThan(4);
      }
    });
  });

  it('answers every tile; that of the quiz by its first statement', async () => {
    const { suggestions } = realConversation().greet();
    const turns = suggestions.map(question => realConversation().respond(question, undefined));
    const quiz = turns.filter(({ query }) => query?.operation === 'quiz');
    expect(quiz.map(({ answer }) => answer.outcome)).toEqual(['clarify']);
    for (const turn of turns) if (!quiz.includes(turn)) expect(turn.answer.outcome).toBe('answer');
  });

  it('asks what the address says, once', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(`${running.url}/?q=roofer%20pay`);
      await said(page, filled('{47-2181|salary}'));
      expect(await page.locator('#notice').textContent()).toBe('');
      await page.reload();
      await said(page, filled('{47-2181|salary}'));
      expect(await asked(page, 'roofer pay').count()).toBe(1);
    });
  });

  it('has the field focused on a desktop, and links to sources and privacy below', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await page.locator('#question:focus').waitFor();
      expect(await page.locator('footer a').count()).toBeGreaterThanOrEqual(3);
      await page.locator('footer a[href="/privacy"]').waitFor();
    });
  });

  it('says so when it may run no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(running.url);
    await page.locator('.no-script').waitFor();
    for (const part of ['#composer', '#shell button'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    await context.close();
  });

  it('says why a message does not go: too long, too many', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await ask(page, 'a'.repeat(2001));
      await page.locator('#notice:not(:empty)').waitFor();
      expect(await page.locator('#question').inputValue()).toHaveLength(2001);
      for (let at = 0; at < 6; at++) await ask(page, `roofer pay ${at}`);
      await page.locator('#notice').getByText('Wait a minute').waitFor();
    });
  });

  it('says that it is offline, and sends what was asked meanwhile once it is back', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await page.context().setOffline(true);
      await page.locator('#notice').getByText('offline').waitFor();
      await ask(page, 'roofer pay');
      await page.locator('#waiting li').waitFor();
      await page.context().setOffline(false);
      await said(page, filled('{47-2181|salary}'));
      expect(await asked(page, 'roofer pay').count()).toBe(1);
      await page.locator('#notice:empty').waitFor({ state: 'attached' });
    });
  });

  it('copies and rates an answer, says the time once a turn, and prints all of it', async () => {
    await inTab(browser, [running.url], async page => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(running.url);
      await ask(page, 'roofer pay');
      await said(page, filled('{47-2181|salary}'));
      await page.getByRole('button', { name: 'Copy answer' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toContain(filled('{47-2181|salary}'));
      await page.getByRole('button', { name: 'Good answer' }).click();
      await page.locator('[aria-label="Good answer"][aria-pressed="true"]').waitFor();
      expect(await transcript(page).getByText('Just now').count()).toBeLessThanOrEqual(1);
      await page.emulateMedia({ media: 'print' });
      for (const part of ['#composer', '.webchat__keyboard-help', '.ac-actionSet'])
        expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(width).toBeLessThanOrEqual(0);
    });
  });

  it('tells of each folded part of a card whether it is open', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await ask(page, 'tell me about florists');
      const folded = transcript(page).locator('[role="button"][aria-expanded="false"]').first();
      await folded.waitFor();
      const open = transcript(page).locator('[role="button"][aria-expanded="true"]');
      expect(await open.count()).toBe(0);
      await folded.click();
      await open.first().waitFor();
    });
  });
});
