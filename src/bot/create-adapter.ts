import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';

/** botbuilder's own names for the bot's credentials; empty for a local run. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppType: string;
  MicrosoftAppTenantId: string;
}

/** Said when a turn fails; the error itself goes to the log. */
export const APOLOGY = 'Sorry, something went wrong on my side. Please ask again.';

/**
 * The adapter to Bot Framework channels.
 * @param report told of every error inside a turn, and of what the person had said, so that a log can leave it out
 */
export function createAdapter(
  credentials: Credentials,
  report: (error: Error, said: string | undefined) => void,
): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...credentials }));
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    report(error, context.activity.text);
    try {
      await context.sendActivity(APOLOGY);
    } catch (unsent) {
      // The channel is out of reach. Thrown on, botbuilder would print this error whole, with token and reply.
      report(unsent as Error, context.activity.text);
    }
  };
  return adapter;
}
