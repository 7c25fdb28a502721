import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.join(__dirname, '..', '..');

/**
 * Part of `npm run build`: puts the server and its packages into one file, in the place of its compiled `serve.js`. To find and
 * open two thousand files takes a start longer than to run them.
 */
async function main(): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src', 'server', 'serve.ts')],
    outfile: path.join(ROOT, 'dist', 'server', 'serve.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // A compiled package that restify and bunyan go on without.
    external: ['dtrace-provider'],
    legalComments: 'eof',
    logLevel: 'warning',
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
