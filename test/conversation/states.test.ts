import { lastReply } from '../support/last-reply';

const states = (...messages: string[]) =>
  lastReply(...messages)?.facts.flatMap(({ place }) => (place === null ? [] : [place]));

describe('states told in order', () => {
  const list = ['best states for roofers'];

  it('are told further down, without a gap', () => {
    const ten = states('top ten states for roofers');
    expect(states(...list, 'the next 5')).toEqual(ten?.slice(5));
    expect(states(...list, 'the next 4', 'more')).toHaveLength(4);
    expect(lastReply(...list, 'the next 5')?.text).toContain('6. Connecticut $63,340');
  });

  it('leave out those that are not wanted', () => {
    const answer = lastReply(...list, 'not minnesota');
    expect(answer?.text).toMatch(/^Leaving out Minnesota.*New Jersey: \$73,410/);
    expect(answer?.facts[0]).toMatchObject({ measure: 'best-state', value: 'NJ' });
  });

  it('begin at the other end', () => {
    expect(states(...list, 'not in texas', 'what about the worst')?.[0]).toBe('WY');
  });

  it('are told for another job in the same way', () => {
    expect(lastReply(...list, 'not hawaii', 'and for welders')?.text).toMatch(
      /^Leaving out Hawaii.*elders.* Alaska: \$75,140/,
    );
  });

  it('give way to a state that is named', () => {
    expect(lastReply('which state has the most nurses', 'in ohio')?.facts[0]).toMatchObject({
      measure: 'jobs',
      place: 'OH',
      value: 138360,
    });
  });

  it('end', () => {
    const rest = Array.from({ length: 6 }, () => 'the next ten');
    expect(lastReply(...list, ...rest)?.text).toBe('That was the whole list.');
  });
});
