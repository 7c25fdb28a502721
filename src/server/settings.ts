import { z } from 'zod';

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

const settingsSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port number from 0 to 65535')
    .transform(Number)
    .refine(port => port <= 65_535, 'a port number from 0 to 65535')
    .default(3978),
  MicrosoftAppId: z.guid('the id of the bot registration, such as 00000000-0000-0000-0000-000000000000').default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z.enum(['', ...APP_TYPES], `one of ${APP_TYPES.join(', ')}`).default(''),
  MicrosoftAppTenantId: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CONTACT_URL: z
    .url({ protocol: /^(https?|mailto|tel)$/, error: 'a web address such as https://example.org/contact' })
    .nullable()
    .default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The environment does not make sense; the message lists every mistake. */
export class SettingsError extends Error {}

/**
 * Settings from environment variables; an empty variable counts as absent.
 * @throws SettingsError that names every wrong variable, its value (never a secret's) and what is allowed
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = settingsSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => {
      const name = String(path[0]);
      const value = /password|secret/i.test(name) ? '(hidden)' : JSON.stringify(given[name]);
      return `${name} is ${value}; allowed: ${message}`;
    }),
    ...credentialProblems(given),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new SettingsError(
      ['Wrong settings in the environment:', ...problems.map(problem => `  ${problem}`)].join('\n'),
    );
  }
  return parsed.data;
}

/** The combinations botbuilder would only reject later, in the middle of a turn. */
function credentialProblems(given: Record<string, string | undefined>): string[] {
  const { MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = given;
  const type = given.MicrosoftAppType ?? 'MultiTenant';
  const managed = type === 'UserAssignedMSI';
  if (!id) {
    return ['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType']
      .filter(name => given[name])
      .map(name => `MicrosoftAppId is not set; it is needed because ${name} is set`);
  }
  return [
    ...(!managed && !password ? [`MicrosoftAppPassword is not set; needed for an app of type ${type}`] : []),
    ...(managed && password ? ['MicrosoftAppPassword is (hidden); must be absent for type UserAssignedMSI'] : []),
    ...(type !== 'MultiTenant' && !tenant
      ? [`MicrosoftAppTenantId is not set; needed for an app of type ${type}`]
      : []),
  ];
}

/** True when the bot has an identity of its own, so that botbuilder checks who calls. */
export function hasCredentials({ MicrosoftAppId }: Settings): boolean {
  return MicrosoftAppId !== '';
}
