import { z } from 'zod';
import { problemsIn } from '../../src/bot/problems';

const schema = z.object({
  channelId: z.string(),
  count: z.number().max(3).optional(),
  type: z.enum(['message', 'event']).optional(),
  size: z.number('a size in bytes').optional(),
});
const problemsOf = (value: unknown) => problemsIn(schema.safeParse(value).error);

describe('the problems of a posted body', () => {
  it('name the field and what is allowed', () => {
    expect(problemsOf({ count: 4, type: 'x' })).toEqual([
      'channelId: must be text',
      'count: must be a number up to 3',
      'type: must be "message" or "event"',
    ]);
  });

  it('keep the words of the schema', () => {
    expect(problemsOf({ channelId: 'a', size: 'big' })).toEqual(['size: a size in bytes']);
  });

  it('are about the body if it is no object', () => {
    expect(problemsOf(null)).toEqual(['body: must be fields, each as "name: value"']);
  });

  it('are ten at most, and none without an error', () => {
    const numbers = z.array(z.number()).safeParse(Array.from({ length: 20 }, () => 'x'));
    expect(problemsIn(numbers.error)).toHaveLength(10);
    expect(problemsIn(undefined)).toEqual([]);
  });
});
