import type { InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import type { Next, Request, RequestHandler, Response } from 'restify';
import type { CareerBot } from '../bot/career-bot';
import type { Admitted, ChannelAdapter } from '../bot/channel-adapter';
import type { ChannelDoor } from './channel-door';
import type { TurnOrder } from './direct-line/turn-order';
import { errorForLog } from './error-for-log';
import { sendError } from './error-reply';
import { problemsOf } from './incoming-activity';
import { jsonBody } from './json-body';
import type { Limit } from './limits';
import { answersShutdown, type Turns } from './observability/turns';

/** What the messaging endpoint needs. */
export interface BotMessagesParts {
  adapter: ChannelAdapter;
  door: ChannelDoor;
  bot: CareerBot;
  log: Logger;
  turns: Turns;
  order: TurnOrder;
  /** Limits the messages of each conversation. */
  messageLimit: Limit;
  /** Number of proxies in front of the server. */
  proxies: number;
}

/** Seconds after which a channel may try again if the sign-in service could not be reached. */
const SIGN_IN_BACK_AFTER = 5;

/**
 * Returns the handlers of the messaging endpoint. They check the caller first, then the body. Only a request that passes both checks is
 * logged as a turn and counts toward the limit of its conversation.
 */
export function botMessages(parts: BotMessagesParts): RequestHandler[] {
  const checkHeaders = (request: Request, response: Response, next: Next): void => {
    const refusal = parts.door.refusalOf(request);
    if (refusal) sendError(response, refusal.status, refusal.message);
    next(refusal ? false : undefined);
  };
  return [checkHeaders, ...jsonBody(parts.proxies), handleActivity(parts)];
}

function handleActivity(parts: BotMessagesParts): RequestHandler {
  const { door, log, messageLimit } = parts;
  return async (request: Request, response: Response): Promise<void> => {
    const admitted = await door.admit(request);
    if ('status' in admitted) {
      if (admitted.status === 503) response.header('retry-after', String(SIGN_IN_BACK_AFTER));
      sendError(response, admitted.status, admitted.message);
      return;
    }
    const problems = problemsOf(request.body);
    if (problems.length > 0) {
      sendError(response, 400, 'This is not an activity that the bot can handle.', { problems });
      return;
    }
    const { channelId, conversation, text } = request.body;
    const key = `${channelId}/${conversation.id}`;
    if (await messageLimit.refuses(key, response)) return;
    try {
      sendReply(response, await runTurn(parts, admitted, request.body, key));
    } catch (error) {
      if (response.headersSent || answersShutdown(error, response)) return;
      log.error({ err: errorForLog(error, text) }, 'an activity could not be processed');
      sendError(response, 500, 'The bot could not process this activity.');
    }
  };
}

async function runTurn(
  { adapter, bot, turns, order }: BotMessagesParts,
  admitted: Admitted,
  activity: Parameters<ChannelAdapter['run']>[1],
  key: string,
): Promise<InvokeResponse | undefined> {
  let reply: InvokeResponse | undefined;
  await turns.run(activity, () =>
    order.run(key, async () => {
      reply = await adapter.run(admitted, activity, context => bot.run(context));
    }),
  );
  return reply;
}

function sendReply(response: Response, reply: InvokeResponse | undefined): void {
  response.status(reply?.status ?? 200);
  if (reply?.body === undefined) response.end();
  else response.send(reply.body);
}
