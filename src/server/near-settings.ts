import { editDistance } from '../text/edit-distance';

/** One mistake is allowed in so many letters of a setting's name. */
const LETTERS_PER_MISTAKE = 4;

/**
 * Variables that are no settings and look like one that is not set: they are ignored, which somebody who misspelt it should know.
 * @returns a line for each
 */
export function nearSettings(environment: NodeJS.ProcessEnv, settings: readonly string[]): string[] {
  const absent = settings.filter(name => environment[name] === undefined);
  return Object.keys(environment)
    .filter(name => !settings.includes(name))
    .flatMap(name => {
      const meant = absent.find(setting => isNear(name, setting));
      return meant === undefined ? [] : [`${name} is no setting and has no effect; did you mean ${meant}?`];
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
