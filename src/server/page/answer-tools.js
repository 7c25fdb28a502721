const ICONS = {
  copy: 'M5.5 5.5V3h7v7h-2.5M3.5 5.5h6.5v7.5h-6.5z',
  up: 'M5 7.5 7.5 2c1.2 0 1.8.8 1.5 2l-.5 2h4l-1 7H5zM5 7.5H2.5V13H5',
  down: 'M5 8.5 7.5 14c1.2 0 1.8-.8 1.5-2l-.5-2h4l-1-7H5zM5 8.5H2.5V3H5',
};

/** Milliseconds for which the button shows "Copied". */
const COPIED_SHOWN = 2000;

/** Returns a button with an icon and an accessible name. */
function iconButton({ createElement }, name, label, more) {
  const path = createElement('path', { d: ICONS[name] });
  const icon = createElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': true }, path);
  return createElement('button', { key: name, type: 'button', 'aria-label': label, title: label, ...more }, icon);
}

/** React component with the buttons under an answer. */
function Tools({ react, activity, rate }) {
  const [rated, setRated] = react.useState(null);
  const [copied, setCopied] = react.useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(fullText(activity));
    setCopied(true);
    setTimeout(setCopied, COPIED_SHOWN, false);
  };
  const thumb = (name, label, reaction) =>
    iconButton(react, name, label, {
      'aria-pressed': rated === reaction,
      onClick() {
        if (rated === reaction) return;
        setRated(reaction);
        rate(activity, reaction);
      },
    });
  return [
    navigator.clipboard && iconButton(react, 'copy', copied ? 'Copied' : 'Copy answer', { onClick: copy }),
    thumb('up', 'Good answer', 'like'),
    thumb('down', 'Bad answer', 'dislike'),
  ];
}

/**
 * Returns a Web Chat middleware that draws the line under each message. Question and answer share one timestamp, and answers also get
 * buttons to copy and rate them.
 * @param {object} react Web Chat's own `createElement` and `useState`
 * @param {(activity: object, reaction: 'like' | 'dislike') => void} rate called when the person rates an answer
 */
export function answerLines(react, rate) {
  return () => next => args => {
    const { activity, sendState } = args;
    const timeless = activity.from.role === 'user' ? sendState === 'sent' : isGreeting(activity);
    if (timeless) return next({ ...args, hideTimestamp: true });
    if (activity.from.role === 'user') return next(args);
    const tools = react.createElement(Tools, { react, activity, rate });
    return react.createElement('div', { className: 'answer-line' }, next(args), tools);
  };
}

/** True for the bot's greeting, which it sends before any question. */
export function isGreeting({ channelData }) {
  return channelData?.greeting === true;
}

/** Hides the text of a message that has a card, because the card says it all. The text is kept for screen readers and the copy button. */
export function withoutRepeats(activity) {
  const { text, attachments = [], channelData } = activity;
  if (!text || attachments.length === 0) return activity;
  return { ...activity, text: '', channelData: { ...channelData, 'webchat:fallback-text': text } };
}

function fullText({ text, channelData }) {
  return channelData?.['webchat:fallback-text'] ?? text ?? '';
}
