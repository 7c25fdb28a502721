import type { Browser } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { ask, asked, said, transcript } from './web-chat';

const SECRET = { DIRECT_LINE_SECRET: 'a secret that outlives the process of the server' };

describeInBrowser('the chat page, when the server restarts', () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), SECRET));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it('says that the server is away, sends once what was asked meanwhile, and says that the server has forgotten', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await ask(page, 'roofer pay');
      await said(page, filled('{47-2181|salary}'));

      await running.stop();
      await page.getByRole('status').getByText('not responding').waitFor();
      await ask(page, 'glazier pay in Ohio');
      await page.locator('#waiting li').getByText('glazier pay in Ohio').waitFor();
      ({ running } = await startBot(realConversation(), { ...SECRET, PORT: new URL(running.url).port }));
      await said(page, filled('{47-2121|salary|OH}'));
      await said(page, filled('{47-2181|salary}'));
      await page.getByRole('status').getByText('no longer remembers').waitFor();
      expect(await page.locator('#waiting li').count()).toBe(0);
      expect(await asked(page, 'glazier pay in Ohio').count()).toBe(1);
      expect(await transcript(page).locator('.ac-richTextBlock').filter({ hasText: 'Hello!' }).count()).toBe(1);
    });
  });

  it('stays in the new chat when one was begun while the old one was slow to come back', async () => {
    await inTab(browser, [running.url], async page => {
      const kept = async () =>
        JSON.parse((await page.evaluate<string>("sessionStorage.getItem('career-questions-chat')")) ?? '{}')
          .conversationId;
      await page.goto(running.url);
      await said(page, 'Hello!');
      const old = await kept();
      let letReturn: () => void = () => undefined;
      const mayReturn = new Promise<void>(resolve => {
        letReturn = resolve;
      });
      await page.route('**/tokens/refresh', async route => {
        await mayReturn;
        await route.continue();
      });
      const asked = page.waitForRequest('**/tokens/refresh');
      await running.stop();
      ({ running } = await startBot(realConversation(), { ...SECRET, PORT: new URL(running.url).port }));
      await asked;

      await page.locator('#new-chat').click();
      // The policy of the page lets no function be evaluated again and again in it.
      while ((await kept()) === undefined) await page.waitForTimeout(50);
      await said(page, 'Hello!');
      const begun = await kept();
      const returned = page.waitForResponse('**/tokens/refresh');
      letReturn();
      await returned;
      await ask(page, 'glazier pay in Ohio');
      await said(page, filled('{47-2121|salary|OH}'));
      expect(await kept()).toBe(begun);
      expect(begun).not.toBe(old);
    });
  });
});
