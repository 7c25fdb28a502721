import type { Activity } from 'botbuilder';
import { isGroupChat } from './group-chat';

/**
 * True when an update of the members is a moment to say hello. In a personal chat that is the person's arrival, not the
 * bot's own (the Emulator reports both in one update, others one after the other). A group hears the bot when it is added:
 * there the update names the bot alone.
 */
export function isArrival(activity: Partial<Activity>): boolean {
  const added = activity.membersAdded ?? [];
  return isGroupChat(activity) ? added.length > 0 : added.some(member => member.id !== activity.recipient?.id);
}
