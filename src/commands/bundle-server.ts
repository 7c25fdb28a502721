import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const ROOT = path.join(__dirname, '..', '..');

/** What only a bot with assistants needs, and then loads, stays in a file of its own: it would make every start longer. */
const FOR_ASSISTANTS: Plugin = {
  name: 'for-assistants',
  setup({ onResolve }) {
    onResolve({ filter: /\/mcp\/answer-post$/ }, ({ kind, path: wanted }) =>
      kind === 'require-call' ? { path: wanted, external: true } : undefined,
    );
  },
};

/**
 * Part of `npm run build`: puts the server and its packages into one file, in the place of its compiled `serve.js`, and what answers
 * assistants into another. To find and open two thousand files takes a start longer than to run them.
 */
async function main(): Promise<void> {
  await bundle('server/serve', { plugins: [FOR_ASSISTANTS] });
  await bundle('mcp/answer-post');
}

/** @param file of `src`, without its ending; its bundle takes the place of its compiled form */
async function bundle(file: string, options: BuildOptions = {}): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src', `${file}.ts`)],
    outfile: path.join(ROOT, 'dist', `${file}.js`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // A compiled package that restify and bunyan go on without.
    external: ['dtrace-provider'],
    legalComments: 'eof',
    logLevel: 'warning',
    ...options,
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
