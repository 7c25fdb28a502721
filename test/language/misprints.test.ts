import { misprintsAmong } from '../../src/language/misprints';

describe('misprints of the source', () => {
  const counts = new Map([
    ['electrician', 80],
    ['electrican', 1],
    ['electriccian', 2],
    ['electrical', 90],
    ['cartographer', 3],
    ['carder', 1],
  ]);

  it('are rare words one letter away from a frequent one', () => {
    expect([...misprintsAmong(counts)].sort()).toEqual(['electrican', 'electriccian']);
  });
});
