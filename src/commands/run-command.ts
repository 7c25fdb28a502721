import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentError } from '../knowledge/content-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** How a command is called. */
interface Usage<O extends Options> {
  /** What `--help` and a mistake in the options print. */
  usage: string;
  options?: O;
  /** Whether words may stand beside the options. */
  words?: boolean;
}

type Config<O extends Options> = { options: O; strict: true; allowPositionals: true };

/** Values of the options by name, and the words beside them. */
interface Arguments<O extends Options> {
  values: ReturnType<typeof parseArgs<Config<O>>>['values'];
  words: readonly string[];
}

/** A mistake of whoever runs the command: its message says how to mend it, and no stack is printed. */
export class UserError extends Error {}

/**
 * Runs a command with the arguments of the process: explains it on `--help`, refuses options it does not have, and ends with 1
 * when it fails.
 */
export function runCommand<O extends Options = Record<never, never>>(
  usage: Usage<O>,
  command: (given: Arguments<O>) => void | Promise<void>,
): void {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage.usage}\n`);
    return;
  }
  Promise.resolve()
    .then(() => command(readArguments(usage, args)))
    .catch(fail);
}

/** @throws UserError that says what is wrong and how the command is called */
function readArguments<O extends Options>({ usage, options, words = false }: Usage<O>, args: string[]): Arguments<O> {
  try {
    const config = { args, options: options ?? ({} as O), strict: true, allowPositionals: true } as const;
    const { values, positionals } = parseArgs<Config<O>>(config);
    const [unwanted] = words ? [] : positionals;
    if (unwanted !== undefined) throw new Error(`Unexpected argument '${unwanted}'`);
    return { values, words: positionals };
  } catch (error) {
    // What Node adds to its first sentence is about positional arguments.
    const [reason] = (error as Error).message.split('. ');
    throw new UserError(`${reason}.\n\n${usage}`);
  }
}

function fail(error: Error): void {
  const mendable = error instanceof UserError || error instanceof ContentError;
  process.stderr.write(`${mendable ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
