import type { Activity } from 'botbuilder';
import type { Setting } from '../conversation/conversation';
import { isGroupChat } from './group-chat';

/**
 * True if an update of the members is a moment to greet. In a personal chat that is the person's arrival, not the bot's own (the
 * Emulator reports both in one update, others one after the other). A group is greeted once, when the bot is added; people who join
 * later have not asked for it.
 */
export function isArrival(activity: Partial<Activity>): boolean {
  const isBot = ({ id }: { id: string }) => id === activity.recipient?.id;
  const added = activity.membersAdded ?? [];
  return isGroupChat(activity) ? added.some(isBot) : added.some(member => !isBot(member));
}

/** Context of a greeting. A bot without a name introduces itself by what it is. */
export function settingOf(activity: Partial<Activity>): Setting {
  const bot = activity.recipient?.name?.trim() || 'Career Questions';
  if (!isGroupChat(activity)) return { where: 'personal', bot };
  return { where: activity.conversation?.conversationType === 'channel' ? 'channel' : 'group', bot };
}
