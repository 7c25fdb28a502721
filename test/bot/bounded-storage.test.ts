/** @jest-environment node */
import { BoundedStorage } from '../../src/bot/bounded-storage';

describe('storage in this process', () => {
  it('returns copies, so that a turn that fails halfway changes nothing', async () => {
    const storage = new BoundedStorage();
    await storage.write({ key: { list: [1] } });
    (await storage.read(['key'])).key.list.push(2);
    expect(await storage.read(['key', 'absent'])).toEqual({ key: { list: [1] } });
  });

  it('forgets the entry unused for longest when it is full', async () => {
    const storage = new BoundedStorage({ most: 2 });
    await storage.write({ first: { n: 1 } });
    await storage.write({ second: { n: 2 } });
    await storage.read(['first']);
    await storage.write({ third: { n: 3 } });
    expect(Object.keys(await storage.read(['first', 'second', 'third']))).toEqual(['first', 'third']);
  });

  it('forgets entries when they are large, before there are many', async () => {
    const storage = new BoundedStorage({ mostBytes: 5000 });
    const text = 'x'.repeat(1000);
    for (const key of ['first', 'second', 'third']) await storage.write({ [key]: { text } });
    expect(Object.keys(await storage.read(['first', 'second', 'third']))).toEqual(['second', 'third']);
  });

  it('forgets what nobody used for the given hours', async () => {
    jest.useFakeTimers();
    try {
      // Loaded anew: the cache takes its clock when it is first loaded.
      jest.resetModules();
      const fresh = jest.requireActual<{ BoundedStorage: typeof BoundedStorage }>('../../src/bot/bounded-storage');
      const storage = new fresh.BoundedStorage({ hours: 1 });
      await storage.write({ key: { n: 1 } });
      jest.advanceTimersByTime(3_500_000);
      expect(await storage.read(['key'])).toEqual({ key: { n: 1 } });
      jest.advanceTimersByTime(3_700_000);
      expect(await storage.read(['key'])).toEqual({});
    } finally {
      jest.useRealTimers();
    }
  });

  it('deletes', async () => {
    const storage = new BoundedStorage();
    await storage.write({ key: {} });
    await storage.delete(['key']);
    expect(await storage.read(['key'])).toEqual({});
  });
});
