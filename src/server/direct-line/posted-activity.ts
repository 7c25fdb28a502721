import { z } from 'zod';

/** Characters. The bot reads at most a quarter of this, and tells the person so itself. */
const LONGEST_TEXT = 8_000;
const LONGEST_NAME = 200;
/** Characters of JSON that a card button submits; the bot's own buttons submit one question. */
const LONGEST_VALUE = 4_000;

const name = z.string().max(LONGEST_NAME);

const channelData = z
  .object({
    /** Web Chat recognizes its own message by this id. */
    clientActivityID: name.optional(),
    /** Web Chat uses these two to hide messages that nobody typed. */
    postBack: z.boolean().optional(),
    messageBack: z.object({ displayText: z.string().max(LONGEST_TEXT).optional() }).optional(),
  })
  .optional();

const messageSchema = z.object({
  type: z.literal('message'),
  text: z.string().max(LONGEST_TEXT).nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional().catch(undefined),
  locale: name.optional().catch(undefined),
  value: z.unknown().refine(isSmall, `at most ${LONGEST_VALUE} characters as JSON`).optional(),
  replyToId: name.optional().catch(undefined),
  channelData,
});

/**
 * Web pages can send events to bots. This bot ignores them, but the client waits to get them back, so they are logged without their value.
 */
const eventSchema = z.object({ type: z.literal('event'), name: name.optional(), channelData });

/**
 * Accepted but ignored. The bot does not use typing indicators, the result of an invoke could not be sent back to the client, and a
 * conversation that the client ends expires like any other.
 */
const unheededSchema = z.object({ type: z.enum(['typing', 'invoke', 'endOfConversation']) });

/**
 * The activities that clients may post, with the fields that are kept. All other fields are dropped: some would change who is speaking or
 * where the answers go (`from`, `conversation`, `deliveryMode`), and others would fill the log with data that nobody reads.
 */
export const postedActivitySchema = z.discriminatedUnion('type', [messageSchema, eventSchema, unheededSchema]);
export type PostedActivity = z.infer<typeof postedActivitySchema>;

function isSmall(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= LONGEST_VALUE;
  } catch {
    // Nested too deeply to be written as JSON.
    return false;
  }
}
