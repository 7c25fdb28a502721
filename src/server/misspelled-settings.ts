import { editDistance } from '../text/edit-distance';

/** One mistake is allowed for every four letters of a setting's name. */
const LETTERS_PER_MISTAKE = 4;

/**
 * Finds environment variables that look like misspelled settings and so have no effect.
 * @param settings the names of all settings
 * @returns one warning for each
 */
export function misspelledSettings(environment: NodeJS.ProcessEnv, settings: readonly string[]): string[] {
  const absent = settings.filter(name => environment[name] === undefined);
  return Object.keys(environment)
    .filter(name => !settings.includes(name))
    .flatMap(name => {
      const similar = absent.find(setting => isNear(name, setting));
      return similar === undefined ? [] : [`${name} is not a setting and has no effect; did you mean ${similar}?`];
    });
}

function isNear(name: string, setting: string): boolean {
  const [given, expected] = [lettersOf(name), lettersOf(setting)];
  const mistakes = Math.floor(expected.length / LETTERS_PER_MISTAKE);
  return Math.abs(given.length - expected.length) <= mistakes && editDistance(given, expected) <= mistakes;
}

/** Ignores case and underscores: "LOGLEVEL" and "log_level" have the same letters. */
function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}
