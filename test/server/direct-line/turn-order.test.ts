import { InProcessOrder } from '../../../src/server/direct-line/turn-order';

const later = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

describe('the turns of a conversation', () => {
  it('run one after the other, those of another beside them', async () => {
    const order = new InProcessOrder();
    const done: string[] = [];
    const turn = (name: string, milliseconds: number) => async () => {
      await later(milliseconds);
      done.push(name);
    };
    await Promise.all([
      order.run('a', turn('slow', 60)),
      order.run('a', turn('quick', 0)),
      order.run('b', turn('other', 0)),
    ]);
    expect(done).toEqual(['other', 'slow', 'quick']);
  });

  it('go on after one that failed', async () => {
    const order = new InProcessOrder();
    const failed = order.run('a', () => Promise.reject(new Error('deliberate')));
    const next = jest.fn(async () => undefined);
    const after = order.run('a', next);
    await expect(failed).rejects.toThrow('deliberate');
    await after;
    expect(next).toHaveBeenCalled();
  });
});
