import { build, type Plugin } from 'esbuild';

/** What the page uses of Web Chat. */
const ENTRY = `
  export { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
  export { createElement, useState } from 'react';`;

/** Packages that Web Chat loads for features that this page never shows: speech and carousels. Together they make up a fifth of it. */
const UNUSED =
  /^(microsoft-cognitiveservices-speech-sdk|botframework-directlinespeech-sdk|web-speech-cognitive-services|swiper)(\/|$)/;

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
    // A CommonJS module, from which any name can be imported.
    onLoad({ filter: /^/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Bundles Web Chat as one module for current browsers. The package's own bundle also includes what older browsers lack and what this
 * page does not use, and takes a browser longer to read than to run.
 * @param root the directory that contains `node_modules`
 * @returns the text of the module
 */
export async function bundleWebChat(root: string): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      // markdown-it means the package, not Node's module of that name.
      punycode: 'punycode/',
      // Copies for old browsers, which install scripts would make; the build does without them.
      'p-defer-es5': 'p-defer',
      'markdown-it-attrs-es5': 'markdown-it-attrs',
    },
    plugins: [withoutUnused],
    // A polyfill in the bundle asks for a stack trace; to give one, a browser with a debugger attached reads the whole bundle again.
    banner: { js: 'const { stackTraceLimit } = Error; Error.stackTraceLimit = 0;' },
    footer: { js: 'Error.stackTraceLimit = stackTraceLimit;' },
    legalComments: 'eof',
    write: false,
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error('esbuild returned no bundle of Web Chat');
  return Buffer.from(module.contents);
}
