/**
 * The frame's side of the bubble: exchanges messages with the script (embed.js) that created the frame. The host page only learns that the
 * chat is ready and that an answer has come. If the browser gives frames no storage, the host page also keeps the chat while the person
 * moves between pages. Messages from other windows are ignored.
 */
const PREFIX = 'career-questions:';

/** Milliseconds to wait for the chat that the host page has kept; a page without our script never answers. */
const PATIENCE = 1000;

/**
 * Starts listening to the host page.
 * @param {{ask: (text: string) => void, anew: () => void, shown: () => void}} requests called when the host page asks a question, starts a
 * new chat, or shows the chat
 * @returns functions that notify the host page, and `kept`: resolves to the chat that the host page has kept, or null
 */
export function talkWithHost({ ask, anew, shown }) {
  let host = '*';
  let known;
  const kept = new Promise(resolve => {
    known = resolve;
    setTimeout(resolve, PATIENCE, null);
  });
  const tell = (type, more) => parent.postMessage({ type: PREFIX + type, ...more }, host);
  const handlers = {
    hello: ({ session }) => known(session ?? null),
    ask: ({ text }) => typeof text === 'string' && ask(text),
    new: anew,
    shown,
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || typeof data?.type !== 'string' || !data.type.startsWith(PREFIX)) return;
    host = origin;
    handlers[data.type.slice(PREFIX.length)]?.(data);
  });
  addEventListener('keydown', event => event.key === 'Escape' && !event.defaultPrevented && tell('close'));
  tell('ready');
  return {
    kept,
    answered: () => tell('answered'),
    // A chat's token is only sent to an origin that has sent a message, never to just any page.
    keep: session => host !== '*' && tell('keep', { session }),
  };
}
