import type { Response, Server } from 'restify';

/** Microsoft's error code for each status that the bot responds with. */
const CODES: Readonly<Record<number, string>> = {
  400: 'MalformedData',
  401: 'NotAllowed',
  403: 'NotAllowed',
  404: 'NotFound',
  405: 'NotSupported',
  413: 'MalformedData',
  415: 'NotSupported',
  429: 'NotAllowed',
  502: 'ServiceError',
  503: 'ServiceError',
};

/** Characters after which a message is cut off, since it may quote what was sent. */
const LONGEST_MESSAGE = 300;

/** The body of a response with a status of 400 or more, in the format of Bot Framework and Direct Line. */
interface ErrorReply {
  error: { code: string; message: string; problems?: readonly string[] };
}

/** A code that is more specific than the default for the status, and the single problems if there are several. */
type ErrorDetails = Partial<Omit<ErrorReply['error'], 'message'>>;

function errorReply(
  status: number,
  message: string,
  { code = CODES[status] ?? 'Internal', problems }: ErrorDetails = {},
): ErrorReply {
  return { error: { code, message, ...(problems ? { problems } : {}) } };
}

/** Sends an error response. */
export function sendError(
  response: Pick<Response, 'send'>,
  status: number,
  message: string,
  details?: ErrorDetails,
): void {
  response.send(status, errorReply(status, message, details));
}

/** Gives the errors that restify itself sends (unknown path, malformed body and so on) the same format as all others. */
export function unifyErrors(server: Server): void {
  server.on('restifyError', (_request, _response, error: Error & { statusCode?: number; toJSON?: unknown }, done) => {
    const { statusCode = 500, message } = error;
    // Hide the details of internal errors.
    const shown = statusCode >= 500 ? 'The bot could not process this request.' : message;
    error.toJSON = () => errorReply(statusCode, shown.slice(0, LONGEST_MESSAGE));
    done();
  });
}
