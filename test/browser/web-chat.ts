import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The messages alone: a live region for screen readers repeats their text. */
export const transcript = (page: Page | FrameLocator): Locator => page.locator('.webchat__basic-transcript');

/** Waits until a message with the text is there. */
export const said = (page: Page | FrameLocator, text: string): Promise<void> =>
  transcript(page).getByText(text).first().waitFor();

/** The person's own messages with the text. */
export const asked = (page: Page | FrameLocator, text: string): Locator =>
  transcript(page).locator('.webchat__bubble--from-user').filter({ hasText: text });

/** Types a question and sends it with the Enter key. */
export async function ask(page: Page | FrameLocator, question: string): Promise<void> {
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(question);
  await box.press('Enter');
}
