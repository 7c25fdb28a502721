import { IntlMessageFormat } from 'intl-messageformat';
import type { ContentProblem } from '../../knowledge/content-error';
import type { Dialogs } from '../../language/dialogs';

/** Wordings that are no ICU messages: the bot would only notice when it wants to say them. */
export function messageProblems({ kinds, talk, words }: Dialogs): ContentProblem[] {
  const ofKinds = Object.entries(kinds).flatMap(([kind, file]) =>
    (['say', 'missing', 'basis'] as const).flatMap(part =>
      Object.entries(file?.[part] ?? {}).map(
        ([name, message]) => [`${kind}.yaml`, `${part}.${name}`, message] as const,
      ),
    ),
  );
  const ofTalk = Object.entries(talk).map(([name, { say }]) => ['talk.yaml', `${name}.say`, say] as const);
  const ofLanguages = Object.entries(words.languages).map(
    ([code, { say }]) => ['words.yaml', `languages.${code}.say`, say] as const,
  );
  return [...ofKinds, ...ofTalk, ...ofLanguages].flatMap(([file, field, message]) =>
    isMessage(message)
      ? []
      : [
          {
            file: `dialogs/${file}`,
            where: 'entry',
            field,
            value: JSON.stringify(message).slice(0, 120),
            allowed: 'an ICU message, its braces closed ({name}, {count, plural, one {…} other {…}})',
          },
        ],
  );
}

function isMessage(text: string): boolean {
  try {
    new IntlMessageFormat(text, 'en-US');
    return true;
  } catch {
    return false;
  }
}
