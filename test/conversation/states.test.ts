import { lastReply } from '../support/last-reply';

const states = (...messages: string[]) =>
  lastReply(...messages)?.facts.flatMap(({ place }) => (place === null ? [] : [place]));

describe('states in order', () => {
  const list = ['best states for roofers'];

  it('continue further down, without a gap', () => {
    const ten = states('top ten states for roofers');
    expect(states(...list, 'the next 5')).toEqual(ten?.slice(5));
    expect(states(...list, 'the next 4', 'more')).toHaveLength(4);
    expect(lastReply(...list, 'the next 5')?.text).toContain('6. Connecticut $63,340');
  });

  it('exclude those not wanted', () => {
    const answer = lastReply(...list, 'not minnesota');
    expect(answer?.text).toMatch(/^Leaving out Minnesota.*New Jersey: \$73,410/);
    expect(answer?.facts[0]).toMatchObject({ measure: 'best-state', value: 'NJ' });
  });

  it('start at the other end', () => {
    expect(states(...list, 'not in texas', 'what about the worst')?.[0]).toBe('WY');
  });

  it('are repeated for another job', () => {
    expect(lastReply(...list, 'not hawaii', 'and for welders')?.text).toMatch(
      /^Leaving out Hawaii.*elders.* Alaska: \$75,140/,
    );
  });

  it('are replaced by a named state', () => {
    expect(lastReply('which state has the most nurses', 'in ohio')?.facts[0]).toMatchObject({
      measure: 'jobs',
      place: 'OH',
      value: 138360,
    });
  });

  it('come to an end', () => {
    const rest = Array.from({ length: 6 }, () => 'the next ten');
    expect(lastReply(...list, ...rest)?.text).toBe('That was the whole list.');
  });
});
