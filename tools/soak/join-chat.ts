import { untilTaken } from './repeat';
import { request } from './request';
import { Transcript } from './transcript';
import type { World } from './world';

/** Starts a web chat like the chat page: gets a token, then a conversation. @throws Error if no process accepts it */
export async function joinChat(world: World, number: number): Promise<Transcript> {
  const post = async (path: string, expected: readonly number[], token?: string) => {
    const reply = await untilTaken(world, number, expected, url =>
      request('POST', `${url}/v3/directline${path}`, { token }),
    );
    if (reply === null) throw new Error(`No process accepted a new web chat (${path}).`);
    return reply.body as { token: string; conversationId: string };
  };
  const { token } = await post('/tokens/generate', [200]);
  const { conversationId } = await post('/conversations', [201, 200], token);
  return new Transcript(conversationId, token);
}
