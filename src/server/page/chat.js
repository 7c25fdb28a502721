import { answerLines, isGreeting, withoutRepeats } from './answer-tools.js';
import { appearance, darkScheme } from './appearance.js';
import { openComposer } from './composer.js';
import { persist, watchRequests, watchStreams } from './connection.js';
import { talkWithHost } from './embedded.js';
import { createOutbox } from './outbox.js';
import { AwayError, createSessions, DOMAIN } from './session.js';
import { keepQuestionOnTop, tellExpanded } from './transcript.js';

const AWAY = 'The chat is not responding. Your messages will be sent as soon as it is back.';
const OFFLINE = 'You are offline. Your messages will be sent as soon as you are back online.';
const BUSY = 'The chat is busy at the moment. Trying again…';
const RESTARTED = 'The chat has restarted and no longer remembers what was said above.';
const BROKEN = 'The chat could not be loaded. Please reload the page.';
const REFUSED = {
  400: 'That message could not be read. Please ask in one or two sentences.',
  413: 'That message is too long. Please ask in one or two sentences.',
  429: 'You are sending messages too fast. Wait a minute, then send that one again.',
};

const element = id => document.getElementById(id);
const say = text => {
  if (element('notice').textContent !== text) element('notice').textContent = text;
};

/** Milliseconds after which loading goes on in a background tab, where animation frames never fire. */
const UNSEEN = 500;

/**
 * Web Chat is much larger than this script and keeps the browser busy when it starts. So it is loaded after the page has been drawn, and
 * the person can read and type meanwhile.
 */
const webChat = new Promise(drawn => {
  requestAnimationFrame(() => setTimeout(drawn));
  setTimeout(drawn, UNSEEN);
}).then(() => import('./web-chat.js'));

const parameters = new URLSearchParams(location.search);
const isEmbedded = parameters.has('embedded');
const isDesktop = matchMedia('(pointer: fine)');

let store;
let directLine;
let middleware;
let reconnecting = false;
/** Counts the calls of `join`; only the latest one takes effect. */
let joins = 0;
/** Whether the person has asked anything in this chat, and whether any message but the greeting has appeared. */
let hasAsked = false;
let hasTalked = false;
/**
 * Messages sent since the page was opened that still await an answer: first by Web Chat's id, then by the server's. Messages read back from
 * the log are not included, so that their answers do not count as new.
 */
const sentHere = new Set();
const unanswered = new Set();

const outbox = createOutbox({
  deliver: text => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'outbox' } }),
  show(waiting) {
    const items = waiting.map(text => Object.assign(document.createElement('li'), { textContent: text }));
    element('waiting').replaceChildren(...items);
  },
});
const ask = text => {
  hasAsked = true;
  outbox.send(text);
};
/** Sends the question of a button that was pressed. A person with a keyboard can continue typing. */
function press(text) {
  ask(text);
  focusOnDesktop();
}

const composer = openComposer({ send: ask, warn: say });
const host = isEmbedded ? talkWithHost({ ask, anew: startAnew, shown: focusOnDesktop }) : null;
const sessions = createSessions(host);

watchRequests(status => REFUSED[status] && say(REFUSED[status]));
const streams = watchStreams({
  opened() {
    say(element('notice').textContent === RESTARTED ? RESTARTED : '');
    outbox.open();
  },
  lost: () => reconnect(AWAY),
});

/** Opens this tab's chat on the server. While the server is unreachable, shows that and keeps trying. */
const session = () =>
  persist(
    sessions.open,
    error => error instanceof AwayError,
    error => say(navigator.onLine ? (error.tooMany ? BUSY : AWAY) : OFFLINE),
  );

/** Middleware of Web Chat's store: sends all messages through the outbox, and drops a repeated greeting. */
const throughStore = () => next => action => {
  const { type, payload } = action;
  if (type === 'WEB_CHAT/SEND_MESSAGE' && payload.method !== 'outbox') return press(payload.text);
  if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') sentHere.add(payload.activity.channelData.clientActivityID);
  if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return next(action);
  const { activity } = payload;
  if (isGreeting(activity) && hasTalked && activity.id !== greetingId) return say(RESTARTED);
  return next({ ...action, payload: { ...payload, activity: noted(activity) } });
};

