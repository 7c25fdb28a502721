import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSED_SUFFIX } from '../server/web-page/asset';
import { WEB_CHAT_FILE } from '../server/web-page/page-files';

const ROOT = path.join(__dirname, '..', '..');

/**
 * Part of `npm run build`: puts the page's files, and Web Chat compressed, where the server looks for them. Of Web Chat's large
 * package the page needs one file, so the package is there at build only.
 */
async function main(): Promise<void> {
  const target = path.join(ROOT, 'dist', 'server', 'page');
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(ROOT, 'src', 'server', 'page'), target, { recursive: true });

  const source = readFileSync(path.join(ROOT, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js'));
  // Compressing takes seconds: once for each version.
  if (isBuilt(source)) return;
  mkdirSync(path.dirname(WEB_CHAT_FILE), { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(source, { params: { ...params, [constants.BROTLI_PARAM_SIZE_HINT]: source.length } }),
    promisify(gzip)(source, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  writeFileSync(WEB_CHAT_FILE + COMPRESSED_SUFFIX.br, br);
  writeFileSync(WEB_CHAT_FILE + COMPRESSED_SUFFIX.gzip, gz);
  // Last, so that its presence says that all three are whole.
  writeFileSync(WEB_CHAT_FILE, source);
}

function isBuilt(source: Buffer): boolean {
  return existsSync(WEB_CHAT_FILE) && readFileSync(WEB_CHAT_FILE).equals(source);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
