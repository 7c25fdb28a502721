import type { TurnContext } from 'botbuilder';

/** Said when a turn fails; the error itself goes to the log. */
export const APOLOGY = 'Sorry, something went wrong on my side. Please ask again.';

/** Told of every error inside a turn, and of what the person had said, so that a log can leave it out. */
export type TurnErrorReport = (error: Error, said: string | undefined) => void;

/** What an adapter does with an error inside a turn: report it, and say sorry. */
export function apologise(report: TurnErrorReport) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    report(error, context.activity.text);
    try {
      await context.sendActivity(APOLOGY);
    } catch (unsent) {
      // The channel is out of reach. Thrown on, botbuilder would print this error whole, with token and reply.
      report(unsent as Error, context.activity.text);
    }
  };
}
