/** The channel takes nothing from the bot at the moment: it does not answer, or says that it cannot. */
export class ChannelUnreachable extends Error {
  constructor(cause: Error & { code?: string; statusCode?: number }) {
    super(`The channel could not be reached: ${cause.statusCode ?? cause.code ?? cause.message}`, { cause });
  }
}
