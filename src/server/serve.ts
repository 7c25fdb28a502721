import { pino } from 'pino';
import { loadConversation } from '../conversation/load-conversation';
import { ContentError } from '../knowledge/content-error';
import { onHangUp } from './hang-up';
import { logDestination } from './log-destination';
import { isLoopback } from './loopback';
import { misspelledSettings } from './misspelled-settings';
import { logWarnings, quietConsole } from './quiet-console';
import { doubtsAbout, hasCredentials, readSettings, SettingsError, settingNames } from './settings';
import { StartError, start } from './start';
import { StateError } from './state/state-error';

/** The program of `npm start`. */
async function main(): Promise<void> {
  for (const line of misspelledSettings(process.env, settingNames)) process.stderr.write(`warning: ${line}\n`);
  const settings = readSettings(process.env);
  for (const line of doubtsAbout(settings)) process.stderr.write(`warning: ${line}\n`);
  // If standard output cannot be written, for example because the disk is full, the bot still answers.
  process.stdout.on('error', () => undefined);
  const log = pino({ level: settings.LOG_LEVEL }, logDestination());
  quietConsole(console, log);
  logWarnings(process, log);
  const load = () => loadConversation({ contactUrl: settings.CONTACT_URL });
  const running = await start(settings, load());
  process.stdout.write(`${welcome(running.url, hasCredentials(settings), isLoopback(settings.HOST))}\n`);
  const newer = running.newerReleases;
  if (newer.length > 0) log.info({ newer }, 'newer data releases are available');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Without the exit, a channel that never responds would keep the process alive after everything else is closed.
    process.once(signal, () => void running.stop().then(() => process.exit()));
  }
  onHangUp(() => running.reload(load));
}

function welcome(url: string, credentials: boolean, loopback: boolean): string {
  const listening = `Chat with the career-questions bot at ${url}`;
  if (credentials) return `${listening}; its messaging endpoint is ${url}/api/messages.`;
  if (!loopback) return `${listening}, but /api/messages is off: HOST is not loopback and MicrosoftAppId is not set.`;
  return `${listening}\nIn Bot Framework Emulator choose "Open Bot" and enter ${url}/api/messages (no app id, no password).`;
}

main().catch(error => {
  const known = [ContentError, SettingsError, StartError, StateError].some(errorClass => error instanceof errorClass);
  process.stderr.write(`${known ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
