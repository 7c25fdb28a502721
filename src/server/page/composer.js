/** Characters; the bot reads no longer message. */
const LONGEST = 2000;

/**
 * The field to type into, there before Web Chat is. Enter sends, Shift and Enter begin a line.
 * @param {{send: (text: string) => void, warn: (text: string) => void}} to who takes a message, and who says what is wrong with it
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
  // Typing that is meant for nothing else is meant for the field.
  addEventListener('keydown', event => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (isText && !target.closest('button, a, input, textarea, [role="button"]')) field.focus();
  });
  return { focus: () => field.focus({ preventScroll: true }) };
}
