import { z } from 'zod';

/** Characters. The bot reads no longer message than a quarter of this, and says so itself. */
const LONGEST_TEXT = 8_000;
const LONGEST_NAME = 200;

const name = z.string().max(LONGEST_NAME);

/**
 * What is taken over from an activity that a client posts. All other fields are dropped, since some of them would change who
 * speaks or where the answers go (`from`, `conversation`, `deliveryMode`).
 */
export const postedActivitySchema = z.object({
  type: z.enum(['message', 'event', 'invoke', 'typing']),
  text: z.string().max(LONGEST_TEXT).nullish(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional().catch(undefined),
  locale: name.optional().catch(undefined),
  name: name.optional(),
  value: z.unknown().optional(),
  replyToId: name.optional().catch(undefined),
  channelData: z
    .object({
      /** By this Web Chat knows its own message again. */
      clientActivityID: name.optional(),
      /** Web Chat keeps these two from showing as typed messages. */
      postBack: z.boolean().optional(),
      messageBack: z.object({ displayText: z.string().max(LONGEST_TEXT).optional() }).optional(),
    })
    .optional(),
});
export type PostedActivity = z.infer<typeof postedActivitySchema>;
