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

/** botbuilder's own names for the bot's credentials; empty for a local run. */
export interface Credentials {
  MicrosoftAppId: string;
  MicrosoftAppPassword: string;
  MicrosoftAppType: string;
  MicrosoftAppTenantId: string;
}

/** What botbuilder knows of a caller that it has let in. */
export type Admitted = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/** The adapter to Bot Framework channels. Who calls is checked before a turn begins, and apart from it. */
export class ChannelAdapter extends CloudAdapter {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;

  /** @param report told of errors inside turns */
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
   * Checks who calls.
   * @param authorization the header of that name
   * @param claimed what the body says of where it comes from
   * @throws what botbuilder throws for a caller that is not let in, and where its sign-in service cannot be asked
   */
  admit(authorization: string, claimed: Pick<Partial<Activity>, 'channelId' | 'serviceUrl'>): Promise<Admitted> {
    return this.#authentication.authenticateRequest(claimed as Activity, authorization);
  }

  /** Runs one turn. @returns what goes into the HTTP response, if anything does */
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
