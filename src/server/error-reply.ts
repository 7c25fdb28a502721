import type { Response, Server } from 'restify';

/** Microsoft's codes of errors, for each status that the bot answers with. */
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

/** Characters; a message that quotes what was sent is cut. */
const LONGEST_MESSAGE = 300;

/** What a client gets with a status of 400 or more, as Bot Framework and Direct Line have it. */
interface ErrorReply {
  error: { code: string; message: string; problems?: readonly string[] };
}

/** The code where the status alone does not say enough, and the single problems, if there are several. */
type ErrorDetails = Partial<Omit<ErrorReply['error'], 'message'>>;

function errorReply(
  status: number,
  message: string,
  { code = CODES[status] ?? 'Internal', problems }: ErrorDetails = {},
): ErrorReply {
  return { error: { code, message, ...(problems ? { problems } : {}) } };
}

/** Answers with an error. */
export function sendError(
  response: Pick<Response, 'send'>,
  status: number,
  message: string,
  details?: ErrorDetails,
): void {
  response.send(status, errorReply(status, message, details));
}

/** Answers for an unknown address, a broken body and the like have restify's form; this gives them that of all others. */
export function unifyErrors(server: Server): void {
  server.on('restifyError', (_request, _response, error: Error & { statusCode?: number; toJSON?: unknown }, done) => {
    const { statusCode = 500, message } = error;
    // Of an error of ours nobody outside learns more than that there was one.
    const shown = statusCode >= 500 ? 'The bot could not process this request.' : message;
    error.toJSON = () => errorReply(statusCode, shown.slice(0, LONGEST_MESSAGE));
    done();
  });
}
