import { build, type Plugin } from 'esbuild';

/** What the page uses of Web Chat. */
const ENTRY = `
  export { createDirectLine, createStore, renderWebChat } from 'botframework-webchat';
  export { createElement, useState } from 'react';`;

/**
 * Packages that Web Chat loads for what this page never shows: speech and carousels. Together
 * they are a fifth of it.
 */
const UNUSED =
  /^(microsoft-cognitiveservices-speech-sdk|botframework-directlinespeech-sdk|web-speech-cognitive-services|swiper)(\/|$)/;

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) => ({ path, namespace: 'unused' }));
    // CommonJS, of which any name may be imported.
    onLoad({ filter: /^/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Web Chat as one module for today's browsers. Its own ready-made file also holds what older browsers lack and what this page
 * does not use, and takes a browser longer to read than to run.
 * @param root the directory that holds `node_modules`
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
      // Copies for old browsers, which install scripts would make; the build goes without those.
      'p-defer-es5': 'p-defer',
      'markdown-it-attrs-es5': 'markdown-it-attrs',
    },
    plugins: [withoutUnused],
    // A polyfill inside asks for a stack trace, for which a browser that is watched by a debugger reads all of this anew.
    banner: { js: 'const { stackTraceLimit } = Error; Error.stackTraceLimit = 0;' },
    footer: { js: 'Error.stackTraceLimit = stackTraceLimit;' },
    legalComments: 'eof',
    write: false,
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error('esbuild made no file of Web Chat');
  return Buffer.from(module.contents);
}
