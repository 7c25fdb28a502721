import { appearance, darkScheme } from './appearance.js';
import { persist, watchStreams } from './connection.js';
import { AwayError, DOMAIN, forgetSession, keepSession, openSession } from './session.js';

const AWAY = 'The chat server cannot be reached. Trying again; your chat is kept.';
const BROKEN = 'The chat could not be loaded. Please reload the page.';

/** Web Chat's own words that fit this chat less well. */
const WORDS = { TEXT_INPUT_PLACEHOLDER: 'Ask about a job' };

const element = id => document.getElementById(id);
const say = text => {
  if (element('notice').textContent !== text) element('notice').textContent = text;
};

/** Much larger than this script: it loads while the session opens. */
const webChat = import('./web-chat.js');

const streams = watchStreams({ opened: () => say(''), lost: () => reconnect() });

let store;
let directLine;
let reconnecting = false;
/** Numbers the joins: only the last one counts. */
let joins = 0;

/** Opens the chat of this tab on the server; says so, and goes on trying, while that is away. */
const session = () =>
  persist(
    openSession,
    error => error instanceof AwayError,
    () => say(AWAY),
  );

async function draw() {
  const { renderWebChat } = await webChat;
  const properties = { directLine, store, locale: 'en-US', overrideLocalizedStrings: WORDS, ...appearance() };
  renderWebChat(properties, element('chat'));
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
  keepSession(joined);
  streams.forget();
  directLine?.end();
  store ??= createStore();
  directLine = createDirectLine({ domain: DOMAIN, token, conversationId });
  await draw();
}

/** The stream is lost: waits for the server, then joins anew, sooner than Web Chat's client would. */
async function reconnect() {
  if (reconnecting) return;
  reconnecting = true;
  say(AWAY);
  await join().finally(() => {
    reconnecting = false;
  });
}

async function startAnew() {
  forgetSession();
  store = undefined;
  await join();
  focusBox();
}

/** Makes the person's typing go into the chat. */
function focusBox() {
  element('chat').querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

/** In a frame of another page: its script gave the title, and closes the frame when asked to. */
function embed(parameters) {
  const close = () => parent.postMessage({ type: 'career-questions:close' }, '*');
  document.documentElement.classList.add('embedded');
  document.title = parameters.get('title') ?? document.title;
  element('title').textContent = document.title;
  element('close').hidden = false;
  element('close').addEventListener('click', close);
  addEventListener('keydown', event => event.key === 'Escape' && !event.defaultPrevented && close());
}

const parameters = new URLSearchParams(location.search);
const embedded = parameters.has('embedded');
if (embedded) embed(parameters);
element('new-chat').addEventListener('click', startAnew);
darkScheme.addEventListener('change', () => directLine && draw());
try {
  await join();
  // Who has just opened the bubble wants to type; on a phone that would at once cover the greeting with a keyboard.
  if (embedded && document.hasFocus() && matchMedia('(pointer: fine)').matches) focusBox();
} catch (error) {
  console.error(error);
  say(BROKEN);
}
