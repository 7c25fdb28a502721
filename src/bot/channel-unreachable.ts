/** What an error of a call to a channel may have. */
type CallError = Error & { statusCode?: number; code?: unknown };

/** How the system and its libraries name what went wrong: "ECONNREFUSED", "UND_ERR_SOCKET". */
const SYSTEM_CODE = /^[A-Z][A-Z\d_]{1,40}$/;

/** The channel takes nothing from the bot at the moment: it does not answer, or says that it cannot. */
export class ChannelUnreachable extends Error {
  constructor(cause: CallError) {
    super(`The channel could not be reached: ${reasonOf(cause)}`, { cause });
  }
}

/** The channel does not take what the bot says to this conversation. What else it says about that is for nobody's log. */
export class ChannelRefused extends Error {
  constructor(cause: CallError) {
    super(`The channel refused the answer: ${reasonOf(cause)}`, { cause });
  }
}

/** Why a call failed, in words of this side: message and code of the error may be what the other side wrote. */
function reasonOf(error: CallError): string {
  const { code } = (error.cause ?? error) as CallError;
  if (error.statusCode !== undefined) return `status ${error.statusCode}`;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : error.name;
}
