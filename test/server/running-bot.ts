import { PassThrough } from 'node:stream';
import type { Conversation } from '../../src/conversation/conversation';
import { readSettings } from '../../src/server/settings';
import { type Running, start } from '../../src/server/start';

/** An activity as JSON, well formed or not. */
export type Activity = Record<string, unknown>;

/** A well-formed message whose replies come back in the HTTP response. */
export const message = (over: Activity = {}): Activity => ({
  type: 'message',
  id: '1',
  channelId: 'emulator',
  serviceUrl: 'http://127.0.0.1:9',
  conversation: { id: 'a|livechat' },
  from: { id: 'person' },
  recipient: { id: 'bot' },
  text: 'which pays more?',
  deliveryMode: 'expectReplies',
  ...over,
});

/** Posts a body as it is when it is text, as JSON otherwise. */
export async function post(running: Pick<Running, 'url'>, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${running.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** The real server on a free port. @param settings beside that. @returns it, and the lines of its log */
export async function startBot(conversation: Conversation, settings: Record<string, string> = {}) {
  const log = new PassThrough();
  const lines: string[] = [];
  log.on('data', chunk => lines.push(String(chunk)));
  return { running: await start(readSettings({ PORT: '0', ...settings }), conversation, log), lines };
}
