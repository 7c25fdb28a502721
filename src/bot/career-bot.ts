import {
  type Activity,
  ActivityHandler,
  ConversationState,
  type InvokeResponse,
  type Storage,
  type TurnContext,
} from 'botbuilder';
import type { Answer } from '../answers/answer';
import type { Conversation, Turn } from '../conversation/conversation';
import { AnsweredBook } from './answered-book';
import { type FeedbackBook, readFeedback } from './feedback';
import { utteranceOf } from './input/utterance';
import { memoryKey } from './memory-key';
import { PersonState } from './person-state';
import { replyOf } from './reply';
import { answerMessageExtension } from './teams/message-extension';
import { teamsReply } from './teams/teams-reply';
import { isArrival, settingOf } from './welcome';

/** Channels that show thumbs up and down under an answer. */
const RATED: readonly string[] = ['msteams', 'directline'];

/**
 * The last message of a person, with the dialogue state before it. If the same message arrives edited, or again because its answer got
 * lost, it is answered from that state.
 */
interface LastMessage {
  id: string | undefined;
  /** Milliseconds since 1970; null if the channel sends no timestamps. */
  sent: number | null;
  before: unknown;
}

/** Characters of an unknown invoke's name that are repeated to its sender. */
const LONGEST_NAME = 100;

/** What the bot keeps between turns. There are two stores, so that entries of one are not evicted for those of the other. */
export interface BotStores {
  /** The dialogue state of each person in each conversation. */
  memory: Storage;
  /** The question that each reply answers. */
  answered: Storage;
}

/** The bot as a botbuilder handler: activities in, activities out; the conversation produces the answers. */
export class CareerBot extends ActivityHandler {
  readonly #conversation: Conversation;
  readonly #person: PersonState;
  readonly #everybody: ConversationState;
  readonly #answered: AnsweredBook;
  readonly #feedback: FeedbackBook;

  /** @param feedback receives thumbs up and down; they are dropped if absent */
  constructor(conversation: Conversation, stores: BotStores, feedback: FeedbackBook = { keep: () => undefined }) {
    super();
    this.#conversation = conversation;
    this.#person = new PersonState(stores.memory);
    this.#everybody = new ConversationState(stores.memory);
    this.#answered = new AnsweredBook(stores.answered);
    this.#feedback = feedback;

    this.onMessage(async (context, next) => {
      if (readFeedback(context.activity.value)) await this.#keepFeedback(context);
      else await this.#answer(context);
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      // Teams also reports messages that were deleted and restored.
      if (context.activity.channelData?.eventType === 'editMessage') await this.#answer(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      if (isArrival(context.activity)) await this.#greetOnce(context);
      await next();
    });
  }

  /** Every invoke gets an answer; without one the person would see "something went wrong". */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'adaptiveCard/action') return this.#act(context);
    if (name === 'message/submitAction') return this.#keepFeedback(context);
    return (
      answerMessageExtension(name, value, this.#conversation.jobs) ?? {
        status: 501,
        body: {
          error: {
            code: 'NotImplemented',
            message: `Unsupported invoke “${(name ?? '').slice(0, LONGEST_NAME)}”.`,
          },
        },
      }
    );
  }

  /** A card button that arrives as an invoke (Action.Execute). */
  async #act(context: TurnContext): Promise<InvokeResponse> {
    if (utteranceOf(context.activity) === '') {
      const problem = { code: 'BadRequest', message: 'This button has no question attached.' };
      return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: problem } };
    }
    await this.#answer(context);
    return {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Answered below.' },
    };
  }

  async #keepFeedback({ activity }: TurnContext): Promise<InvokeResponse> {
    const given = readFeedback(activity.value);
    if (given) {
      const answered = await this.#answered.find(activity);
      await this.#feedback.keep({ ...given, person: memoryKey(activity), answered });
    }
    return { status: 200, body: {} };
  }

  async #answer(context: TurnContext): Promise<void> {
    const utterance = utteranceOf(context.activity);
    const { answer } = await this.#respond(context, utterance);
    const sent = await context.sendActivity(this.#replyTo(context.activity, answer));
    if (RATED.includes(context.activity.channelId) && sent?.id) {
      const { kind, outcome } = answer;
      await this.#answered.note(context.activity, sent.id, { question: utterance, kind, outcome });
    }
  }

  /**
   * Runs one turn with the person's dialogue state. The new state is saved before the reply is sent, because the next message may arrive as
   * soon as the person sees the reply.
   */
  async #respond(context: TurnContext, utterance: string): Promise<Turn> {
    const memory = this.#person.createProperty<unknown>('memory');
    const last = this.#person.createProperty<LastMessage | undefined>('last');
    const { id, type, timestamp } = context.activity;
    const sent = timestamp ? new Date(timestamp).getTime() : null;
    const previous = await last.get(context);
    const again = previous?.id === id && (type === 'messageUpdate' || (sent !== null && previous?.sent === sent));
    const before = previous && again ? previous.before : await memory.get(context);
    const turn = this.#conversation.respond(utterance, before);
    await memory.set(context, turn.state);
    // After "start over" even the state from before it is discarded.
    await last.set(context, { id, sent, before: turn.query?.talk === 'restart' ? turn.state : before });
    await this.#person.saveChanges(context);
    return turn;
  }

  async #greetOnce(context: TurnContext): Promise<void> {
    const greeted = this.#everybody.createProperty<boolean>('greeted');
    if (await greeted.get(context, false)) return;
    await greeted.set(context, true);
    await this.#everybody.saveChanges(context);
    const greeting = this.#conversation.greet(settingOf(context.activity));
    const reply = replyOf(greeting, context.activity, this.#conversation.sources);
    // Lets the chat page tell a greeting from an answer.
    const channelData = context.activity.channelId === 'directline' ? { channelData: { greeting: true } } : {};
    await context.sendActivity({ ...reply, ...channelData });
  }

  #replyTo(incoming: Partial<Activity>, answer: Answer): Partial<Activity> {
    const { sources } = this.#conversation;
    const reply = replyOf(answer, incoming, sources);
    return incoming.channelId === 'msteams' ? teamsReply(reply, answer, sources) : reply;
  }
}
