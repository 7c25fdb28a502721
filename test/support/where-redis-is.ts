import { spawnSync } from 'node:child_process';

const installed = spawnSync('redis-server', ['--version']).status === 0;
if (!installed) process.stderr.write('redis-server is not installed (Debian: apt-get install redis-server)\n');

/** `describe` for tests that need Redis. In CI, a missing Redis fails the tests instead of skipping them. */
export function whereRedisIs(name: string, tests: () => void): void {
  const declare = installed || process.env.CI === 'true' ? describe : describe.skip;
  declare(name, tests);
}
