import type { Request, Response, Server } from 'restify';
import type { Answer } from '../../answers/answer';
import { sendError } from '../error-reply';
import { ASSET_PATH } from '../page-files';
import { publicAddress } from '../public-address';
import type { Settings } from '../settings';
import { type Asset, ENCODINGS } from './asset';
import { withFirstScreen } from './first-screen';

/** Values of cache-control: keep the file forever, or check each time whether it has changed. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Allows content from this server only. Inline styles are allowed because Web Chat and its cards use them. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * Serves the chat page at `/`, the script that embeds it at `/embed.js`, a demo of that script at `/example`, and their assets.
 * @param files by name
 * @param settings which sites may show the page in a frame, and the number of proxies
 * @param greet returns the bot's current greeting
 */
export function servePage(
  server: Server,
  files: ReadonlyMap<string, Asset>,
  { FRAME_ORIGINS, TRUST_PROXY }: Pick<Settings, 'FRAME_ORIGINS' | 'TRUST_PROXY'>,
  greet: () => Answer,
): void {
  const policy = Object.entries({ ...POLICY, 'frame-ancestors': ["'self'", ...FRAME_ORIGINS].join(' ') })
    .map(directive => directive.join(' '))
    .join('; ');
  const page = (path: string, asset: (request: Request) => Asset | undefined) =>
    server.get(path, async (request: Request, response: Response) => {
      // Replaces the default policy. restify's `header` would add a second one, and browsers obey both.
      response.setHeader('content-security-policy', policy);
      send(asset(request), request, response);
    });
  const file = (path: string, name: string) =>
    server.get(path, async (request: Request, response: Response) => send(files.get(name), request, response));

  page('/', greetedPage(files.get('index.html'), greet, TRUST_PROXY));
  page('/example', () => files.get('example.html'));
  // Browsers and phones request these paths even without having read a page.
  file('/favicon.ico', 'touch-icon.png');
  file('/apple-touch-icon.png', 'touch-icon.png');
  server.get('/embed.js', async (request: Request, response: Response) => {
    // Sites that are cross-origin isolated load scripts of other origins only with this header.
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    send(files.get('embed.js'), request, response);
  });
  server.get(`${ASSET_PATH}:name`, async (request: Request, response: Response) => {
    send(files.get(request.params.name), request, response);
  });
}

/** Returns the chat page with the current greeting. Builds it again only if the greeting or the public address changes. */
function greetedPage(
  page: Asset | undefined,
  greet: () => Answer,
  proxies: number,
): (request: Request) => Asset | undefined {
  let made: { of: string; asset: Asset } | undefined;
  return request => {
    const greeting = greet();
    const { secure, host } = publicAddress(request, proxies);
    const origin = `${secure ? 'https' : 'http'}://${host}`;
    const of = JSON.stringify([greeting, origin]);
    if (page && made?.of !== of) made = { of, asset: withFirstScreen(page, greeting, origin) };
    return made?.asset;
  };
}

function send(asset: Asset | undefined, request: Request, response: Response): void {
  if (asset === undefined) {
    sendError(response, 404, 'There is no such file.');
    return;
  }
  const encoding = ENCODINGS.find(name => accepts(request.header('accept-encoding'), name));
  const etag = `"${asset.hash}${encoding ? `-${encoding}` : ''}"`;
  const addressed = new URLSearchParams(request.getQuery()).get('v') === asset.hash;
  response.setHeader('content-type', asset.contentType);
  response.setHeader('cache-control', addressed ? FOR_EVER : ASK_AGAIN);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('etag', etag);
  if (request.header('if-none-match') === etag) {
    response.sendRaw(304, '');
    return;
  }
  if (encoding) response.setHeader('content-encoding', encoding);
  response.sendRaw(200, asset[encoding ?? 'identity']);
}

/** @param header for example "gzip, br;q=0.5"; a weight of 0 means that the encoding is not accepted */
function accepts(header: string | undefined, encoding: string): boolean {
  return (header ?? '').split(',').some(offer => {
    const [name = '', weight = 'q=1'] = offer.split(';').map(part => part.trim().toLowerCase());
    return name === encoding && Number(weight.replace('q=', '')) > 0;
  });
}
