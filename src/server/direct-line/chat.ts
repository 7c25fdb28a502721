import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, RoleTypes } from 'botbuilder';
import type { TurnErrorReport } from '../../bot/apologize';
import type { CareerBot } from '../../bot/career-bot';
import { type DeliveredActivity, InProcessAdapter } from '../../bot/in-process-adapter';
import { ShuttingDownError, type Turns } from '../observability/turns';
import type { ConversationLog } from './conversation-log';
import type { PendingMessages } from './pending-messages';
import type { PostedActivity } from './posted-activity';
import type { Participant } from './tokens';
import type { TurnOrder } from './turn-order';

/** The channel of these activities. The bot checks for it, and Web Chat expects it. */
const CHANNEL = 'directline';
const BOT = { id: 'career-questions-bot', name: 'Career questions', role: RoleTypes.Bot };

/** What a chat needs. */
export interface ChatParts {
  bot: CareerBot;
  log: ConversationLog;
  order: TurnOrder;
  /** Messages that other processes left unanswered; null if no other process shares the log. */
  pending: PendingMessages | null;
  turns: Turns;
  /** Called with errors inside turns, and with errors that kept a turn from running. */
  report: TurnErrorReport;
}

/** A message that was accepted. */
export interface Posted {
  id: string;
  /** Resolves when its turn is over: true if the bot answered, false if the turn failed. */
  answered: Promise<boolean>;
}

/**
 * Runs the conversations of people with the bot. Writes posted activities to the log and passes messages to the bot, whose replies also go
 * to the log.
 */
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

  /** Tells the bot that a person has joined, so that it greets them. It greets only once per conversation. */
  arrive(participant: Participant): void {
    const { userId } = participant;
    const membersAdded = [{ id: userId, name: '' }, BOT];
    this.#takeTurn(this.#fromPerson({ type: ActivityTypes.ConversationUpdate, membersAdded }, participant));
  }

  /**
   * Accepts an activity that a client posts. When this resolves, a message is in the log and has its place in the turn order; the bot
   * answers later. Activities that are not messages do not cause a turn.
   * @throws ShuttingDownError if the bot takes no more turns
   */
  async post(posted: PostedActivity, participant: Participant): Promise<Posted> {
    if (!this.#parts.turns.open) throw new ShuttingDownError();
    const withText = posted.type === 'message' ? { ...posted, text: posted.text ?? undefined } : posted;
    const activity = this.#fromPerson(withText, participant);
    const isMessage = posted.type === 'message';
    if (isMessage || posted.type === 'event') await this.log.append(participant.conversationId, activity);
    if (!isMessage) return { id: activity.id, answered: Promise.resolve(true) };
    const { placed, answered } = this.#takeTurn(activity);
    await placed;
    return { id: activity.id, answered };
  }

  /** Answers the messages of this conversation that another process accepted but did not answer before it died. */
  answerPending(conversationId: string): void {
    const { order, report } = this.#parts;
    order.run(conversationId, () => this.#answerOthers(conversationId)).catch(error => report(error, undefined));
  }

  /**
   * @returns `placed` resolves when the turn's place in the order is certain; only then may the person's next message go to another process
   */
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

  /** @returns false if the bot failed to answer */
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

/** Adds a new id and the time. Ids must stay unique across restarts: clients take two activities with the same id for one. */
function stamped(activity: Partial<Activity>): DeliveredActivity {
  return {
    ...activity,
    type: activity.type ?? ActivityTypes.Message,
    conversation: activity.conversation ?? { id: '', name: '', isGroup: false, conversationType: 'personal' },
    id: randomUUID(),
    timestamp: new Date(),
  };
}
