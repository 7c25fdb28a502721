import { readSettings } from './settings';

/**
 * Checks whether the bot with these settings is running. Run as a script, it exits with 1 if not. Used by the health check of a container,
 * which has to find the bot at whatever HOST it listens on.
 */
export async function isHealthy(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { HOST, PORT } = readSettings(environment);
  // A server that listens on all addresses also listens on loopback.
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[HOST] ?? HOST;
  try {
    const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/healthz`);
    return response.ok;
  } catch {
    return false;
  }
}

if (require.main === module) void isHealthy(process.env).then(healthy => process.exit(healthy ? 0 : 1));
