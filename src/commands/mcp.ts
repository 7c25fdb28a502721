import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { pino } from 'pino';
import { BoundedStorage } from '../bot/bounded-storage';
import { loadConversation } from '../conversation/load-conversation';
import { createMcpServer } from '../mcp/server';
import { CurrentConversation } from '../server/current-conversation';
import { InProcessOrder } from '../server/direct-line/turn-order';
import { errorForLog } from '../server/error-for-log';
import { openDesk } from '../server/mcp-desk';
import { Metrics } from '../server/observability/metrics';
import { noteAnswer, Turns, turnOfLogLine } from '../server/observability/turns';
import { quietConsole } from '../server/quiet-console';
import { readSettings, SettingsError } from '../server/settings';
import { runCommand, UserError } from './run-command';

const USAGE = `npm run --silent mcp        serves an assistant over standard input and output, with the Model Context Protocol;
                            the log goes to standard error

Settings: CONTACT_URL, LOG_LEVEL. docs/assistants.md says how to add it to an assistant.`;

/** `npm run mcp` */
runCommand({ usage: USAGE }, async () => {
  const { CONTACT_URL, LOG_LEVEL } = settings();
  // Standard output belongs to the protocol.
  const log = pino({ level: LOG_LEVEL, mixin: turnOfLogLine }, pino.destination({ dest: 2, sync: true }));
  quietConsole(console, log);
  const conversation = new CurrentConversation(loadConversation({ contactUrl: CONTACT_URL }), noteAnswer);
  const turns = new Turns(log, new Metrics(() => 0));
  const server = createMcpServer(
    openDesk({ conversation, storage: new BoundedStorage(), order: new InProcessOrder(), turns, log }),
  );
  server.onerror = error => log.warn({ err: errorForLog(error) }, 'a message was rejected');
  process.stdin.once('end', () => void turns.close().then(() => process.exit()));
  await server.connect(new StdioServerTransport());
  log.info('ready for an assistant');
});

/** Reads only the settings that matter here; others may be set for the server. */
function settings() {
  try {
    return readSettings({ CONTACT_URL: process.env.CONTACT_URL, LOG_LEVEL: process.env.LOG_LEVEL });
  } catch (error) {
    throw error instanceof SettingsError ? new UserError(error.message) : error;
  }
}
