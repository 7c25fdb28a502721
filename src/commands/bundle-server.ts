import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { progress } from './progress';

const ROOT = path.join(__dirname, '..', '..');

/** Keeps the code for assistants in a file of its own, which is loaded only if they are turned on, so that other starts are quicker. */
const FOR_ASSISTANTS: Plugin = {
  name: 'for-assistants',
  setup({ onResolve }) {
    onResolve({ filter: /\/mcp\/answer-post$/ }, ({ kind, path: wanted }) =>
      kind === 'require-call' ? { path: wanted, external: true } : undefined,
    );
  },
};

/**
 * Part of `npm run build`: bundles the server and its packages into one file, which replaces the compiled `serve.js`, and the code that
 * answers assistants into another. Finding and opening two thousand files takes longer than running them.
 */
async function main(): Promise<void> {
  progress('Bundling the server');
  await bundle('server/serve', { plugins: [FOR_ASSISTANTS] });
  await bundle('mcp/answer-post');
}

/** @param file in `src`, without its extension; the bundle replaces its compiled form */
async function bundle(file: string, options: BuildOptions = {}): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'src', `${file}.ts`)],
    outfile: path.join(ROOT, 'dist', `${file}.js`),
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // A native package that restify and bunyan can do without.
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
