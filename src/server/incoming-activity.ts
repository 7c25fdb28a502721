import { z } from 'zod';

const account = z.looseObject({ id: z.string().min(1) });

/** The least an activity must have to be a turn; everything else passes through untouched. */
const incomingActivitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: account,
  from: account,
  recipient: account,
  text: z.string().nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
});

/** Checks the shape of a posted body. @returns the problems, field by field; none when the bot may see it */
export function problemsOf(body: unknown): string[] {
  const checked = incomingActivitySchema.safeParse(body);
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
}
