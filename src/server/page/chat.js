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

/** Milliseconds after which a page that nobody looks at, which is not drawn, goes on. */
const UNSEEN = 500;

/** Much larger than this script, and busy when it starts: first the page is drawn, so that a person can read and type. */
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
/** Numbers the joins: only the last one counts. */
let joins = 0;
/** Whether anything was asked in this chat, and whether the server has taken anything of it. */
let hasAsked = false;
let hasTalked = false;
/**
 * What was asked since the page was opened and waits for its answer: messages by the ids that Web Chat and then the server give them.
 * What is read back from before is no new answer.
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
/** A button asks; a person with a keyboard may go on typing. */
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

/** Opens the chat of this tab on the server; says so, and goes on trying, while that is away. */
const session = () =>
  persist(
    sessions.open,
    error => error instanceof AwayError,
    error => say(navigator.onLine ? (error.tooMany ? BUSY : AWAY) : OFFLINE),
  );

/** What goes through Web Chat's store: all that is sent goes by the outbox, and nothing that comes is said twice. */
const throughStore = () => next => action => {
  const { type, payload } = action;
  if (type === 'WEB_CHAT/SEND_MESSAGE' && payload.method !== 'outbox') return press(payload.text);
  if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') sentHere.add(payload.activity.channelData.clientActivityID);
  if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return next(action);
  const { activity } = payload;
  if (isGreeting(activity) && hasTalked && activity.id !== greetingId) return say(RESTARTED);
  return next({ ...action, payload: { ...payload, activity: noted(activity) } });
};

/** The greeting that is shown; another one behind a question tells of a server that has forgotten the chat. */
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

/** Tells the bot of a thumb, by a message that nobody sees. */
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
 * Joins the chat. What Web Chat shows already stays: it knows every activity by its id. A join that another has overtaken ends without
 * a trace: a slow return to the old chat must not take the place of the new one.
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

/** The stream is lost: waits for the server, then joins anew, sooner than Web Chat's client would. */
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

/** A person with a keyboard wants to type; on a phone that would at once cover the greeting with one. */
function focusOnDesktop() {
  if (isDesktop.matches) composer.focus();
}

/** Takes the greeting that the page came with away, once Web Chat shows the conversation. */
function handOver() {
  const chat = element('chat');
  const seen = new MutationObserver(() => {
    if (!chat.querySelector('article')) return;
    seen.disconnect();
    document.body.classList.add('taken-over');
  });
  seen.observe(chat, { childList: true, subtree: true });
}

/** A question in the address ("/?q=…") is asked once, not at each reload. */
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
