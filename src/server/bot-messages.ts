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

/** What the bot's door is made of. */
export interface BotMessagesParts {
  adapter: ChannelAdapter;
  door: ChannelDoor;
  bot: CareerBot;
  log: Logger;
  turns: Turns;
  order: TurnOrder;
  /** Messages per conversation. */
  messageLimit: Limit;
  /** How many proxies stand in front. */
  proxies: number;
}

/** Seconds after which a channel may try again where the sign-in service was away. */
const SIGN_IN_BACK_AFTER = 5;

/**
 * Handlers of the messaging endpoint: who calls is asked first, then what was sent. Only what comes through both is a turn, which is
 * logged, and uses up the allowance of its conversation.
 */
export function botMessages(parts: BotMessagesParts): RequestHandler[] {
  const knock = (request: Request, response: Response, next: Next): void => {
    const refusal = parts.door.refusalOf(request);
    if (refusal) sendError(response, refusal.status, refusal.message);
    next(refusal ? false : undefined);
  };
  return [knock, ...jsonBody(parts.proxies), take(parts)];
}

function take(parts: BotMessagesParts): RequestHandler {
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
      sendError(response, 400, 'This is not an activity the bot can take.', { problems });
      return;
    }
    const { channelId, conversation, text } = request.body;
    const key = `${channelId}/${conversation.id}`;
    if (await messageLimit.refuses(key, response)) return;
    try {
      answer(response, await runTurn(parts, admitted, request.body, key));
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

function answer(response: Response, reply: InvokeResponse | undefined): void {
  response.status(reply?.status ?? 200);
  if (reply?.body === undefined) response.end();
  else response.send(reply.body);
}
