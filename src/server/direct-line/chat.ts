import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, RoleTypes } from 'botbuilder';
import type { TurnErrorReport } from '../../bot/apologise';
import type { CareerBot } from '../../bot/career-bot';
import { type DeliveredActivity, InProcessAdapter } from '../../bot/in-process-adapter';
import { ShuttingDownError, type Turns } from '../observability/turns';
import type { ConversationLog } from './conversation-log';
import type { PendingMessages } from './pending-messages';
import type { PostedActivity } from './posted-activity';
import type { Participant } from './tokens';
import type { TurnOrder } from './turn-order';

/** By this the bot knows that a message came this way, and Web Chat expects it. */
const CHANNEL = 'directline';
const BOT = { id: 'career-questions-bot', name: 'Career questions', role: RoleTypes.Bot };

/** What a chat is made of. */
export interface ChatParts {
  bot: CareerBot;
  log: ConversationLog;
  order: TurnOrder;
  /** Where processes share a log: what another left unanswered. */
  pending: PendingMessages | null;
  turns: Turns;
  /** Told of errors inside turns, and of those that kept a turn from running. */
  report: TurnErrorReport;
}

/** A message that was taken. */
export interface Posted {
  id: string;
  /** Resolves once its turn is over, with false when the turn failed. */
  answered: Promise<boolean>;
}

/** The conversations of people with the bot: what they post goes into the log and to the bot, whose replies follow in the log. */
export class Chat {
  readonly log: ConversationLog;
  readonly #parts: ChatParts;
  readonly #adapter: InProcessAdapter;

  constructor(parts: ChatParts) {
    this.log = parts.log;
    this.#parts = parts;
    this.#adapter = new InProcessAdapter(
      { stamp: stamped, deliver: activity => this.log.append(activity.conversation.id, activity) },
      parts.report,
    );
  }

  /** Tells the bot that a person has come, so that it greets. It greets a conversation once, however often it is told. */
  arrive(participant: Participant): void {
    const { userId } = participant;
    const membersAdded = [{ id: userId, name: '' }, BOT];
    this.#takeTurn(this.#fromPerson({ type: ActivityTypes.ConversationUpdate, membersAdded }, participant));
  }

  /**
   * Takes what a person's client posts. Once this resolves a message stands in the log and in the order of turns; the bot answers
   * after that. What is no message is no turn.
   * @throws ShuttingDownError when the bot takes no more turns
   */
  async post(posted: PostedActivity, participant: Participant): Promise<Posted> {
    if (!this.#parts.turns.open) throw new ShuttingDownError();
    const said = posted.type === 'message' ? { ...posted, text: posted.text ?? undefined } : posted;
    const activity = this.#fromPerson(said, participant);
    const isMessage = posted.type === 'message';
    if (isMessage || posted.type === 'event') await this.log.append(participant.conversationId, activity);
    if (!isMessage) return { id: activity.id, answered: Promise.resolve(true) };
    const { placed, answered } = this.#takeTurn(activity);
    await placed;
    return { id: activity.id, answered };
  }

  /** Answers what another process took in this conversation and did not answer before it died. */
  answerPending(conversationId: string): void {
    const { order, report } = this.#parts;
    order.run(conversationId, () => this.#answerOthers(conversationId)).catch(error => report(error, undefined));
  }

  /** @returns `placed` resolves once its place among the turns is certain: the person's next message may go to another process */
  #takeTurn(activity: DeliveredActivity): { placed: Promise<void>; answered: Promise<boolean> } {
    const { order, turns, report } = this.#parts;
    const { id } = activity.conversation;
    let answered = false;
    const turn = async () => {
      await this.#answerOthers(id);
      answered = await this.#answer(activity);
    };
    let done: Promise<boolean> = Promise.resolve(false);
    const placed = new Promise<void>(place => {
      done = turns
        .run(activity, () => order.run(id, turn, place))
        .catch(error => report(error, activity.text))
        .finally(place)
        .then(() => answered);
    });
    return { placed, answered: done };
  }

  async #answerOthers(conversationId: string): Promise<void> {
    const { pending, turns } = this.#parts;
    for (const missed of (await pending?.takeOver(conversationId)) ?? [])
      await turns.run(missed, () => this.#answer(missed));
  }

  /** @returns false when the bot failed to */
  #answer(activity: DeliveredActivity): Promise<boolean> {
    return this.#adapter.process(activity, context => this.#parts.bot.run(context));
  }

  #fromPerson(activity: Partial<Activity>, { conversationId, userId }: Participant): DeliveredActivity {
    return stamped({
      ...activity,
      channelId: CHANNEL,
      conversation: { id: conversationId, name: '', isGroup: false, conversationType: 'personal' },
      from: { id: userId, name: '', role: RoleTypes.User },
      recipient: BOT,
    });
  }
}

/** Ids are never used twice, restarts included: clients take two activities of one id for the same. */
function stamped(activity: Partial<Activity>): DeliveredActivity {
  return {
    ...activity,
    type: activity.type ?? ActivityTypes.Message,
    conversation: activity.conversation ?? { id: '', name: '', isGroup: false, conversationType: 'personal' },
    id: randomUUID(),
    timestamp: new Date(),
  };
}
