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

/** The adapter to Bot Framework channels. @param report told of every error inside a turn */
export function createAdapter(credentials: Credentials, report: (error: Error) => void): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...credentials }));
  adapter.onTurnError = async (context: TurnContext, error: Error) => {
    report(error);
    await context.sendActivity(APOLOGY);
  };
  return adapter;
}
