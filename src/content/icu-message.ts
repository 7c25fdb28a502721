import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { z } from 'zod';
import { wordingValues } from './wording-values';

const ALLOWED = 'an ICU message with all braces closed ({name}, {count, plural, one {…} other {…}})';

/**
 * Schema of a wording: text in ICU message format whose placeholders the bot can fill. An unknown placeholder would otherwise throw
 * only when the bot uses the wording.
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
        context.addIssue({
          code: 'custom',
          message: `only placeholders that the bot fills; it does not know {${name}}`,
        });
    });
}

/** Schema of a wording with any of the placeholders of `wordingValues`. */
export const icuMessageSchema = icuMessageSchemaWith(wordingValues);

/**
 * Most wordings have only plain placeholders and are valid without parsing, which saves time at startup.
 */
const PLAIN = /^(?:[^{}<>']|'(?![{}<>])|\{\w+\})*$/;

/** Returns the placeholders of a message, or null if the text is not valid. */
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
