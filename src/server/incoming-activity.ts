import { z } from 'zod';
import { problemsIn } from '../bot/problems';

/** Characters of an id; those of channels have a few hundred. Ids are keys of what is kept, so a longer one would fill the memory. */
const LONGEST_ID = 1000;

const id = z.string().max(LONGEST_ID);
const account = z.looseObject({ id: id.min(1) });

/** The least an activity must have to be a turn; everything else passes through untouched. */
const incomingActivitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: id.min(1),
  conversation: account,
  from: account,
  recipient: account,
  id: id.nullish(),
  replyToId: id.nullish(),
  locale: z.string().nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
});

/** Where to answer: an address, unless the caller takes the replies from the HTTP response. */
const addressSchema = z.union([
  z.looseObject({ deliveryMode: z.literal('expectReplies'), serviceUrl: z.undefined().optional() }),
  z.looseObject({ serviceUrl: z.url({ protocol: /^https?$/ }) }),
]);

/** Checks the shape of a posted body. @returns the first problems, field by field; none when the bot may see it */
export function problemsOf(body: unknown): string[] {
  const problems = problemsIn(incomingActivitySchema.safeParse(body).error);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject && !addressSchema.safeParse(body).success
    ? [...problems, 'serviceUrl: expected an http or https address, unless deliveryMode is "expectReplies"']
    : problems;
}
