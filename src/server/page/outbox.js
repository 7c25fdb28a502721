/** Milliseconds within which the same message again is a second press of the same button. */
const TWICE = 700;

/**
 * Holds messages until the chat is connected, and hands each over once, in order.
 * @param {{deliver: (text: string) => void, show: (waiting: string[]) => void}} to who sends a message, and who shows what waits
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
    /** The chat is connected: what waits goes out. */
    open() {
      isOpen = true;
      const ready = waiting;
      waiting = [];
      show(waiting);
      ready.forEach(deliver);
    },
    /** The chat is not connected: what is sent from here on waits. */
    close() {
      isOpen = false;
    },
  };
}
