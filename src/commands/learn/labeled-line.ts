import { cleanText } from '../../text/tokenize';
import type { Parse } from '../../understanding/reader';
import type { Message } from '../../understanding/token-features';

/**
 * A line for `dialogs/examples/` (`docs/labeling.md`): the message with its spans marked as they were read, a tab, the act.
 * Characters that would break the format are left out.
 */
export function labeledLine(
  text: string,
  { tokens }: Pick<Message, 'tokens'>,
  { act, spans }: Pick<Parse, 'act' | 'spans'>,
): string {
  const cleaned = cleanText(text.normalize('NFKC'));
  let marked = '';
  let last = 0;
  for (const { start, end, type, measure } of spans) {
    const [from, to] = [tokens[start]?.start ?? last, tokens[end - 1]?.end ?? last];
    // The words of a contraction share one position, which belongs to the first span.
    if (from < last) continue;
    marked += `${plain(cleaned.slice(last, from))}[${plain(cleaned.slice(from, to))}](${measure ?? type})`;
    last = to;
  }
  const line = `${marked}${plain(cleaned.slice(last))}`.trim().replace(/^#+\s*/, '');
  return `${line}\t${act}`;
}

function plain(text: string): string {
  return text.replace(/[[\]]/g, '').replace(/\s+/g, ' ');
}
