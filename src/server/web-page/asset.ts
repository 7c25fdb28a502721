import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file of the page in memory, in each encoding in which it is sent. */
export interface Asset {
  contentType: string;
  /** Names this content: another content has another. */
  hash: string;
  identity: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** The encodings that a client may name, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** What the build puts behind the name of a file, compressed as its reader will want it. */
export const COMPRESSED_SUFFIX = { br: '.br', gzip: '.gz' } as const;

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The highest quality would take ten times as long at each start, and spare a client a few hundred bytes. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** A small file, compressed here. */
export function assetOf(name: string, identity: Buffer): Asset {
  return described(name, { identity, br: brotliCompressSync(identity, QUICK), gzip: gzipSync(identity) });
}

/** A large file that the build has compressed. @throws what the file system throws when it has not */
export function readCompressedAsset(file: string): Asset {
  return described(path.basename(file), {
    identity: readFileSync(file),
    br: readFileSync(file + COMPRESSED_SUFFIX.br),
    gzip: readFileSync(file + COMPRESSED_SUFFIX.gzip),
  });
}

function described(name: string, content: Pick<Asset, 'identity' | 'br' | 'gzip'>): Asset {
  const contentType = CONTENT_TYPES[path.extname(name)];
  if (contentType === undefined) throw new Error(`${name}: no content type is known for files of this kind`);
  const hash = createHash('sha256').update(content.identity).digest('base64url').slice(0, 16);
  return { contentType, hash, ...content };
}
