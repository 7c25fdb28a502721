/**
 * Tells whether the stream of the chat is open. Web Chat's client keeps a lost connection to itself while it tries again, so
 * the page looks at the sockets that it opens. To be called before the first of them.
 * @param {{opened: () => void, lost: () => void}} listener
 */
export function watchStreams({ opened, lost }) {
  let latest = null;
  window.WebSocket = class extends WebSocket {
    constructor(...parameters) {
      super(...parameters);
      latest = this;
      this.addEventListener('open', () => this === latest && opened());
      this.addEventListener('close', () => this === latest && lost());
    }
  };
  return {
    /** From here on the present stream does not matter: its end is wanted. */
    forget() {
      latest = null;
    },
  };
}

/**
 * Tells when the server refuses a message. Web Chat's client keeps the reason to itself, so the page looks at its requests. To be
 * called before the first of them.
 * @param {(status: number) => void} refused
 */
export function watchRequests(refused) {
  window.XMLHttpRequest = class extends XMLHttpRequest {
    constructor() {
      super();
      this.addEventListener('load', () => {
        if (this.status >= 400 && this.responseURL.endsWith('/activities')) refused(this.status);
      });
    }
  };
}

/**
 * Tries until it succeeds: soon at first, then every few seconds, and at once when the network comes back.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {(error: unknown) => boolean} worthAnother errors that are not are thrown
 * @param {(error: unknown) => void} failed called after each failure
 * @returns {Promise<T>}
 */
export async function persist(attempt, worthAnother, failed) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!worthAnother(error)) throw error;
      failed(error);
      const waited = new AbortController();
      await new Promise(resolve => {
        setTimeout(resolve, wait);
        addEventListener('online', resolve, { signal: waited.signal });
      });
      waited.abort();
    }
  }
}
