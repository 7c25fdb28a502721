import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { apologise, type TurnErrorReport } from './apologise';

/** botbuilder's own names for the bot's credentials; empty for a local run. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppType: string;
  MicrosoftAppTenantId: string;
}

/** The adapter to Bot Framework channels. */
export function createAdapter(credentials: Credentials, report: TurnErrorReport): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ ...credentials }));
  adapter.onTurnError = apologise(report);
  return adapter;
}
