/** Pixels of room more than the last question needs: at its very end Web Chat would follow the conversation by itself. */
const SPARE = 8;

/** Milliseconds after a message in which Web Chat may still scroll to it. */
const UNREST = 1000;

/** What a person does to scroll by themselves. */
const SCROLLING = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Scrolls the conversation so that the last question stands at the top, with its answer below it: an answer is read from its first
 * line on. Below a short one stays room, so that the question gets there. Once question and answer have come to rest, and as soon as
 * the person scrolls, the page leaves scrolling alone.
 * @param {HTMLElement} chat what Web Chat draws into
 */
export function keepQuestionOnTop(chat) {
  const sizes = new ResizeObserver(place);
  let view = null;
  let question = null;
  let messages = 0;
  let restsAt = 0;

  function place() {
    // Only those that are seen: a region for screen readers repeats them for a while.
    const articles = [...(view?.querySelectorAll('article') ?? [])];
    question = articles.findLast(article => article.querySelector('.webchat__bubble--from-user')) ?? null;
    if (!view || !question) {
      chat.style.removeProperty('--tail');
      return;
    }
    if (articles.length !== messages) restsAt = performance.now() + UNREST;
    messages = articles.length;
    const tail = Number.parseFloat(chat.style.getPropertyValue('--tail')) || 0;
    const below = view.scrollHeight - tail - question.offsetTop;
    chat.style.setProperty('--tail', `${Math.max(0, view.clientHeight - below) + SPARE}px`);
    hold();
  }

  function hold() {
    const isOff = question && Math.abs(view.scrollTop - question.offsetTop) > 1;
    if (isOff && performance.now() < restsAt) view.scrollTop = question.offsetTop;
  }

  function leave() {
    restsAt = 0;
  }

  /** Web Chat draws anew for a new chat: its parts are others then. */
  function follow() {
    const drawn = chat.querySelector('.webchat__basic-transcript__scrollable');
    if (drawn !== view) {
      sizes.disconnect();
      view = drawn;
      messages = 0;
      view?.addEventListener('scroll', hold);
      for (const type of SCROLLING) view?.addEventListener(type, leave, { passive: true });
      for (const part of view ? [view, ...view.children] : []) sizes.observe(part);
    }
    place();
  }

  new MutationObserver(follow).observe(chat, { childList: true, subtree: true });
}

/** Says of each folded part of a card whether it is open, which the renderer of cards leaves out. */
export function tellExpanded(chat) {
  const tell = () => {
    for (const head of chat.querySelectorAll('.ac-container[role="button"]')) {
      const part = head.parentElement?.lastElementChild;
      head.setAttribute('aria-expanded', String(part !== head && part.style.display !== 'none'));
    }
  };
  for (const type of ['click', 'keyup']) chat.addEventListener(type, () => setTimeout(tell));
  new MutationObserver(tell).observe(chat, { childList: true, subtree: true });
}
