import { randomUUID } from 'node:crypto';
import { messageOf } from './dialogue';
import { Expectation } from './expectation';
import { joinChat } from './join-chat';
import { GIVES_UP_AFTER, untilTaken } from './repeat';
import { request } from './request';
import type { Transcript } from './transcript';
import type { SoakChat, World } from './world';

/** Messages per round. The second one does not wait for the answer to the first, and goes to the other process. */
const IN_A_ROW = 2;
/** Milliseconds that a client waits for its message to appear in the chat after a failed post, before it sends it again. */
const LOOKS_FOR_ECHO = 2000;

/**
 * Opens a web chat over Direct Line. Consecutive messages are posted to different processes, whichever process serves the stream. If a post
 * fails, the client looks for the message in the chat, and sends it again if it is not there, as a person does in Web Chat. An accepted
 * message is never sent again: if it gets no answer, it is lost.
 */
export async function openWebChat(
  number: number,
  world: World,
  follow: (transcript: Transcript, world: World, number: number) => () => void,
): Promise<SoakChat> {
  const { conversation, outages, tally } = world;
  const transcript = await joinChat(world, number);
  const { conversationId, token } = transcript;
  const unfollow = follow(transcript, world, number);
  const expectation = new Expectation(conversation);
  let turn = 0;
  let judged = Date.now();

  const post = async (text: string): Promise<string | null> => {
    const clientActivityID = randomUUID();
    const body = { type: 'message', from: { id: 'me' }, text, channelData: { clientActivityID } };
    let echo: string | undefined;
    const taken = await untilTaken(world, number + turn, [200], async url => {
      echo = transcript.idOf(clientActivityID);
      if (echo) return { status: 200, body: { id: echo } };
      const reply = await request('POST', `${url}/v3/directline/conversations/${conversationId}/activities`, {
        token,
        body,
      });
      if (reply.status === 0)
        await transcript.until(() => transcript.idOf(clientActivityID) !== undefined, LOOKS_FOR_ECHO);
      return reply;
    });
    return (taken?.body as { id: string } | undefined)?.id ?? null;
  };

  const judge = ({ text, id, sent }: Posted, atRisk: boolean): void => {
    const answer = transcript.answerTo(id ?? '');
    if (answer === undefined) {
      tally.lose(`web chat, ${id ? 'taken' : 'never taken'}`);
      return;
    }
    tally.answered += 1;
    tally.times.push(answer.arrived - sent);
    tally.note(expectation.judge(text, answer.text, atRisk), { text, answer: answer.text });
  };

  return {
    async talk() {
      const since = judged;
      const posted: Posted[] = [];
      for (let count = 0; count < IN_A_ROW; count++) {
        const text = messageOf(number, turn);
        const sent = performance.now();
        tally.sent += 1;
        posted.push({ text, id: await post(text), sent });
        turn += 1;
      }
      const ids = posted.map(({ id }) => id ?? '');
      await transcript.until(() => ids.every(id => transcript.answerTo(id)), GIVES_UP_AFTER);
      const atRisk = outages.any(since);
      judged = Date.now();
      for (const message of posted) judge(message, atRisk);
      tally.twice += transcript.takeRepeats();
      const places = ids.map(id => transcript.answerTo(id)?.place ?? Number.POSITIVE_INFINITY);
      if (!isInOrder(places)) {
        if (atRisk) tally.unorderedWhileAway += 1;
        else tally.unordered += 1;
      }
      return places.every(Number.isFinite);
    },
    close: unfollow,
  };
}

/** A posted message: its id (null if it was not accepted), and when it was sent. */
interface Posted {
  text: string;
  id: string | null;
  sent: number;
}

function isInOrder(places: readonly number[]): boolean {
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
}
