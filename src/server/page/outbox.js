/** Milliseconds within which a repeated message counts as a double press of the same button. */
const TWICE = 700;

/**
 * Keeps messages until the chat is connected, then delivers each once, in order.
 * @param {{deliver: (text: string) => void, show: (waiting: string[]) => void}} to `deliver` sends a message; `show` displays those that
 * wait
 */
export function createOutbox({ deliver, show }) {
  let waiting = [];
  let isOpen = false;
  let last = { text: '', at: Number.NEGATIVE_INFINITY };
  return {
    send(text) {
      const now = performance.now();
      const isTwice = text === last.text && now - last.at < TWICE;
      last = { text, at: now };
      if (isTwice) return;
      if (isOpen) deliver(text);
      else {
        waiting.push(text);
        show(waiting);
      }
    },
    /** To be called when the chat is connected: delivers the waiting messages. */
    open() {
      isOpen = true;
      const ready = waiting;
      waiting = [];
      show(waiting);
      ready.forEach(deliver);
    },
    /** To be called when the connection is lost: later messages wait. */
    close() {
      isOpen = false;
    },
  };
}