/** Id of the greeting that is shown. If another one comes after a question, the server has restarted and forgotten the chat. */
let greetingId;

function noted(activity) {
  const { id, type, from, replyToId, channelData } = activity;
  const isMessage = type === 'message';
  if (isGreeting(activity)) greetingId = id;
  else hasTalked ||= isMessage;
  if (isMessage && from.role === 'user') {
    hasAsked = true;
    if (sentHere.delete(channelData?.clientActivityID)) unanswered.add(id);
  }
  if (isMessage && from.role === 'bot' && unanswered.delete(replyToId)) host?.answered();
  document.body.classList.toggle('first-screen', !hasAsked);
  return withoutRepeats(activity);
}

/** Sends the rating of an answer to the bot, as a message that is not shown. */
function rate({ id }, reaction) {
  const value = { actionName: 'feedback', actionValue: { reaction } };
  const from = { id: '', role: 'user' };
  directLine.postActivity({ type: 'message', from, replyToId: id, value, channelData: { postBack: true } }).subscribe();
}

async function draw() {
  const { renderWebChat, createElement, useState } = await webChat;
  middleware ??= answerLines({ createElement, useState }, rate);
  renderWebChat(
    { directLine, store, locale: 'en-US', activityStatusMiddleware: middleware, ...appearance() },
    element('chat'),
  );
}

/**
 * Joins the chat. Web Chat keeps what it already shows, since it recognizes activities by their ids. A join that was overtaken by a later
 * one has no effect: a slow return to the old chat must not replace the new one.
 */
async function join() {
  joins += 1;
  const mine = joins;
  const [{ createDirectLine, createStore }, joined] = await Promise.all([webChat, session()]);
  if (mine !== joins) return;
  const { token, conversationId } = joined;
  sessions.keep(joined);
  streams.forget();
  directLine?.end();
  store ??= createStore({}, throughStore);
  directLine = createDirectLine({ domain: DOMAIN, token, conversationId });
  await draw();
}

/** Handles the loss of the stream: waits for the server and then joins again, which is faster than Web Chat's client would be. */
async function reconnect(why) {
  outbox.close();
  if (reconnecting) return;
  reconnecting = true;
  say(why);
  await join().finally(() => {
    reconnecting = false;
  });
}

async function startAnew() {
  sessions.forget();
  outbox.close();
  store = undefined;
  hasAsked = false;
  hasTalked = false;
  greetingId = undefined;
  say('');
  await join();
  composer.focus();
}

/** Puts the cursor into the text field on desktops only: on a phone the keyboard would cover the greeting. */
function focusOnDesktop() {
  if (isDesktop.matches) composer.focus();
}

/** Hides the greeting that came with the page once Web Chat shows the conversation. */
function handOver() {
  const chat = element('chat');
  const seen = new MutationObserver(() => {
    if (!chat.querySelector('article')) return;
    seen.disconnect();
    document.body.classList.add('taken-over');
  });
  seen.observe(chat, { childList: true, subtree: true });
}

/** Asks the question in the URL ("/?q=…"), and removes it so that a reload does not ask it again. */
function askFromAddress() {
  const question = parameters.get('q')?.trim();
  if (!question) return;
  parameters.delete('q');
  history.replaceState(null, '', `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}`);
  ask(question);
}

document.documentElement.classList.toggle('embedded', isEmbedded);
document.title = parameters.get('title') || document.title;
element('title').textContent = document.title;
document.body.classList.add('first-screen');
element('new-chat').addEventListener('click', startAnew);
element('shell').addEventListener('click', ({ target }) => target.dataset.ask && press(target.dataset.ask));
darkScheme.addEventListener('change', () => directLine && draw());
addEventListener('offline', () => {
  outbox.close();
  say(OFFLINE);
});
addEventListener('online', () => directLine && reconnect(AWAY));
keepQuestionOnTop(element('chat'));
tellExpanded(element('chat'));
handOver();
if (!isEmbedded) focusOnDesktop();
askFromAddress();
try {
  await join();
} catch (error) {
  console.error(error);
  say(BROKEN);
}
