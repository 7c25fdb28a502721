import type { Answer } from '../../answers/answer';
import { escaped } from '../plain-page';
import { type Asset, assetOf } from './asset';

/**
 * Fills the bot's greeting and its suggestions into the chat page, so that people can read and press them before any script runs.
 * @param page has the placeholders `{{greeting}}`, `{{tiles}}` and `{{origin}}`
 * @param origin public address of the bot ("https://chat.example.org"); link previews need an absolute URL for their picture
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
