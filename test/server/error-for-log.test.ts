import { z } from 'zod';
import { errorForLog } from '../../src/server/error-for-log';

/** What work throws. */
function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it.each([
  ['JSON', () => JSON.parse('gossip')],
  ['a schema', () => z.strictObject({}).parse({ gossip: 1 })],
])('An error of %s is logged with its place and without what it quotes', (_, work) => {
  const { type, stack } = errorForLog(thrownBy(work));
  expect(type).toMatch(/^(Syntax|Zod)Error$/);
  expect(stack).not.toContain('gossip');
  expect(stack).toContain('error-for-log.test');
});
