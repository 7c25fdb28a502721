/** What the log keeps of an error. */
export interface LoggedError {
  type: string;
  stack: string;
}

/** Characters; a stack is known by its first lines. */
const LONGEST_STACK = 4000;

/**
 * An error as it may be logged: its type and stack only. The other properties of an HTTP client's error hold the whole
 * request, with its access token and the text of the reply, so they stay out; so does what the person said.
 * @param said the person's text, blanked where the error quotes it
 */
export function errorForLog(error: unknown, said?: string | null): LoggedError {
  const { name, stack } = error instanceof Error ? error : new Error(String(error));
  const kept = (stack ?? name).slice(0, LONGEST_STACK);
  return { type: name, stack: said?.trim() ? kept.replaceAll(said.trim(), '[message]') : kept };
}
