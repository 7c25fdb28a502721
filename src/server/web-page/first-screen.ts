import type { Answer } from '../../answers/answer';
import { escaped } from '../plain-page';
import { type Asset, assetOf } from './asset';

/**
 * The chat page with the bot's greeting and its tiles in it, so that a person can read and press them before any script runs.
 * @param page the page, with `{{greeting}}`, `{{tiles}}` and `{{origin}}` where they go
 * @param origin of the address that people know ("https://chat.example.org"): link previews want the whole address of their picture
 */
export function withFirstScreen(page: Asset, { text, suggestions, labels = [] }: Answer, origin: string): Asset {
  const tiles = suggestions.map((ask, at) => {
    const title = escaped(labels[at] ?? ask);
    return `<button type="button" data-ask="${escaped(ask)}">${title}</button>`;
  });
  const html = page.identity.toString('utf8');
  const filled = html
    .replace('{{origin}}', () => escaped(origin))
    .replace('{{greeting}}', () => escaped(text))
    .replace('{{tiles}}', () => tiles.join(''));
  return assetOf('index.html', Buffer.from(filled));
}
