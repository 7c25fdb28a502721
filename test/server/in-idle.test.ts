import { setImmediate as immediate } from 'node:timers/promises';
import { doInIdle } from '../../src/server/in-idle';

describe('work in idle time', () => {
  it('is done piece by piece, with room for other things between', async () => {
    const order: string[] = [];
    doInIdle([1, 2].map(piece => () => void order.push(`piece ${piece}`)));
    order.push('asked');
    await immediate();
    order.push('a message');
    await immediate();
    await immediate();
    expect(order[0]).toBe('asked');
    expect(order.indexOf('a message')).toBeLessThan(order.indexOf('piece 2'));
    expect(order).toContain('piece 1');
  });

  it('stays undone once it is left', async () => {
    const order: number[] = [];
    const leave = doInIdle([1, 2, 3].map(piece => () => void order.push(piece)));
    leave();
    await immediate();
    await immediate();
    expect(order).toEqual([]);
  });
});
