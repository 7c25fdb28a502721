/** Pixels of room more than the last question needs: at its very end Web Chat would follow the conversation by itself. */
const SPARE = 8;

/** What a person does to scroll by themselves. */
const SCROLLING = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/**
 * Scrolls the conversation so that the last question stands at the top, with its answer below it: an answer is read from its first
 * line on. Below a short one stays room, so that the question gets there. From when the person scrolls, until their next question, the
 * page leaves it to them.
 * @param {HTMLElement} chat what Web Chat draws into
 */
export function keepQuestionOnTop(chat) {
  const sizes = new ResizeObserver(place);
  let view = null;
  let held = null;
  let left = null;

  function place() {
    const question = [...chat.querySelectorAll('article:has(.webchat__bubble--from-user)')].at(-1);
    if (!view || !question) {
      chat.style.removeProperty('--tail');
      return;
    }
    const tail = Number.parseFloat(chat.style.getPropertyValue('--tail')) || 0;
    const top = question.offsetTop;
    const below = view.scrollHeight - tail - top;
    chat.style.setProperty('--tail', `${Math.max(0, view.clientHeight - below) + SPARE}px`);
    held = question;
    hold();
  }

  function hold() {
    if (held && held !== left && Math.abs(view.scrollTop - held.offsetTop) > 1) view.scrollTop = held.offsetTop;
  }

  function leave() {
    left = held;
  }

  /** Web Chat draws anew for a new chat: its parts are others then. */
  function follow() {
    const drawn = chat.querySelector('.webchat__basic-transcript__scrollable');
    if (drawn !== view) {
      sizes.disconnect();
      view = drawn;
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
