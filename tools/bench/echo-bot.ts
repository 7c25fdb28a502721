import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type Activity, ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, type Request, type Response } from 'restify';
import { BoundedStorage } from '#src/bot/bounded-storage';
import { PersonState } from '#src/bot/person-state';
import { jsonBody } from '#src/server/json-body';

/** What the baseline sends in a turn, and what it keeps in its state. */
export interface EchoTurn {
  reply: Partial<Activity>;
  memory: unknown;
}

/**
 * A minimal botbuilder bot, the baseline of `npm run bench`. On the same stack, it loads and saves state and sends one activity per
 * message, both of the same size as the real bot's. It has no understanding, limits or logs.
 */
class EchoBot extends ActivityHandler {
  constructor(turns: readonly EchoTurn[]) {
    super();
    const person = new PersonState(new BoundedStorage());
    this.onMessage(async (context, next) => {
      const memory = person.createProperty<{ turn: number; memory: unknown }>('memory');
      const { turn } = await memory.get(context, { turn: 0, memory: null });
      const { reply, memory: kept } = turns[turn % turns.length] as EchoTurn;
      await memory.set(context, { turn: turn + 1, memory: kept });
      await person.saveChanges(context);
      await context.sendActivity(structuredClone(reply));
      await next();
    });
  }
}

const credentials = { MicrosoftAppId: '', MicrosoftAppPassword: '', MicrosoftAppType: '', MicrosoftAppTenantId: '' };
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(credentials));
const bot = new EchoBot(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const server = createServer({ name: 'echo' });
server.post('/api/messages', ...jsonBody(0), async (request: Request, response: Response) => {
  await adapter.process(request, response, context => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}\n`);
});
