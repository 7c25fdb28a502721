import type { Activity } from 'botbuilder';
import type { Setting } from '../conversation/conversation';
import { isGroupChat } from './group-chat';

/**
 * True when an update of the members is a moment to say hello. In a personal chat that is the person's arrival, not the
 * bot's own (the Emulator reports both in one update, others one after the other). A group hears the bot when it is
 * added, and only then: people who join later have not asked for it.
 */
export function isArrival(activity: Partial<Activity>): boolean {
  const isBot = ({ id }: { id: string }) => id === activity.recipient?.id;
  const added = activity.membersAdded ?? [];
  return isGroupChat(activity) ? added.some(isBot) : added.some(member => !isBot(member));
}

/** Where a greeting is heard. A bot without a name is called by what it is. */
export function settingOf(activity: Partial<Activity>): Setting {
  const bot = activity.recipient?.name?.trim() || 'Career Questions';
  if (!isGroupChat(activity)) return { where: 'personal', bot };
  return { where: activity.conversation?.conversationType === 'channel' ? 'channel' : 'group', bot };
}
