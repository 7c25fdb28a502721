import { z } from 'zod';
import type { Identity } from '../bot/teams/manifest';
import { UserError } from './run-command';

/** A host name that Teams can reach: labels and a top-level domain, nothing else. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

const ALLOWED = {
  'app-id': 'the bot’s application id, such as 12345678-1234-1234-1234-123456789012',
  domain:
    'the host name under which the bot is reached by HTTPS, such as bot.example.org (no https://, no port, no path)',
  name: 'a name of at most 30 characters',
  developer: 'who runs the bot, at most 32 characters',
  'app-version': 'a version such as 1.2.0',
  out: 'a file to write, ending in .zip',
} as const;
type Option = keyof typeof ALLOWED;

/** Options without a value, and what each adds to the package. */
const FLAGS = { copilot: 'Microsoft 365 Copilot', 'all-channels': 'shared and private channels' } as const;

const text = (option: Option) => z.string(ALLOWED[option]).trim();

const flag = (option: keyof typeof FLAGS) => z.boolean(`no value; it adds ${FLAGS[option]}`).default(false);

const optionsSchema = z.object({
  'app-id': text('app-id').pipe(z.guid(ALLOWED['app-id'])),
  domain: text('domain').regex(HOST, ALLOWED.domain),
  name: text('name').min(1, ALLOWED.name).max(30, ALLOWED.name).default('Career Questions'),
  developer: text('developer').min(1, ALLOWED.developer).max(32, ALLOWED.developer).optional(),
  'app-version': text('app-version').regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/, ALLOWED['app-version']),
  out: text('out')
    .regex(/\.zip$/i, ALLOWED.out)
    .default('dist/career-questions-teams.zip'),
  copilot: flag('copilot'),
  'all-channels': flag('all-channels'),
});

const WIDTH = 18;
const NEEDED: readonly string[] = ['app-id', 'domain'];

/** How `teams:package` is called. */
export const TEAMS_PACKAGE = {
  usage: `npm run teams:package -- --app-id ID --domain HOST
writes the app package that Teams takes, a zip with the manifest and the icons
${[
  ...Object.entries(ALLOWED).map(([option, allowed]) => [
    `--${option}`,
    `${allowed}${NEEDED.includes(option) ? ' (needed)' : ''}`,
  ]),
  ...Object.entries(FLAGS).map(([flag, added]) => [`--${flag}`, `adds ${added}`]),
]
  .map(([option = '', text]) => `  ${option.padEnd(WIDTH)}${text}`)
  .join('\n')}`,
  options: Object.fromEntries([
    ...Object.keys(ALLOWED).map(option => [option, { type: 'string' }] as const),
    ...Object.keys(FLAGS).map(option => [option, { type: 'boolean' }] as const),
  ]),
  words: true,
  lenient: true,
};

/**
 * Checks the options of `teams:package`.
 * @param words arguments that belong to no option, none of which is allowed
 * @param version the app's version if the options have none
 * @throws UserError that names every wrong, missing and unknown option, and what is allowed
 */
export function checkOptions(
  values: Readonly<Record<string, unknown>>,
  words: readonly string[],
  version: string,
): Identity & { out: string } {
  const parsed = optionsSchema.safeParse({ 'app-version': version, ...values });
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path: [option], message }) => wrong(String(option), values, message)),
    ...Object.keys(values)
      .filter(option => !(option in ALLOWED || option in FLAGS))
      .map(option => `unknown option --${option}; options: ${listOfOptions()}`),
    ...words.map(word => `unexpected argument ${JSON.stringify(word)}; options: ${listOfOptions()}`),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new UserError(['The Teams package was not made:', ...problems.map(line => `  ${line}`)].join('\n'));
  }
  const { 'app-id': appId, domain, name, developer = domain.slice(0, 32), 'app-version': app, out } = parsed.data;
  const { copilot, 'all-channels': allChannels } = parsed.data;
  const identity = { appId: appId.toLowerCase(), domain: domain.toLowerCase(), name, developer, version: app };
  return { ...identity, copilot, allChannels, out };
}

function wrong(option: string, values: Readonly<Record<string, unknown>>, allowed: string): string {
  const value = values[option];
  if (value === undefined) return `--${option} is missing; needed: ${allowed}`;
  if (!(option in FLAGS) && typeof value !== 'string') return `--${option} has no value; needed: ${allowed}`;
  return `--${option} is ${JSON.stringify(value)}; allowed: ${allowed}`;
}

function listOfOptions(): string {
  return Object.keys({ ...ALLOWED, ...FLAGS })
    .map(option => `--${option}`)
    .join(', ');
}
