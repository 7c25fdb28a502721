import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const settingsSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('a port number from 0 to 65535').int().min(0).max(65_535).default(3978),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z.enum(['', 'SingleTenant', 'MultiTenant', 'UserAssignedMSI']).default(''),
  MicrosoftAppTenantId: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CONTACT_URL: z.url('a web address such as https://example.org/contact').nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * Settings from environment variables.
 * @throws Error that names every wrong variable, its value (never a secret's) and what is allowed
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const value = /password|secret/i.test(name) ? '(hidden)' : JSON.stringify(environment[name]);
    return `  ${name} is ${value}; allowed: ${message}`;
  });
  throw new Error(['Wrong settings in the environment:', ...problems].join('\n'));
}

/** True when the server can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host.replace(/^\[|\]$/g, '')) || host.startsWith('127.');
}

/** True when the bot has an identity of its own, so that botbuilder checks who calls. */
export function hasCredentials({ MicrosoftAppId }: Settings): boolean {
  return MicrosoftAppId !== '';
}
