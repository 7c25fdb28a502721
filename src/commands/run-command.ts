import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ContentError } from '../knowledge/content-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** How a command is called. */
export interface Usage<O extends Options> {
  /** Printed by `--help`, and after a mistake in the options. */
  usage: string;
  options?: O;
  /** Whether words are allowed in addition to options. */
  words?: boolean;
  /** Passes unknown options and missing values on to a command that reports all mistakes at once. */
  lenient?: boolean;
}

type Config<O extends Options> = { args: string[]; options: O; strict: true; allowPositionals: true };

/** Values of the options by name, and the other words. */
export interface Arguments<O extends Options> {
  values: ReturnType<typeof parseArgs<Config<O>>>['values'];
  words: readonly string[];
}

/** A mistake in how a command was run. Its message says what to do, and is printed without a stack. */
export class UserError extends Error {}

/**
 * Runs a command with the arguments of the process: prints its usage on `--help`, rejects unknown options, and exits with status 1 if
 * the command fails.
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

/**
 * Parses arguments by the options of a command.
 * @throws UserError with the mistake and the usage
 */
export function readArguments<O extends Options>(
  { usage, options, words = false, lenient = false }: Usage<O>,
  args: readonly string[],
): Arguments<O> {
  try {
    const { values, positionals } = parseArgs<Config<O>>({
      args: [...args],
      options: options ?? ({} as O),
      // The type of the values is that of strict options; a lenient command checks them itself.
      strict: !lenient as true,
      allowPositionals: true,
    });
    const [unwanted] = words ? [] : positionals;
    if (unwanted !== undefined) throw new Error(`Unexpected argument '${unwanted}'`);
    return { values, words: positionals };
  } catch (error) {
    // The rest of Node's message is about positional arguments.
    const [reason] = (error as Error).message.split('. ');
    throw new UserError(`${reason}.\n\n${usage}`);
  }
}

function fail(error: Error): void {
  const isExpected = error instanceof UserError || error instanceof ContentError;
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
