/** What the log keeps of an error. */
export interface LoggedError {
  type: string;
  stack: string;
}

/** Characters; a stack is known by its first lines. */
const LONGEST_STACK = 4000;

/** Errors whose message quotes what was read, such as JSON that a stranger wrote. */
const QUOTING: readonly string[] = ['SyntaxError', 'ZodError'];

/**
 * An error as it may be logged: its type and stack only. The other properties of an HTTP client's error hold the whole
 * request, with its access token and the text of the reply, so they stay out; so does what the person said, and what an error quotes.
 * @param said the person's text, blanked where the error quotes it
 */
export function errorForLog(error: unknown, said?: string | null): LoggedError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const told = QUOTING.includes(name) ? (stack ?? name).replace(message, () => '[what was read]') : (stack ?? name);
  const kept = told.slice(0, LONGEST_STACK);
  return { type: name, stack: said?.trim() ? kept.replaceAll(said.trim(), '[message]') : kept };
}
