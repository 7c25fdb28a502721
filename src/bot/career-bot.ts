import { ActivityHandler, ConversationState, type InvokeResponse, type Storage, type TurnContext } from 'botbuilder';
import type { Conversation } from '../conversation/conversation';
import { PersonState } from './person-state';
import { replyOf } from './reply';
import { utteranceOf } from './utterance';
import { isArrival } from './welcome';

/** The bot as botbuilder sees it: activities in, activities out; what is said comes from the conversation. */
export class CareerBot extends ActivityHandler {
  readonly #conversation: Conversation;
  readonly #person: PersonState;
  readonly #everybody: ConversationState;

  /** @param storage where memory is kept between turns */
  constructor(conversation: Conversation, storage: Storage) {
    super();
    this.#conversation = conversation;
    this.#person = new PersonState(storage);
    this.#everybody = new ConversationState(storage);

    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (isArrival(context.activity)) await this.#greetOnce(context);
      await next();
    });
  }

  /** Card buttons that arrive as invokes: without a 200 the person would see "something went wrong". */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    switch (context.activity.name) {
      case 'adaptiveCard/action':
        await this.#answer(context);
        return {
          status: 200,
          body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Answered below.' },
        };
      case 'message/submitAction':
        return { status: 200, body: {} };
      default:
        return super.onInvokeActivity(context);
    }
  }

  async #answer(context: TurnContext): Promise<void> {
    const memory = this.#person.createProperty<unknown>('memory');
    const turn = this.#conversation.respond(utteranceOf(context.activity), await memory.get(context));
    await memory.set(context, turn.memory);
    // Saved before the reply goes out: the next message may come as soon as the reply is seen.
    await this.#person.saveChanges(context);
    await context.sendActivity(replyOf(turn.answer, context.activity));
  }

  async #greetOnce(context: TurnContext): Promise<void> {
    const greeted = this.#everybody.createProperty<boolean>('greeted');
    if (await greeted.get(context, false)) return;
    await greeted.set(context, true);
    await this.#everybody.saveChanges(context);
    await context.sendActivity(replyOf(this.#conversation.greet(), context.activity));
  }
}
