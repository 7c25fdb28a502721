import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { filled } from '../support/filled';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { ask, asked, said, transcript } from './web-chat';

/** What axe finds on a page. */
async function findingsOf(page: Page): Promise<string[]> {
  // Through the debugger: the page's own policy would not let a foreign script in.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => impact + ': ' + id + ' at ' + target + ' ' + failureSummary)))`,
  );
}

describeInBrowser('the chat page', () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation()));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it('greets, answers what is typed, with a card, and calls nobody else', async () => {
    const misdeeds = await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await ask(page, 'which pays more?');
      await said(page, '$9,236 (27%) more');
      const card = transcript(page).locator('.ac-adaptiveCard').last();
      await card.locator('img').first().waitFor();
      await card.getByText('$43,251').first().waitFor();
      await ask(page, 'what skills do collectors need?');
      await said(page, 'Payment Arrangements 14%');
    });
    expect(misdeeds).toEqual([]);
  });

  it('answers a next question that is pressed, once even when it is pressed twice', async () => {
    await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await ask(page, 'roofer pay');
      await transcript(page).getByRole('button', { name: 'Growth' }).dblclick();
      await said(page, '5.9%');
      expect(await asked(page, 'growth for roofers').count()).toBe(1);
    });
  });

  it('keeps the chat over a reload, and begins a new one when asked to', async () => {
    const misdeeds = await inTab(browser, [running.url], async page => {
      await page.goto(running.url);
      await said(page, 'Hello!');
      await ask(page, 'roofer pay');
      await said(page, filled('{47-2181|salary}'));
      await page.reload();
      await said(page, filled('{47-2181|salary}'));
      await ask(page, 'and in Ohio?');
      await said(page, filled('{47-2181|salary|OH}'));
      await page.getByRole('button', { name: 'New chat' }).click();
      await transcript(page).getByText(filled('{47-2181|salary}')).first().waitFor({ state: 'detached' });
      await said(page, 'Hello!');
    });
    expect(misdeeds).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility problem when %s, nor has the page of an unknown path',
    async colorScheme => {
      await inTab(browser, [running.url], async page => {
        await page.emulateMedia({ colorScheme });
        await page.goto(running.url);
        await ask(page, 'which pays more?');
        await transcript(page).locator('.ac-adaptiveCard').first().waitFor();
        expect(await findingsOf(page)).toEqual([]);
        await page.goto(`${running.url}/no-such-page`);
        expect(await findingsOf(page)).toEqual([]);
      });
    },
  );
});
