import { InProcessLog } from '../../../src/server/direct-line/in-process-log';

const activity = (id: string, text = id) => ({
  id,
  text,
  type: 'message',
  timestamp: new Date(),
  conversation: { id: 'c', name: '', isGroup: false, conversationType: 'personal' },
});
const idsOf = ({ activities }: { activities: { id?: string }[] }) => activities.map(({ id }) => id);

describe('the conversation log of one process', () => {
  it('reads on from a watermark, and keeps it while nothing is new', async () => {
    const log = new InProcessLog();
    await log.append('c', activity('1'));
    const first = await log.readSince('c', undefined);
    await log.append('c', activity('2'));
    const second = await log.readSince('c', first.watermark);
    expect([idsOf(first), idsOf(second)]).toEqual([['1'], ['2']]);
    expect(await log.readSince('c', second.watermark)).toEqual({
      activities: [],
      watermark: second.watermark,
      more: false,
    });
  });

  it.each([['nonsense'], [''], ['99'], ['-1']])(
    'reads everything after the unknown watermark "%s"',
    async watermark => {
      const log = new InProcessLog();
      await log.append('c', activity('1'));
      expect(idsOf(await log.readSince('c', watermark))).toEqual(['1']);
    },
  );

  it('reads everything after a watermark of the process before it', async () => {
    const [before, after] = [new InProcessLog(), new InProcessLog()];
    for (const id of ['1', '2', '3']) await before.append('c', activity(id));
    await after.append('c', activity('4'));
    const { watermark } = await before.readSince('c', undefined);
    expect(idsOf(await after.readSince('c', watermark))).toEqual(['4']);
  });

  it('keeps the latest activities of a long conversation', async () => {
    const log = new InProcessLog({ mostActivities: 2 });
    for (const id of ['1', '2', '3']) await log.append('c', activity(id));
    expect(idsOf(await log.readSince('c', undefined))).toEqual(['2', '3']);
  });

  it('drops the conversation idle for longest when it holds too much, and goes on with it without a gap', async () => {
    const log = new InProcessLog({ mostBytes: 3_000 });
    await log.append('idle', activity('1', 'x'.repeat(1_000)));
    const { watermark } = await log.readSince('idle', undefined);
    await log.append('busy', activity('2', 'x'.repeat(1_500)));
    expect(idsOf(await log.readSince('idle', undefined))).toEqual([]);
    await log.append('idle', activity('3'));
    expect(idsOf(await log.readSince('idle', watermark))).toEqual(['3']);
  });

  it('counts the bytes of what it keeps, so that as much of it as there is room for stays', async () => {
    const log = new InProcessLog({ mostBytes: 4_000 });
    for (const id of ['1', '2']) await log.append(id, activity(id, 'x'.repeat(1_500)));
    expect(idsOf(await log.readSince('1', undefined))).toEqual(['1']);
    await log.append('3', activity('3', '–'.repeat(1_000)));
    expect(idsOf(await log.readSince('1', undefined))).toEqual([]);
  });

  it('wakes the readers of a conversation until they leave, and no others', async () => {
    const log = new InProcessLog();
    const [wake, other] = [jest.fn(), jest.fn()];
    const leave = await log.subscribe('c', wake);
    await log.subscribe('d', other);
    await log.append('c', activity('1'));
    leave();
    await log.append('c', activity('2'));
    expect([wake.mock.calls.length, other.mock.calls.length]).toEqual([1, 0]);
  });
});
