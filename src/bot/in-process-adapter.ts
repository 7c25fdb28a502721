import {
  type Activity,
  ActivityEventNames,
  ActivityTypes,
  BotAdapter,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { apologise, hasFailed, type TurnErrorReport } from './apologise';

/** An activity on its way into or out of a conversation: it has an id and a conversation. */
export type DeliveredActivity = Partial<Activity> &
  Required<Pick<Activity, 'id' | 'type' | 'timestamp' | 'conversation'>>;

/** Where the bot's activities go. */
export interface Outbox {
  /** Gives an activity that the bot sends its id and time. */
  stamp(activity: Partial<Activity>): DeliveredActivity;
  /** Hands it over to whoever reads the conversation. */
  deliver(activity: DeliveredActivity): Promise<void>;
}

/** Not for the eyes of people: what the bot notes for a debugger, and answers to invokes, which nobody here waits for. */
const UNSEEN: readonly string[] = [ActivityTypes.Trace, ActivityTypes.InvokeResponse, 'delay'];

/**
 * Runs the bot inside this process, without a connector service between: what it sends goes straight to an outbox. Needs no
 * credentials of Azure, even where the bot has some for its other channels.
 */
export class InProcessAdapter extends BotAdapter {
  readonly #outbox: Outbox;

  constructor(outbox: Outbox, report: TurnErrorReport) {
    super();
    this.#outbox = outbox;
    this.onTurnError = apologise(report);
  }

  /**
   * Runs one turn to its end. Errors inside it are reported and apologised for, never thrown.
   * @returns false when there was one
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

  /** Delivers the activity again under its id: clients put it in the place of the first. */
  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const { id } = activity;
    if (!id) throw new Error('An activity without an id cannot be updated.');
    await this.#outbox.deliver({ ...this.#outbox.stamp(activity), id });
    return { id };
  }

  /** Direct Line has no way to take back what a client has seen. */
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
