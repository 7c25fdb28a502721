import { z } from 'zod';

/** Characters. The bot reads no longer message than a quarter of this, and says so itself. */
const LONGEST_TEXT = 8_000;
const LONGEST_NAME = 200;
/** Characters of what a card button submits, as JSON; the bot's own buttons carry one question. */
const LONGEST_VALUE = 4_000;

const name = z.string().max(LONGEST_NAME);

const channelData = z
  .object({
    /** By this Web Chat knows its own message again. */
    clientActivityID: name.optional(),
    /** Web Chat keeps these two from showing as typed messages. */
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

/** Pages send events to bots that know them. This one knows none: the client gets it back, which it waits for, without its value. */
const eventSchema = z.object({ type: z.literal('event'), name: name.optional(), channelData });

/**
 * Nobody sees the person type, what the bot answers to an invoke has no way back to the client, and a conversation that its client
 * ends is forgotten like any other.
 */
const unheededSchema = z.object({ type: z.enum(['typing', 'invoke', 'endOfConversation']) });

/**
 * What is taken over from an activity that a client posts. All other fields are dropped, since some of them would change who
 * speaks or where the answers go (`from`, `conversation`, `deliveryMode`), or fill the log with what nobody reads.
 */
export const postedActivitySchema = z.discriminatedUnion('type', [messageSchema, eventSchema, unheededSchema]);
export type PostedActivity = z.infer<typeof postedActivitySchema>;

function isSmall(value: unknown): boolean {
  try {
    return (JSON.stringify(value) ?? '').length <= LONGEST_VALUE;
  } catch {
    // Nested deeper than can be written.
    return false;
  }
}
