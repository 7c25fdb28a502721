import type { TurnContext } from 'botbuilder';
import { ChannelUnreachable } from './channel-unreachable';

/** Sent if a turn fails; the error itself goes to the log. */
export const APOLOGY = 'Sorry, something went wrong on my side. Please ask again.';

/** Receives every error inside a turn, with the person's message so that a log can blank it out. */
export type TurnErrorReport = (error: Error, text: string | undefined) => void;

const FAILED = Symbol('the turn failed');

/** True if an error ended the turn. */
export function hasFailed(context: TurnContext): boolean {
  return context.turnState.get(FAILED) === true;
}

/** Returns an error handler for an adapter: it reports the error, and apologizes if the channel can deliver it. */
export function apologize(report: TurnErrorReport) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    context.turnState.set(FAILED, true);
    report(error, context.activity.text);
    if (error instanceof ChannelUnreachable) return;
    try {
      await context.sendActivity(APOLOGY);
    } catch (unsent) {
      // The channel is unreachable. If this were rethrown, botbuilder would print the whole error, including token and reply.
      report(unsent as Error, context.activity.text);
    }
  };
}
