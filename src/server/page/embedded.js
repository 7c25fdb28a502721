/**
 * The page's side of a bubble: in a frame, it talks with the script that made the frame. The host page is told nothing but that the
 * chat is ready and that an answer came, and, where the browser gives frames no storage, it keeps the chat over a change of pages.
 * What comes from anybody else is not heard.
 */
const PREFIX = 'career-questions:';

/** Milliseconds that the host page has to say what it kept; one without our script never does. */
const PATIENCE = 1000;

/**
 * @param {{ask: (text: string) => void, anew: () => void, shown: () => void}} heard what the host page may want
 * @returns what to tell the host page, and `kept`: the chat that it kept, or null
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
    // The token of a chat goes to an origin that has spoken, never to whoever may listen.
    keep: session => host !== '*' && tell('keep', { session }),
  };
}
