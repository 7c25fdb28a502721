import { z } from 'zod';
import { isLoopback } from './loopback';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

/** In a list of origins, allows any site. */
export const ANY_ORIGIN = '*';

/** Characters. An HMAC key shorter than its hash weakens the signature. */
const SHORTEST_SECRET = 32;

/** A secret that grants access to whoever knows it; empty if not set. */
const secret = z
  .string()
  .min(
    SHORTEST_SECRET,
    `at least ${SHORTEST_SECRET} characters that nobody can guess, such as "openssl rand -hex 32" prints`,
  )
  .default('');

/** Origins separated by commas or blanks, or "*" for any. */
const origins = z
  .string()
  .transform(list => list.split(/[\s,]+/).filter(Boolean))
  .refine(
    list => list.every(origin => origin === ANY_ORIGIN || (URL.canParse(origin) && new URL(origin).origin === origin)),
    'origins such as https://example.org (scheme, host and port, without a path), comma-separated, or *',
  );

/** The operator's own page, which replaces one that the bot serves. */
const ownPage = (name: string) =>
  z
    .url({ protocol: /^https?$/, error: `a web address such as https://example.org/${name}` })
    .nullable()
    .default(null);

/** A whole number in an environment variable. */
const count = (what: string, { least, most }: { least: number; most: number }) => {
  const allowed = `a whole number from ${least} to ${most} (${what})`;
  return z
    .string()
    .regex(/^\d{1,9}$/, allowed)
    .transform(Number)
    .refine(value => value >= least && value <= most, allowed);
};

const settingsSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: count('the port', { least: 0, most: 65_535 }).default(3978),
  MicrosoftAppId: z.guid('the id of the bot registration, such as 00000000-0000-0000-0000-000000000000').default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z.enum(['', ...APP_TYPES], `one of ${APP_TYPES.join(', ')}`).default(''),
  MicrosoftAppTenantId: z.string().default(''),
  DIRECT_LINE_SECRET: secret,
  MCP_TOKEN: secret,
  ALLOWED_ORIGINS: origins.default([]),
  FRAME_ORIGINS: origins.default([]),
  TRUST_PROXY: count('proxies in front of the bot', { least: 0, most: 10 }).default(0),
  MESSAGES_PER_MINUTE: count('messages of one conversation', { least: 1, most: 100_000 }).default(30),
  ADDRESS_MESSAGES_PER_MINUTE: count('web chat messages from one address', { least: 1, most: 1_000_000 }).default(600),
  TOKENS_PER_MINUTE: count('web chats begun from one address', { least: 1, most: 1_000_000 }).default(300),
  STREAMS_PER_ADDRESS: count('web chats open at one address', { least: 1, most: 1_000_000 }).default(200),
  MCP_REQUESTS_PER_MINUTE: count('requests of assistants from one address', { least: 1, most: 1_000_000 }).default(300),
  STATE_URL: z
    .url({ protocol: /^rediss?$/, error: 'the address of a Redis, such as redis://user:password@host:6379/0' })
    .nullable()
    .default(null),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LEARN_LOG: z.string().nullable().default(null),
  CONTACT_URL: z
    .url({
      protocol: /^(https?|mailto|tel)$/,
      error: 'an address such as https://example.org/contact, mailto:team@example.org or tel:+12025550123',
    })
    .nullable()
    .default(null),
  PRIVACY_URL: ownPage('privacy'),
  TERMS_URL: ownPage('terms'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Names of all settings. */
export const settingNames: readonly string[] = Object.keys(settingsSchema.shape);

const MAY_HOLD_SECRETS = /password|secret|state_url|token$/i;

/** Settings in the environment are wrong; the message lists every mistake. */
export class SettingsError extends Error {}

/**
 * Reads settings from environment variables; an empty variable counts as not set.
 * @throws SettingsError that lists each wrong variable, its value (hidden if secret) and what is allowed
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = settingsSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      const value = MAY_HOLD_SECRETS.test(name) ? '(hidden)' : JSON.stringify(given[name]);
      return `${name} is ${value}; allowed: ${message}`;
    }),
    ...credentialProblems(given),
    ...secretProblems(given),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new SettingsError(
      ['Wrong settings in the environment:', ...problems.map(problem => `  ${problem}`)].join('\n'),
    );
  }
  const { data } = parsed;
  return { ...data, MicrosoftAppType: data.MicrosoftAppId ? (appTypeOf(given) as Settings['MicrosoftAppType']) : '' };
}

/** Finds settings that are allowed but most likely a mistake. @returns one warning for each */
export function doubtsAbout({ MicrosoftAppPassword }: Settings): string[] {
  return z.guid().safeParse(MicrosoftAppPassword).success
    ? ['MicrosoftAppPassword looks like the id of a client secret; use the value of the secret instead']
    : [];
}

/**
 * Returns the app type of a bot with credentials: the given one, or else SingleTenant, the only type that a registration with a tenant and
 * a secret can have.
 */
function appTypeOf(given: Record<string, string | undefined>): string | undefined {
  return given.MicrosoftAppType ?? (given.MicrosoftAppTenantId ? 'SingleTenant' : undefined);
}

/** Finds combinations that botbuilder would only reject later, in the middle of a turn. */
function credentialProblems(given: Record<string, string | undefined>): string[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = given;
  const type = appTypeOf(given);
  const managed = type === 'UserAssignedMSI';
  if (!id) {
    return ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType']
      .filter(name => given[name])
      .map(name => `MicrosoftAppId is not set; it is needed because ${name} is set`);
  }
  if (type === undefined) {
    return [
      'MicrosoftAppTenantId is not set; needed because new registrations have one tenant. Set it, or set MicrosoftAppType to MultiTenant for an old registration of many tenants',
    ];
  }
  return [
    ...(!managed && !password ? [`MicrosoftAppPassword is not set; needed for an app of type ${type}`] : []),
    ...(managed && password ? ['MicrosoftAppPassword is (hidden); must be absent for type UserAssignedMSI'] : []),
    ...(type !== 'MultiTenant' && !tenant
      ? [`MicrosoftAppTenantId is not set; needed for an app of type ${type}`]
      : []),
  ];
}

/**
 * Finds secrets that are missing or reused. A random signing key is for local use only: people on other machines would lose their chats at
 * each restart.
 */
function secretProblems({ HOST, DIRECT_LINE_SECRET, MCP_TOKEN }: Record<string, string | undefined>): string[] {
  return [
    ...(HOST === undefined || isLoopback(HOST) || DIRECT_LINE_SECRET !== undefined
      ? []
      : [
          `DIRECT_LINE_SECRET is not set; needed because HOST ${JSON.stringify(HOST)} is not loopback ("openssl rand -hex 32" prints one)`,
        ]),
    // Whoever may query the bot must not be able to read other people's chats.
    ...(MCP_TOKEN !== undefined && MCP_TOKEN === DIRECT_LINE_SECRET
      ? ['MCP_TOKEN is (hidden); must differ from DIRECT_LINE_SECRET, which opens the web chats']
      : []),
  ];
}

/** True if the bot has its own identity, so that botbuilder authenticates callers. */
export function hasCredentials({ MicrosoftAppId }: Settings): boolean {
  return MicrosoftAppId !== '';
}
