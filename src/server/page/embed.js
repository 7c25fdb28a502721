/**
 * Adds a chat bubble to any page: <script src="https://host/embed.js" defer></script>
 * Options: data-position (right, left), data-title, data-color (a CSS colour), data-open (opens at start).
 */
(() => {
  const script = document.currentScript;
  const { position, title = 'Career questions', color = '#0b5c8f', open } = script.dataset;
  const origin = new URL(script.src).origin;
  const side = position === 'left' ? 'left' : 'right';

  const host = document.createElement('career-questions-chat');
  const root = host.attachShadow({ mode: 'open' });
  // Not a style element: those are what a strict policy of the page forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    button, iframe { position: fixed; ${side}: 20px; z-index: 2147483000; border: 0; }
    button { bottom: 20px; width: 60px; height: 60px; border-radius: 30px; padding: 16px; cursor: pointer;
      box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }
    button:focus-visible { outline: 3px solid; outline-offset: 3px; }
    svg { display: block; width: 28px; height: 28px; }
    iframe { bottom: 92px; width: min(400px, calc(100vw - 40px)); height: min(640px, calc(100vh - 112px));
      border-radius: 16px; box-shadow: 0 8px 32px rgb(0 0 0 / 30%); background: Canvas; color-scheme: light dark; }
    [hidden] { display: none; }
    @media (max-width: 480px) {
      iframe { inset: 0; width: 100%; height: 100%; border-radius: 0; }
      button[aria-expanded=true] { display: none; }
    }`);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.style.background = color;
  button.innerHTML =
    '<svg viewBox="0 0 28 28" fill="currentColor" aria-hidden="true"><path d="M5 3h18a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H13l-7 5v-5H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z"/></svg>';
  root.append(button);

  let frame;

  /** Made when it is first needed, so that a page that embeds the chat loads no slower for it. */
  function makeFrame() {
    frame = document.createElement('iframe');
    frame.title = title;
    frame.src = `${origin}/?${new URLSearchParams({ embedded: '', title })}`;
    // The chat has taken the place of the empty page that got the focus, and would not get it without this.
    frame.addEventListener('load', () => {
      if (root.activeElement !== frame) return;
      frame.blur();
      frame.focus();
    });
    root.append(frame);
  }

  function show(opening, byPerson) {
    if (opening && !frame) makeFrame();
    if (frame) frame.hidden = !opening;
    button.setAttribute('aria-expanded', String(opening));
    button.setAttribute('aria-label', `${opening ? 'Close' : 'Open'} chat: ${title}`);
    if (byPerson) (opening ? frame : button).focus();
  }

  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  button.addEventListener('click', () => show(!isOpen(), true));
  document.addEventListener('keydown', event => event.key === 'Escape' && isOpen() && show(false, true));
  addEventListener('message', ({ source, data }) => {
    if (frame && source === frame.contentWindow && data?.type === 'career-questions:close') show(false, true);
  });

  /** Black or white, whichever reads better on the colour. */
  function readableOn(element) {
    const [red, green, blue] = getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      .map(Number);
    return (red * 299 + green * 587 + blue * 114) / 1000 > 150 ? '#000' : '#fff';
  }

  function start() {
    document.body.append(host);
    button.style.color = readableOn(button);
    show(open !== undefined && open !== 'false', false);
  }
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
