import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { WEB_CHAT_FILE } from '../../server/page-files';
import { COMPRESSED_SUFFIX } from '../../server/web-page/asset';
import { bundleWebChat } from './bundle-web-chat';

const ROOT = path.join(__dirname, '..', '..', '..');

/** What the bundle depends on: the packages, and how it is made. */
const INGREDIENTS = [path.join(ROOT, 'package-lock.json'), path.join(__dirname, 'bundle-web-chat.js')];

/** Tells from which ingredients the bundle was made. */
const STAMP_FILE = `${WEB_CHAT_FILE}.from`;

/**
 * Part of `npm run build`: puts the page's files, and Web Chat bundled and compressed, where the server looks for them. Web
 * Chat's large package is there at build only.
 */
async function main(): Promise<void> {
  const target = path.join(ROOT, 'dist', 'server', 'page');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(ROOT, 'src', 'server', 'page'), target, { recursive: true });

  // Bundling and compressing take seconds: once for each version.
  const stamp = INGREDIENTS.map(file => createHash('sha256').update(readFileSync(file)).digest('hex')).join('\n');
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === stamp) return;
  rmSync(path.dirname(WEB_CHAT_FILE), { recursive: true, force: true });
  mkdirSync(path.dirname(WEB_CHAT_FILE), { recursive: true });
  const bundle = await bundleWebChat(ROOT);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bundle, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length } }),
    promisify(gzip)(bundle, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  writeFileSync(WEB_CHAT_FILE, bundle);
  writeFileSync(WEB_CHAT_FILE + COMPRESSED_SUFFIX.br, br);
  writeFileSync(WEB_CHAT_FILE + COMPRESSED_SUFFIX.gzip, gz);
  // Last, so that its presence says that all three are whole.
  writeFileSync(STAMP_FILE, stamp);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
