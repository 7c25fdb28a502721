/** Extra pixels below the last question: if the view were scrolled to its very end, Web Chat would scroll along with the conversation. */
const SPARE = 8;

/** Milliseconds after a message in which Web Chat may still scroll to it. */
const UNREST = 1000;

/** Events that mean the person is scrolling. */
const SCROLLING = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Keeps the last question at the top of the view with its answer below it, so that an answer can be read from its first line. Adds empty
 * space below a short answer, so that the question can get there. Stops scrolling when question and answer have settled, and as soon as the
 * person scrolls.
 * @param {HTMLElement} chat the element that Web Chat draws into
 */
export function keepQuestionOnTop(chat) {
  const sizes = new ResizeObserver(place);
  let view = null;
  let question = null;
  let messages = 0;
  let restsAt = 0;

  function place() {
    // Counts only visible messages: a region for screen readers repeats them for a while.
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

  /** Finds Web Chat's scrolling element, which is a different one after a new chat. */
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

/** Sets aria-expanded on each collapsible part of a card, which the card renderer does not do. */
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
