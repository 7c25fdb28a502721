import { randomUUID } from 'node:crypto';
import { channelMessage } from '../channel-message';
import { messageOf } from './dialogue';
import { Expectation } from './expectation';
import { untilTaken } from './repeat';
import { request } from './request';
import type { SoakChat, World } from './world';

interface Replies {
  activities?: { type: string; text?: string; replyToId?: string }[];
}

/**
 * Opens a chat over `/api/messages`, like a channel that takes the answers from the HTTP response. Consecutive messages go to different
 * processes. An activity without a response is sent again with the same id, as channels do.
 */
export function openChannelChat(number: number, world: World): SoakChat {
  const { conversation, outages, tally } = world;
  const expectation = new Expectation(conversation);
  const id = `soak-${randomUUID()}`;
  let turn = 0;
  let judged = Date.now();
  return {
    async talk() {
      const text = messageOf(number, turn);
      const activity = channelMessage(id, text);
      const since = judged;
      const sent = performance.now();
      tally.sent += 1;
      const reply = await untilTaken(world, number + turn, [200], url =>
        request('POST', `${url}/api/messages`, { body: activity }),
      );
      turn += 1;
      judged = Date.now();
      const answers = ((reply?.body as Replies | null)?.activities ?? []).filter(({ type }) => type === 'message');
      const [answer] = answers;
      if (answer === undefined) {
        tally.lose(`channel, ${reply ? 'taken' : 'never taken'}`);
        return false;
      }
      tally.answered += 1;
      tally.times.push(performance.now() - sent);
      if (answers.length > 1) tally.twice += 1;
      tally.note(expectation.judge(text, answer.text ?? '', outages.any(since)), { text, answer: answer.text });
      return true;
    },
    close: () => undefined,
  };
}
