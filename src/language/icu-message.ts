import { parse } from '@formatjs/icu-messageformat-parser';
import { z } from 'zod';

const ALLOWED = 'an ICU message, its braces closed ({name}, {count, plural, one {…} other {…}})';

/** A wording: text in the ICU message format. One that is none would throw only when the bot wants to say it. */
export const icuMessageSchema = z.string(ALLOWED).min(1, ALLOWED).refine(isMessage, ALLOWED);

/** Text with nothing but names in braces, as most wordings are, is a message; to parse them all would hold up the start. */
const PLAIN = /^(?:[^{}<>']|'(?![{}<>])|\{\w+\})*$/;

function isMessage(text: string): boolean {
  if (PLAIN.test(text)) return true;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
