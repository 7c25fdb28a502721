/** Characters of the longest message that the bot reads. */
const LONGEST = 2000;

/**
 * Sets up the text field, which works before Web Chat has loaded. Enter sends the message; Shift+Enter starts a new line.
 * @param {{send: (text: string) => void, warn: (text: string) => void}} to `send` gets each message; `warn` shows what is wrong with one
 */
export function openComposer({ send, warn }) {
  const form = document.getElementById('composer');
  const field = document.getElementById('question');

  function submit() {
    const text = field.value.trim();
    if (text === '') return;
    if (text.length > LONGEST) {
      warn(
        `That is too long: ${text.length.toLocaleString('en-US')} characters, and ${LONGEST.toLocaleString('en-US')} is the most I can read.`,
      );
      return;
    }
    field.value = '';
    warn('');
    send(text);
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  // Typing anywhere on the page goes into the field, unless another control has the focus.
  addEventListener('keydown', event => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (isText && !target.closest('button, a, input, textarea, [role="button"]')) field.focus();
  });
  return { focus: () => field.focus({ preventScroll: true }) };
}
