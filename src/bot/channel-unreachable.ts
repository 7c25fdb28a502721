/** The channel takes nothing from the bot at the moment: it does not answer, or says that it cannot. */
export class ChannelUnreachable extends Error {
  constructor(cause: Error & { statusCode?: number }) {
    const { code } = (cause.cause ?? cause) as { code?: string };
    super(`The channel could not be reached: ${cause.statusCode ?? code ?? cause.message}`, { cause });
  }
}
