import { editDistance } from '../text/edit-distance';

/** One mistake is allowed in so many letters of a setting's name. */
const LETTERS_PER_MISTAKE = 4;

/**
 * Likely misspellings of settings among the environment variables. They have no effect, which whoever set them should know.
 * @param settings the names of all settings
 * @returns one line of warning for each
 */
export function unknownSettings(environment: NodeJS.ProcessEnv, settings: readonly string[]): string[] {
  const absent = settings.filter(name => environment[name] === undefined);
  return Object.keys(environment)
    .filter(name => !settings.includes(name))
    .flatMap(name => {
      const meant = absent.find(setting => isNear(name, setting));
      return meant === undefined ? [] : [`${name} is not a setting and has no effect; did you mean ${meant}?`];
    });
}

function isNear(name: string, setting: string): boolean {
  const [said, meant] = [lettersOf(name), lettersOf(setting)];
  const mistakes = Math.floor(meant.length / LETTERS_PER_MISTAKE);
  return Math.abs(said.length - meant.length) <= mistakes && editDistance(said, meant) <= mistakes;
}

/** However it is written: "LOGLEVEL" and "log_level" have the same letters. */
function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}
