/**
 * Reports when the stream of the chat opens and closes. Web Chat's client does not tell the page that it has lost its connection and is
 * trying again, so this watches the sockets that it opens. Must be called before the first one is opened.
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
    /** Ignores the current stream from now on, because it is going to be closed on purpose. */
    forget() {
      latest = null;
    },
  };
}

/**
 * Reports when the server refuses a message. Web Chat's client does not tell the page why, so this watches its requests. Must be called
 * before the first one is sent.
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
 * Repeats an attempt until it succeeds: soon at first, then every few seconds, and immediately when the network comes back.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {(error: unknown) => boolean} worthAnother returns false for errors that should be thrown instead
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
