import type { Activity } from 'botbuilder';

/** True in a group chat or a channel. The Emulator and Web Chat name no conversation type: those chats are personal. */
export function isGroupChat({ conversation }: Partial<Activity>): boolean {
  return conversation?.isGroup === true || ['groupChat', 'channel'].includes(conversation?.conversationType ?? '');
}
