import {
  type Activity,
  ActivityEventNames,
  ActivityTypes,
  BotAdapter,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { apologize, hasFailed, type TurnErrorReport } from './apologize';

/** An activity sent or received in a conversation, with its id and conversation. */
export type DeliveredActivity = Partial<Activity> &
  Required<Pick<Activity, 'id' | 'type' | 'timestamp' | 'conversation'>>;

/** Where the bot's activities go. */
export interface Outbox {
  /** Gives an outgoing activity its id and time. */
  stamp(activity: Partial<Activity>): DeliveredActivity;
  /** Delivers it to the readers of the conversation. */
  deliver(activity: DeliveredActivity): Promise<void>;
}

/** Activities that people do not see: traces for debuggers, delays, and responses to invokes, which nobody waits for here. */
const UNSEEN: readonly string[] = [ActivityTypes.Trace, ActivityTypes.InvokeResponse, 'delay'];

/**
 * Runs the bot inside this process, without a connector service: what it sends goes straight to an outbox. Needs no Azure credentials, even
 * if the bot has credentials for its other channels.
 */
export class InProcessAdapter extends BotAdapter {
  readonly #outbox: Outbox;

  constructor(outbox: Outbox, report: TurnErrorReport) {
    super();
    this.#outbox = outbox;
    this.onTurnError = apologize(report);
  }

  /**
   * Runs one turn. Errors inside it are reported and the bot apologizes for them; they are never thrown.
   * @returns false if there was an error
   */
  async process(activity: DeliveredActivity, logic: (context: TurnContext) => Promise<void>): Promise<boolean> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    return !hasFailed(context);
  }

  override async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const stamped = this.#outbox.stamp(activity);
      if (!UNSEEN.includes(stamped.type)) await this.#outbox.deliver(stamped);
      sent.push({ id: stamped.id });
    }
    return sent;
  }

  /** Delivers the activity again under the same id; clients replace the first version. */
  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id } = activity;
    if (!id) throw new Error('An activity without an id cannot be updated.');
    await this.#outbox.deliver({ ...this.#outbox.stamp(activity), id });
    return { id };
  }

  /** Direct Line cannot remove an activity that a client has received. */
  override async deleteActivity(): Promise<void> {
    throw new Error('Direct Line cannot delete an activity; update it instead.');
  }

  override async continueConversation(
    reference: Parameters<BotAdapter['continueConversation']>[0],
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: ActivityTypes.Event, name: ActivityEventNames.ContinueConversation };
    const activity = TurnContext.applyConversationReference(event, reference, true);
    await this.runMiddleware(new TurnContext(this, activity as Activity), logic);
  }
}
