import type { Activity } from 'botbuilder';

/** True in a group chat or a channel. The Emulator and Web Chat send no conversation type; their chats are personal. */
export function isGroupChat({ conversation }: Partial<Activity>): boolean {
  return conversation?.isGroup === true || ['groupChat', 'channel'].includes(conversation?.conversationType ?? '');
}
