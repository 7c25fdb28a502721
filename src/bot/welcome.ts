import type { Activity } from 'botbuilder';
import type { Setting } from '../conversation/conversation';
import { isGroupChat } from './group-chat';

/**
 * True if the bot should greet on this update of the members. In a personal chat, it greets when the person arrives, not when the bot
 * itself does (the Emulator reports both in one update, other channels in two). In a group, it greets once, when the bot is added, since
 * people who join later have not asked for it.
 */
export function isArrival(activity: Partial<Activity>): boolean {
  const isBot = ({ id }: { id: string }) => id === activity.recipient?.id;
  const added = activity.membersAdded ?? [];
  return isGroupChat(activity) ? added.some(isBot) : added.some(member => !isBot(member));
}

/** Returns where and under which name the bot greets; a bot without a name uses a default. */
export function settingOf(activity: Partial<Activity>): Setting {
  const bot = activity.recipient?.name?.trim() || 'Career Questions';
  if (!isGroupChat(activity)) return { where: 'personal', bot };
  return { where: activity.conversation?.conversationType === 'channel' ? 'channel' : 'group', bot };
}
