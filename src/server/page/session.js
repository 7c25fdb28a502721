/** Where the bot serves Direct Line. */
export const DOMAIN = new URL('/v3/directline', location.href).href;

const KEY = 'career-questions-chat';

/** The chat server cannot be reached, or cannot serve now; worth another try. */
export class AwayError extends Error {}

/**
 * The chat of this tab: the one kept over a reload, as long as the server still takes its token, or else a new one. It is not kept
 * before `keepSession`.
 * @returns {Promise<{token: string, conversationId: string}>}
 * @throws {AwayError}
 */
export async function openSession() {
  const kept = read();
  const renewed = kept && (await post('tokens/refresh', { authorization: `Bearer ${kept.token}` }));
  const session = renewed ?? (await post('tokens/generate', {}));
  if (session === null) throw new AwayError('no token');
  return session;
}

/** Keeps the chat of this tab over a reload. */
export function keepSession(session) {
  write(session);
}

/** Forgets the chat of this tab: the next one is new. */
export function forgetSession() {
  write(null);
}

/** @returns the answer; null when the server refuses the token */
async function post(path, headers) {
  const response = await fetch(`${DOMAIN}/${path}`, { method: 'POST', headers }).catch(() => null);
  if (response === null || response.status === 429 || response.status >= 500) throw new AwayError(path);
  if (!response.ok) return null;
  const { token, conversationId } = await response.json();
  return { token, conversationId };
}

// Some browsers forbid storage in a frame of another site: then a chat lasts as long as the page.
let unstored = null;

function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  } catch {
    return unstored;
  }
}

function write(session) {
  unstored = session;
  try {
    if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Kept in `unstored`.
  }
}
