/** URL at which the bot serves Direct Line. */
export const DOMAIN = new URL('/v3/directline', location.href).href;

const KEY = 'career-questions-chat';

/** The server is unreachable or cannot serve the chat now; worth trying again. */
export class AwayError extends Error {
  /** @param {boolean} tooMany true if the server is reachable but has had too many requests */
  constructor(tooMany) {
    super(tooMany ? 'too many requests' : 'away');
    this.tooMany = tooMany;
  }
}

/**
 * Stores the chat of this tab. Some browsers forbid storage in frames of other sites. Then the host page keeps the chat or, if it cannot,
 * the chat lasts until the page is closed.
 * @param {{kept: Promise<object|null>, keep: (session: object|null) => void} | null} host the embedding page; null if there is none
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
     * Returns the stored chat if the server still accepts its token, or else a new one. Does not store it; `keep` does.
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
    /** Forgets the chat of this tab, so that `open` starts a new one. */
    forget() {
      forgotten = true;
      keep(null);
    },
  };
}

/** @returns the parsed response; null if the server refuses the token */
async function post(path, headers) {
  const response = await fetch(`${DOMAIN}/${path}`, { method: 'POST', headers }).catch(() => null);
  if (response === null || response.status === 429 || response.status >= 500)
    throw new AwayError(response?.status === 429);
  if (!response.ok) return null;
  const { token, conversationId } = await response.json();
  return { token, conversationId };
}
