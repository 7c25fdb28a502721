import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A file of the page in memory, in every encoding in which it can be sent. */
export interface Asset {
  contentType: string;
  /** Hash of the content. */
  hash: string;
  identity: Buffer;
  br: Buffer;
  gzip: Buffer;
}

/** Supported encodings, the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;

/** Suffixes of the compressed files that the build writes. */
export const COMPRESSED_SUFFIX = { br: '.br', gzip: '.gz' } as const;

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The highest quality would take ten times as long at each start and save only a few hundred bytes. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/** Compresses a small file and returns it as an asset. */
export function assetOf(name: string, identity: Buffer): Asset {
  return described(name, { identity, br: brotliCompressSync(identity, QUICK), gzip: gzipSync(identity) });
}

/** Reads a large file that the build has compressed already. @throws file system errors if a file is missing */
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
