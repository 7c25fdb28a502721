import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { WEB_CHAT_FILE } from '../../server/page-files';
import { COMPRESSED_SUFFIX } from '../../server/web-page/asset';
import { progress } from '../progress';
import { bundleWebChat } from './bundle-web-chat';

const ROOT = path.join(__dirname, '..', '..', '..');

/** The bundle depends on the packages, and on how it is made. */
const INGREDIENTS = [path.join(ROOT, 'package-lock.json'), path.join(__dirname, 'bundle-web-chat.js')];

/** Checksums of the ingredients that the bundle was made from. */
const STAMP_FILE = `${WEB_CHAT_FILE}.from`;

/**
 * Part of `npm run build`: copies the files of the chat page to where the server looks for them, with Web Chat bundled and
 * compressed. Web Chat's large package is only needed for the build.
 */
async function main(): Promise<void> {
  const target = path.join(ROOT, 'dist', 'server', 'page');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(ROOT, 'src', 'server', 'page'), target, { recursive: true });

  // Bundling and compressing take seconds, so they are done once for each version.
  const stamp = INGREDIENTS.map(file => createHash('sha256').update(readFileSync(file)).digest('hex')).join('\n');
  if (existsSync(STAMP_FILE) && readFileSync(STAMP_FILE, 'utf8') === stamp) return;
  progress('Bundling Web Chat for the chat page, once');
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
  // Written last: if it exists, the other three are complete.
  writeFileSync(STAMP_FILE, stamp);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
