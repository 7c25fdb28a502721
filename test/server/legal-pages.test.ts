import { readSettings } from '../../src/server/settings';
import { start } from '../../src/server/start';
import { realConversation } from '../support/real-bot';

/** Fetches a page from a bot with the given environment, without following redirects. */
async function page(name: string, environment: NodeJS.ProcessEnv = {}) {
  const running = await start(readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...environment }), realConversation());
  const response = await fetch(running.url + name, { redirect: 'manual' });
  const answer = { status: response.status, headers: response.headers, text: await response.text() };
  await running.stop();
  return answer;
}

describe.each(['/privacy', '/terms'])('the page %s', name => {
  it('is served as plain HTML that may run nothing', async () => {
    const { status, headers, text } = await page(name);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toMatch(/^<!doctype html>/);
  });

  it('names whom to ask', async () => {
    const { text } = await page(name, { CONTACT_URL: 'https://example.org/?a=1&b="2"' });
    expect(text).toContain('href="https://example.org/?a=1&amp;b=&quot;2&quot;"');
  });

  it('leads to the host’s own page where there is one', async () => {
    const variable = name === '/privacy' ? 'PRIVACY_URL' : 'TERMS_URL';
    const { status, headers } = await page(name, { [variable]: 'https://example.org/own' });
    expect([status, headers.get('location')]).toEqual([302, 'https://example.org/own']);
  });
});

test('The privacy page says that what is said in the web chat is kept, and for how long', async () => {
  expect((await page('/privacy')).text).toMatch(/said in the web chat<\/b>, yours and mine, for a day/);
});
