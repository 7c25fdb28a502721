import type { TurnContext } from 'botbuilder';
import { ChannelUnreachable } from './channel-unreachable';

/** Said when a turn fails; the error itself goes to the log. */
export const APOLOGY = 'Sorry, something went wrong on my side. Please ask again.';

/** Told of every error inside a turn, and of what the person had said, so that a log can leave it out. */
export type TurnErrorReport = (error: Error, said: string | undefined) => void;

const FAILED = Symbol('the turn failed');

/** True when an error ended the turn. */
export function hasFailed(context: TurnContext): boolean {
  return context.turnState.get(FAILED) === true;
}

/** What an adapter does with an error inside a turn: report it, and say sorry where anybody would hear it. */
export function apologise(report: TurnErrorReport) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    context.turnState.set(FAILED, true);
    report(error, context.activity.text);
    if (error instanceof ChannelUnreachable) return;
    try {
      await context.sendActivity(APOLOGY);
    } catch (unsent) {
      // The channel is out of reach. Thrown on, botbuilder would print this error whole, with token and reply.
      report(unsent as Error, context.activity.text);
    }
  };
}
