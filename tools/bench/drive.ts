import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { channelMessage } from '../channel-message';

/** Simultaneous chats, each with one message in flight. */
const CHATS = 8;
const ROUND_MS = 2000;

/** Result of one round. */
export interface Round {
  seconds: number;
  /** Milliseconds from message to answer, of each turn. */
  times: number[];
}

/** Lets the chats ask all questions over and over for two seconds. @throws Error if a response's status is not 200 */
export async function drive(url: string, questions: readonly string[]): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: CHATS });
  const times: number[] = [];
  const started = performance.now();
  const chat = async () => {
    const id = randomUUID();
    for (let turn = 0; performance.now() - started < ROUND_MS; turn++) {
      const asked = performance.now();
      await post(agent, url, id, questions[turn % questions.length] ?? '');
      times.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: CHATS }, chat));
    return { seconds: (performance.now() - started) / 1000, times };
  } finally {
    agent.destroy();
  }
}

function post(agent: Agent, url: string, conversation: string, text: string): Promise<void> {
  const body = JSON.stringify(channelMessage(conversation, text));
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api/messages`, { method: 'POST', agent, headers }, response => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume();
      response.once('end', resolve);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
