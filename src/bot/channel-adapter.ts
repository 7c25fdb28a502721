import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { apologize, type TurnErrorReport } from './apologize';
import { CALL_TIMEOUT, channelClient } from './channel-client';
import { ChannelRefused, ChannelUnreachable } from './channel-unreachable';
import { inTime } from './in-time';

/** The bot's credentials under botbuilder's names; empty for a local run. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppType: string;
  MicrosoftAppTenantId: string;
}

/** What botbuilder knows about an authenticated caller. */
export type Admitted = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** The adapter for Bot Framework channels. Authenticates callers in a separate step before the turn begins. */
export class ChannelAdapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;

  /** @param report receives errors inside turns */
  constructor(credentials: Credentials, report: TurnErrorReport) {
    const connector = { httpClient: channelClient };
    const given = { ...credentials };
    const authentication = new ConfigurationBotFrameworkAuthentication(
      given,
      undefined,
      undefined,
      undefined,
      connector,
    );
    super(authentication);
    this.#authentication = authentication;
    this.onTurnError = apologize(report);
  }

  /**
   * Authenticates a caller.
   * @param authorization the Authorization header
   * @param claimed channel and service URL from the body
   * @throws botbuilder's errors if the caller is rejected or Microsoft's sign-in service is unavailable
   */
  admit(authorization: string, claimed: Pick<Partial<Activity>, 'channelId' | 'serviceUrl'>): Promise<Admitted> {
    return this.#authentication.authenticateRequest(claimed as Activity, authorization);
  }

  /** Runs one turn. @returns the body of the HTTP response, if any */
  run(
    admitted: Admitted,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(admitted, dated(activity), logic);
  }

  /**
   * Sends the bot's activities. The time limit includes signing in and retries.
   * @throws ChannelUnreachable if the channel cannot accept anything at the moment; ChannelRefused if it rejects these activities
   */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    try {
      return await inTime(super.sendActivities(context, activities), CALL_TIMEOUT, "The channel's answer");
    } catch (error) {
      const { statusCode = 0 } = error as { statusCode?: number };
      const refused = statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
      throw refused ? new ChannelRefused(error as Error) : new ChannelUnreachable(error as Error);
    }
  }
}

/** Converts the timestamp, which is a string in JSON. */
function dated(activity: Activity): Activity {
  const { timestamp } = activity;
  return typeof timestamp === 'string' ? { ...activity, timestamp: new Date(timestamp) } : activity;
}
