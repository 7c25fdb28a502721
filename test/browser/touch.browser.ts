import type { Browser } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, launch } from './browser';
import { ask, said, transcript } from './web-chat';

/** Pixels. The least that WCAG 2.2 asks for is 24; a thumb needs more. */
const LEAST = { link: 34, button: 40 };

/** Height of each link and button of the last answer. */
const HEIGHTS = `(() => {
  const answer = [...document.querySelectorAll('.webchat__basic-transcript article')].at(-1);
  const heights = (selector) => [...answer.querySelectorAll(selector)].map(each => Math.min(...[...each.getClientRects()].map(box => box.height)));
  return { link: heights('.ac-richTextBlock a'), button: heights('.ac-pushButton, .answer-line button, [role="button"][aria-expanded]') };
})()`;

/** The characters with which the lines of the row of links begin. */
const BEGINNINGS = `(() => {
  const row = [...document.querySelectorAll('.ac-richTextBlock:has(a)')].at(-1);
  const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const lines = new Map();
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { bottom } = range.getBoundingClientRect();
      const sign = text.data[at];
      if (sign.trim() !== '' && !lines.has(Math.round(bottom))) lines.set(Math.round(bottom), sign);
    }
  return [...lines.values()];
})()`;

describeInBrowser('who uses a thumb', () => {
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

  it('hits each link and button of a description, and sees the next steps without scrolling', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(running.url);
    await said(page, 'Hello!');
    await ask(page, 'tell me about roofers');
    const next = transcript(page).getByRole('button', { name: 'How to become one' });
    await next.waitFor();
    const { link, button } = await page.evaluate<Record<'link' | 'button', number[]>>(HEIGHTS);
    expect(link.length).toBeGreaterThan(2);
    expect(button.length).toBeGreaterThan(6);
    expect(link.filter(height => height < LEAST.link)).toEqual([]);
    expect(button.filter(height => height < LEAST.button)).toEqual([]);
    const seen = await page.locator('#composer').boundingBox();
    const box = await next.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(seen?.y ?? 0);
    const beginnings = await page.evaluate<string[]>(BEGINNINGS);
    expect(beginnings.length).toBeGreaterThan(1);
    expect(beginnings).not.toContain('·');
    await context.close();
  });
});
