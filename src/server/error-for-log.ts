/** What the log keeps about an error. */
export interface LoggedError {
  type: string;
  stack: string;
}

/** Characters of a stack that are logged; the first lines are enough to recognize it. */
const LONGEST_STACK = 4000;

/** Errors whose message quotes their input, such as JSON that a stranger sent. */
const QUOTING: readonly string[] = ['SyntaxError', 'ZodError'];

/**
 * Returns the type and stack of an error for the log. Nothing else is logged: the errors of HTTP clients have properties with the whole
 * request, including its access token and the text of the reply. The person's message and quoted input are blanked out.
 * @param text the person's message, which is replaced in the stack by "[message]"
 */
export function errorForLog(error: unknown, text?: string | null): LoggedError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const unquoted = QUOTING.includes(name) ? (stack ?? name).replace(message, () => '[what was read]') : (stack ?? name);
  const shortened = unquoted.slice(0, LONGEST_STACK);
  return { type: name, stack: text?.trim() ? shortened.replaceAll(text.trim(), '[message]') : shortened };
}
