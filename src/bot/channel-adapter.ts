import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { apologise, type TurnErrorReport } from './apologise';
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

/** The adapter to Bot Framework channels. It authenticates callers before a turn begins, in a separate step. */
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
    this.onTurnError = apologise(report);
  }

  /**
   * Authenticates a caller.
   * @param authorization the header of that name
   * @param claimed what the body says about its origin
   * @throws botbuilder's errors for a rejected caller, and if its sign-in service is unavailable
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
   * Sends what the bot says, sign-in and repetitions included, in the time of one call.
   * @throws ChannelUnreachable when the channel does not take it, and nothing else would be taken either; ChannelRefused when it does
   *   not take this
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

/** JSON has times as text. */
function dated(activity: Activity): Activity {
  const { timestamp } = activity;
  return typeof timestamp === 'string' ? { ...activity, timestamp: new Date(timestamp) } : activity;
}
