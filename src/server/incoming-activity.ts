import { z } from 'zod';
import { problemsIn } from '../bot/problems';

/** Most characters of an id. Channels use a few hundred. Ids are keys in memory, so longer ones could fill it. */
const LONGEST_ID = 1000;

const id = z.string().max(LONGEST_ID);
const account = z.looseObject({ id: id.min(1) });

/** The fields that an activity needs; other fields are passed on unchanged. */
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

/** Where to send the answer: a service URL, unless the caller takes the replies from the HTTP response. */
const addressSchema = z.union([
  z.looseObject({ deliveryMode: z.literal('expectReplies'), serviceUrl: z.undefined().optional() }),
  z.looseObject({ serviceUrl: z.url({ protocol: /^https?$/ }) }),
]);

/** Checks the fields of a posted body. @returns problems, field by field, at most ten; empty if there are none */
export function problemsOf(body: unknown): string[] {
  const problems = problemsIn(incomingActivitySchema.safeParse(body).error);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject && !addressSchema.safeParse(body).success
    ? [...problems, 'serviceUrl: expected an http or https address, unless deliveryMode is "expectReplies"']
    : problems;
}
