import { readSettings } from './settings';

/**
 * Asks the bot that runs with the same settings whether it lives; ends with 1 when it does not. For the health check of a container,
 * which must find the bot at whatever HOST it listens on.
 */
export async function isHealthy(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { HOST, PORT } = readSettings(environment);
  // At all addresses it listens on loopback, too.
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOST] ?? HOST;
  try {
    const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/healthz`);
    return response.ok;
  } catch {
    return false;
  }
}

if (require.main === module) void isHealthy(process.env).then(healthy => process.exit(healthy ? 0 : 1));
