import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Asset, assetOf, readCompressedAsset } from './web-page/asset';

/** Folder of the page's own files. */
const PAGE_DIRECTORY = path.join(__dirname, 'page');

/** Where the build puts Web Chat, which is not part of this repository. */
export const WEB_CHAT_FILE = path.join(__dirname, '..', '..', 'dist', 'web-chat', 'web-chat.js');

/** URL path of the assets. Assets refer to each other by this path. */
export const ASSET_PATH = '/page/';

/**
 * Loads all files of the page, by name. A reference to another asset gets that asset's hash ("/page/chat.css?v=…"), so that browsers can
 * cache it forever without ever using an old version.
 * @param missing called with the path of a file that the build should have created
 */
export function loadPageFiles(missing: (file: string) => void): Map<string, Asset> {
  const assets = new Map<string, Asset>();
  try {
    assets.set(path.basename(WEB_CHAT_FILE), readCompressedAsset(WEB_CHAT_FILE));
  } catch {
    missing(WEB_CHAT_FILE);
  }
  const sources = new Map<string, string>();
  for (const name of readdirSync(PAGE_DIRECTORY)) {
    const content = readFileSync(path.join(PAGE_DIRECTORY, name));
    // A picture is not text and does not refer to other assets.
    if (path.extname(name) === '.png') assets.set(name, assetOf(name, content));
    else sources.set(name, content.toString());
  }
  const load = (name: string): Asset | undefined => {
    const source = sources.get(name);
    const loaded = assets.get(name);
    if (loaded || source === undefined) return loaded;
    const linked = source.replace(/(["'])(?:\/page|\.)\/([\w.-]+)\1/g, (whole, quote: string, other: string) => {
      const hash = load(other)?.hash;
      return hash ? `${quote}${ASSET_PATH}${other}?v=${hash}${quote}` : whole;
    });
    const asset = assetOf(name, Buffer.from(linked));
    assets.set(name, asset);
    return asset;
  };
  for (const name of sources.keys()) load(name);
  return assets;
}
