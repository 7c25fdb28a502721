/** Properties that an error of a call to a channel may have. */
type CallError = Error & { statusCode?: number; code?: unknown };

/** Error codes of the system and its libraries: "ECONNREFUSED", "UND_ERR_SOCKET". */
const SYSTEM_CODE = /^[A-Z][A-Z\d_]{1,40}$/;

/** The channel does not accept anything from the bot at the moment: it does not respond, or reports a server error. */
export class ChannelUnreachable extends Error {
  constructor(cause: CallError) {
    super(`The channel could not be reached: ${reasonOf(cause)}`, { cause });
  }
}

/** The channel rejects what the bot sent to this conversation. The text of its response is not logged. */
export class ChannelRefused extends Error {
  constructor(cause: CallError) {
    super(`The channel refused the answer: ${reasonOf(cause)}`, { cause });
  }
}

/**
 * Returns why a call failed: a status, a system code, or the error's type. The error's message and other codes are left out, because the
 * channel may have written them.
 */
function reasonOf(error: CallError): string {
  const { code } = (error.cause ?? error) as CallError;
  if (error.statusCode !== undefined) return `status ${error.statusCode}`;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : error.name;
}
