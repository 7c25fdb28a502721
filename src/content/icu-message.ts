import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { z } from 'zod';
import { wordingValues } from './wording-values';

const ALLOWED = 'an ICU message, its braces closed ({name}, {count, plural, one {…} other {…}})';

/**
 * A wording: text in ICU message format whose placeholders the bot can fill. Any other would throw only when the bot
 * says it.
 * @param values names allowed as placeholders
 */
export function icuMessageSchemaWith(values: readonly string[]) {
  const filled: ReadonlySet<string> = new Set(values);
  return z
    .string(ALLOWED)
    .min(1, ALLOWED)
    .superRefine((text, context) => {
      const names = namesIn(text);
      if (names === null) context.addIssue({ code: 'custom', message: ALLOWED });
      const unknown = [...new Set(names)].filter(name => !filled.has(name));
      for (const name of unknown)
        context.addIssue({ code: 'custom', message: `in braces only what the bot fills in, and {${name}} is nothing` });
    });
}

export const icuMessageSchema = icuMessageSchemaWith(wordingValues);

/**
 * Text with only plain placeholders, as most wordings are, is valid without parsing; parsing them all would slow down
 * the start.
 */
const PLAIN = /^(?:[^{}<>']|'(?![{}<>])|\{\w+\})*$/;

/** The placeholders of a message; null for a text that is not one. */
function namesIn(text: string): string[] | null {
  if (PLAIN.test(text)) return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  try {
    return namesAmong(parse(text));
  } catch {
    return null;
  }
}

function namesAmong(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesAmong(value))];
      case TYPE.tag:
        return [element.value, ...namesAmong(element.children)];
      default:
        return [element.value];
    }
  });
}
