import { randomUUID } from 'node:crypto';

/** Returns a message for `/api/messages` from a channel that takes the answers from the HTTP response. @param from id of the person */
export function channelMessage(conversation: string, text: string, from = 'person') {
  return {
    type: 'message',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'emulator',
    conversation: { id: conversation },
    from: { id: from },
    recipient: { id: 'bot' },
    deliveryMode: 'expectReplies',
    text,
  };
}
