/** Where the bot serves Direct Line. */
export const DOMAIN = new URL('/v3/directline', location.href).href;

const KEY = 'career-questions-chat';

/** The chat server cannot be reached, or cannot serve now; worth another try. */
export class AwayError extends Error {
  /** @param {boolean} tooMany whether the server is there and wants fewer requests */
  constructor(tooMany) {
    super(tooMany ? 'too many requests' : 'away');
    this.tooMany = tooMany;
  }
}

/**
 * Keeps the chat of this tab. Some browsers forbid storage in a frame of another site: there the host page keeps it, or else it lasts
 * as long as the page.
 * @param {{kept: Promise<object|null>, keep: (session: object|null) => void} | null} host the page around the frame
 */
export function createSessions(host) {
  let unstored = null;

  async function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    } catch {
      return unstored ?? (await host?.kept) ?? null;
    }
  }

  function keep(session) {
    unstored = session;
    try {
      if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
      else sessionStorage.removeItem(KEY);
    } catch {
      host?.keep(session);
    }
  }

  let forgotten = false;
  return {
    /**
     * The chat kept over a reload, as long as the server still takes its token, or else a new one. It is not kept before `keep`.
     * @returns {Promise<{token: string, conversationId: string}>}
     * @throws {AwayError}
     */
    async open() {
      const kept = forgotten ? null : await read();
      const renewed = kept && (await post('tokens/refresh', { authorization: `Bearer ${kept.token}` }));
      const session = renewed ?? (await post('tokens/generate', {}));
      if (session === null) throw new AwayError(false);
      return session;
    },
    keep(session) {
      forgotten = false;
      keep(session);
    },
    /** Forgets the chat of this tab: the next one is new. */
    forget() {
      forgotten = true;
      keep(null);
    },
  };
}

/** @returns the answer; null when the server refuses the token */
async function post(path, headers) {
  const response = await fetch(`${DOMAIN}/${path}`, { method: 'POST', headers }).catch(() => null);
  if (response === null || response.status === 429 || response.status >= 500)
    throw new AwayError(response?.status === 429);
  if (!response.ok) return null;
  const { token, conversationId } = await response.json();
  return { token, conversationId };
}
