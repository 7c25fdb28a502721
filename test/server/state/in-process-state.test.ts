import { pino } from 'pino';
import { Metrics } from '../../../src/server/observability/metrics';
import { openState } from '../../../src/server/state/open-state';

test('Storing many replies does not evict conversation memory', async () => {
  const log = pino({ level: 'silent' });
  const { stores } = await openState(null, log, new Metrics(() => 0));
  await stores.memory.write({ person: { subjects: ['47-2181.00'] } });
  for (let reply = 0; reply < 20_000; reply++) await stores.answered.write({ [`reply/${reply}`]: {} });
  expect(await stores.memory.read(['person'])).toEqual({ person: { subjects: ['47-2181.00'] } });
});
