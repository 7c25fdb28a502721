import type { Answer } from '../../answers/answer';
import { escaped } from '../plain-page';
import { type Asset, assetOf } from './asset';

/**
 * The chat page with the bot's greeting and its tiles in it, so that a person can read and press them before any script runs.
 * @param page the page, with `{{greeting}}` and `{{tiles}}` where they go
 */
export function withFirstScreen(page: Asset, { text, suggestions, labels = [] }: Answer): Asset {
  const tiles = suggestions.map((ask, at) => {
    const title = escaped(labels[at] ?? ask);
    return `<button type="button" data-ask="${escaped(ask)}">${title}</button>`;
  });
  const html = page.identity.toString('utf8');
  const filled = html.replace('{{greeting}}', () => escaped(text)).replace('{{tiles}}', () => tiles.join(''));
  return assetOf('index.html', Buffer.from(filled));
}
