/**
 * Adds a chat bubble to any page: <script src="https://host/embed.js" defer></script>
 * Options: data-position (right, left), data-title, data-color (a CSS color), data-theme (light, dark), data-open (opens at start).
 * Scripts of the page can use window.CareerChat to open and close the chat, ask a question, and listen for events.
 */
(() => {
  if (window.CareerChat) return;
  const script = document.currentScript;
  const { position, title = 'Career questions', color = '#0b5c8f', theme = '', open } = script.dataset;
  const origin = new URL(script.src).origin;
  const PREFIX = 'career-questions:';
  const UNAVAILABLE = 'The chat is not available at the moment. Please try again later.';
  /** Milliseconds until a chat that has not appeared counts as unavailable. */
  const PATIENCE = 5000;
  const side = position === 'left' ? 'left' : 'right';

  const host = document.createElement('career-questions-chat');
  const root = host.attachShadow({ mode: 'open' });
  // A style element would be blocked by a page with a strict content security policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { --chat: ${CSS.supports('color', color) ? color : '#0b5c8f'}; }
    button { border: 0; font: inherit; color: inherit; cursor: pointer; background: none; }
    button:focus-visible { outline: 3px solid; outline-offset: 2px; }
    svg { display: block; width: 28px; height: 28px; fill: currentColor; }
    #bubble, #panel { position: fixed; ${side}: 20px; z-index: 2147483000; }
    #bubble { bottom: 20px; width: 60px; height: 60px; border-radius: 30px; padding: 16px; background: var(--chat);
      box-shadow: 0 4px 16px rgb(0 0 0 / 30%); }
    #bubble[aria-expanded=true] .talk, #bubble[aria-expanded=false] .chevron, #bubble:not(.unread) i { display: none; }
    #bubble i { position: absolute; top: 2px; right: 2px; width: 14px; height: 14px; border-radius: 7px;
      border: 2px solid #fff; background: #d01b2a; }
    #panel { display: flex; flex-direction: column; bottom: 92px; width: min(400px, calc(100vw - 40px));
      height: min(640px, calc(100vh - 112px)); border-radius: 16px; overflow: hidden; background: Canvas; color: CanvasText;
      color-scheme: ${theme === 'light' || theme === 'dark' ? theme : 'light dark'}; box-shadow: 0 8px 32px rgb(0 0 0 / 30%);
      font: 15px/1.4 system-ui, sans-serif; }
    #bar { display: flex; align-items: center; gap: 4px; padding: 4px 4px 4px 16px; background: var(--chat); }
    #bar b { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    #bar button { min-width: 44px; min-height: 44px; padding: 0 10px; border-radius: 22px; }
    iframe { flex: 1; min-height: 0; border: 0; color-scheme: inherit; }
    p { margin: 24px; }
    [hidden] { display: none !important; }
    @media (max-width: 480px) {
      #panel { inset: 0; width: 100%; height: 100%; border-radius: 0; }
      #bubble[aria-expanded=true] { display: none; }
    }
    @media (prefers-reduced-motion: no-preference) {
      #panel:not([hidden]) { animation: rise 0.16s ease-out; }
      @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    }`);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = `
    <div id="panel" role="dialog" hidden>
      <div id="bar"><b></b><button type="button" id="new">New chat</button
        ><button type="button" id="close" aria-label="Close chat">✕</button></div>
      <p role="status" hidden></p>
    </div>
    <button type="button" id="bubble" aria-expanded="false">
      <svg class="talk" viewBox="0 0 28 28" aria-hidden="true"><path d="M5 3h18a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H13l-7 5v-5H5a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z"/></svg>
      <svg class="chevron" viewBox="0 0 28 28" aria-hidden="true"><path d="M4 10l10 10 10-10-2.5-2.5L14 15 6.5 7.5z"/></svg>
      <i></i>
    </button>`;
  const [panel, bar, bubble, trouble] = ['#panel', '#bar', '#bubble', 'p'].map(part => root.querySelector(part));
  panel.setAttribute('aria-label', title);
  bar.querySelector('b').textContent = title;

  const listeners = new Map();
  const tell = type => {
    for (const listener of listeners.get(type) ?? []) listener();
  };

  /** What this tab remembers of the bubble from page to page: whether it is open and, if frames have no storage, its chat. */
  const KEY = PREFIX + origin;
  const kept = (() => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {};
    }
  })();
  function keep(change) {
    Object.assign(kept, change);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Then it is only kept while the page is open.
    }
  }

  let frame;
  let isReady = false;
  let wantsFocus = false;
  let questions = [];

  const post = (type, more) => frame.contentWindow.postMessage({ type: PREFIX + type, ...more }, origin);

  /** Creates the frame. Called when the frame is first needed, so that the embedding page does not load more slowly. */
  function makeFrame() {
    frame?.remove();
    trouble.hidden = true;
    const made = document.createElement('iframe');
    made.title = title;
    made.allow = 'clipboard-write';
    made.src = `${origin}/?${new URLSearchParams({ embedded: '', title, theme })}`;
    panel.append(made);
    frame = made;
    setTimeout(() => {
      if (isReady || frame !== made) return;
      made.hidden = true;
      trouble.hidden = false;
      trouble.textContent = UNAVAILABLE;
    }, PATIENCE);
  }

  const isOpen = () => !panel.hidden;

  function show(opening, byPerson) {
    if (opening && (!frame || frame.hidden)) makeFrame();
    panel.hidden = !opening;
    bubble.setAttribute('aria-expanded', String(opening));
    if (opening) bubble.classList.remove('unread');
    label();
    keep({ open: opening });
    tell(opening ? 'open' : 'close');
    if (!byPerson) return;
    if (opening) focusChat();
    else bubble.focus();
  }

  function label() {
    const unread = bubble.classList.contains('unread') ? ', new answer' : '';
    bubble.setAttribute('aria-label', `${isOpen() ? 'Close' : 'Open'} chat: ${title}${unread}`);
  }

  function focusChat() {
    wantsFocus = !isReady;
    if (wantsFocus) return root.getElementById('close').focus();
    frame.focus();
    post('shown');
  }

  const handlers = {
    ready() {
      isReady = true;
      trouble.hidden = true;
      frame.hidden = false;
      post('hello', { session: kept.session ?? null });
      for (const text of questions) post('ask', { text });
      questions = [];
      if (wantsFocus && isOpen()) focusChat();
    },
    answered() {
      bubble.classList.toggle('unread', !isOpen());
      label();
      tell('answer');
    },
    keep: ({ session }) => keep({ session }),
    close: () => show(false, true),
  };
  addEventListener('message', ({ source, data }) => {
    if (!frame || source !== frame.contentWindow || typeof data?.type !== 'string') return;
    handlers[data.type.replace(PREFIX, '')]?.(data);
  });
  bubble.addEventListener('click', () => show(!isOpen(), true));
  root.getElementById('close').addEventListener('click', () => show(false, true));
  root.getElementById('new').addEventListener('click', () => isReady && post('new'));
  document.addEventListener('keydown', event => {
    const isFree = [host, document.body, null].includes(document.activeElement);
    if (event.key === 'Escape' && isOpen() && isFree && !event.defaultPrevented) show(false, true);
  });

  window.CareerChat = {
    open: () => show(true, true),
    close: () => show(false, false),
    /** Opens the chat and asks a question. */
    ask(text) {
      show(true, true);
      if (isReady) post('ask', { text: String(text) });
      else questions.push(String(text));
    },
    /** Adds a listener. @param {'open' | 'close' | 'answer'} type @returns a function that removes the listener */
    on(type, listener) {
      const of = listeners.get(type) ?? new Set();
      listeners.set(type, of.add(listener));
      return () => of.delete(listener);
    },
  };

  /** Black or white, whichever is easier to read on the element's background. */
  function readableOn(element) {
    const [red, green, blue] = getComputedStyle(element)
      .backgroundColor.match(/[\d.]+/g)
      .map(Number);
    return (red * 299 + green * 587 + blue * 114) / 1000 > 150 ? '#000' : '#fff';
  }

  function start() {
    document.body.append(host);
    bubble.style.color = bar.style.color = readableOn(bubble);
    const isWanted = kept.open ?? (open !== undefined && open !== 'false');
    if (isWanted) show(true, false);
    else label();
  }
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start);
})();
