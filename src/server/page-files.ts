import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Asset, assetOf, readCompressedAsset } from './web-page/asset';

/** The page's own files. */
const PAGE_DIRECTORY = path.join(__dirname, 'page');

/** Where the build puts Web Chat, of which this project holds no copy. */
export const WEB_CHAT_FILE = path.join(__dirname, '..', '..', 'dist', 'web-chat', 'web-chat.js');

/** Where assets are served; those that an asset names are named by this path. */
export const ASSET_PATH = '/page/';

/**
 * All files of the page by name. An address of another asset in one of them gets that asset's hash ("/page/chat.css?v=…"), so
 * that a browser may keep it for ever and still never runs an old one.
 * @param missing told of a file that the build should have made
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
    // A picture is not text, and names no other asset.
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
