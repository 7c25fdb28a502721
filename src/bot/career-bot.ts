import { ActivityHandler, type TurnContext } from 'botbuilder';
import type { Conversation } from '../conversation/conversation';
import type { PersonState } from './person-state';
import { replyOf } from './reply';
import { utteranceOf } from './utterance';

/** The bot as botbuilder sees it: activities in, activities out; what is said comes from the conversation. */
export class CareerBot extends ActivityHandler {
  constructor(conversation: Conversation, state: PersonState) {
    super();
    const memory = state.createProperty<unknown>('memory');

    this.onMessage(async (context, next) => {
      const turn = conversation.respond(utteranceOf(context.activity), await memory.get(context));
      await memory.set(context, turn.memory);
      await context.sendActivity(replyOf(turn.answer, context.activity));
      await state.saveChanges(context);
      await next();
    });

    this.onMembersAdded(async (context, next) => {
      if (personJoined(context)) await context.sendActivity(replyOf(conversation.greet(), context.activity));
      await next();
    });
  }
}

/** The Emulator adds the bot and the person in one update, others the bot alone first: one greeting, for the person. */
function personJoined({ activity }: TurnContext): boolean {
  return (activity.membersAdded ?? []).some(member => member.id !== activity.recipient?.id);
}
