import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/server/start';
import { startBot } from '../server/running-bot';
import { realConversation } from '../support/real-bot';
import { describeInBrowser, inTab, launch } from './browser';
import { ask, said } from './web-chat';

/** Every kind of answer, short and long. */
const QUESTIONS = [
  'which pays more?',
  'roofer pay',
  'tell me about florists',
  'what does an optician do',
  'compare opticians and optometrists',
  'compare roofers, florists, opticians, glaziers and lawyers',
  'RN, LPN and CNA pay in Ohio, Texas and Florida',
  'best states for welders',
  'all states for welders as a table',
  'fastest growing jobs',
  'ten best paid jobs without a degree',
  'jobs similar to florist',
  'other names for a glazier',
  'I am a cashier, what could I do next?',
  'how could a receptionist become a travel agent',
  'what skills do collectors need',
  'skills and education of opticians',
  'what jobs use AutoCAD',
  'careers where persuasion matters',
  'I get $21 an hour as an optician, is that ok?',
  'how many glaziers are there',
  'compare growth of travel agents, bank tellers and nurses',
  'teacher pay',
  'is nursing remote',
  'what does median mean',
  'where does your data come from',
  'hello',
  'what is the weather',
  'how old are roofers',
  'how do I become an electrician',
];

/** Where the last question and the first line of its answer stand, against the part of the conversation that is seen. */
interface Place {
  questionTop: number;
  headlineTop: number;
  headlineBottom: number;
  seen: number;
}

const PLACE = `(() => {
  const view = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
  const articles = [...document.querySelectorAll('.webchat__basic-transcript article')];
  const isOwn = article => article.querySelector('.webchat__bubble--from-user') !== null;
  const question = articles.filter(isOwn).at(-1).querySelector('.webchat__bubble').getBoundingClientRect();
  const answer = articles.at(-1);
  const large = [...answer.querySelectorAll('.ac-richTextBlock')].find(line =>
    [...line.children].some(run => Number.parseFloat(getComputedStyle(run).fontSize) >= 16));
  const headline = (large ?? answer.querySelector('.ac-richTextBlock, p')).getBoundingClientRect();
  return { questionTop: question.top - view.top, headlineTop: headline.top - view.top,
    headlineBottom: headline.bottom - view.top, seen: view.height };
})()`;
const ANSWERS = '.webchat__basic-transcript article:has(.webchat__bubble:not(.webchat__bubble--from-user))';

/** Milliseconds in which the conversation comes to rest. */
const REST = 300;

async function placeOf(question: string, page: Page): Promise<Place> {
  const before = await page.locator(ANSWERS).count();
  await ask(page, question);
  await page.locator(ANSWERS).nth(before).waitFor();
  await page.waitForTimeout(REST);
  return page.evaluate<Place>(PLACE);
}

function problemsOf(question: string, { questionTop, headlineTop, headlineBottom, seen }: Place): string[] {
  return [
    ...(questionTop >= 0 && questionTop < 40 ? [] : [`${question}: the question stands at ${questionTop}`]),
    ...(headlineTop > questionTop && headlineBottom <= seen
      ? []
      : [`${question}: the headline stands at ${headlineTop} to ${headlineBottom} of ${seen}`]),
  ];
}

describeInBrowser('an answer, when it comes', () => {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    ({ running } = await startBot(realConversation(), { MESSAGES_PER_MINUTE: '1000' }));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  it.each([
    ['a phone', 390, 844, ''],
    ['a phone with its keyboard open', 390, 480, ''],
    ['the bubble', 400, 590, '?embedded'],
    ['a desktop', 1280, 800, ''],
  ])('shows its headline below its question, which stands at the top: %s', async (_, width, height, search) => {
    await inTab(browser, [running.url], async page => {
      await page.setViewportSize({ width, height });
      await page.goto(`${running.url}/${search}`);
      await said(page, 'Hello!');
      const problems: string[] = [];
      for (const question of QUESTIONS) problems.push(...problemsOf(question, await placeOf(question, page)));
      expect(problems).toEqual([]);
    });
  });

  it('is left alone when something scrolls it later, such as a screen reader', async () => {
    await inTab(browser, [running.url], async page => {
      await page.setViewportSize({ width: 390, height: 480 });
      await page.goto(running.url);
      await said(page, 'Hello!');
      await placeOf('compare opticians and optometrists', page);
      await page.waitForTimeout(REST * 4);
      const buttons = page.locator('.ac-pushButton');
      await buttons.last().scrollIntoViewIfNeeded();
      await page.waitForTimeout(REST);
      const { headlineTop } = await page.evaluate<Place>(PLACE);
      expect(headlineTop).toBeLessThan(0);
    });
  });
});
