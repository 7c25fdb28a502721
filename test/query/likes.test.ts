import type { RankEntry } from '../../src/knowledge/dataset';
import { type Likes, likeStrength, likesIn } from '../../src/query/likes';
import type { Predicate, PredicateOf, TraitTerm } from '../../src/query/predicate';
import { type TraitPredicate, traitStrength } from '../../src/query/trait-fit';
import { realDataset } from '../support/real-content';

const dataset = realDataset();

const area = (label: string, rest: Partial<PredicateOf<'area'>> = {}): PredicateOf<'area'> => ({
  type: 'area',
  areas: [{ label, occupations: ['39-2021.00', '35-2014.00'] }],
  codes: [],
  not: false,
  liked: true,
  ...rest,
});
const trait = (list: TraitTerm['list'], name: string, not = false): TraitPredicate => ({
  type: 'trait',
  trait: { label: name, terms: [{ list, name }] },
  not,
});
const [animals, cooking] = [area('animals'), area('cooking')];
const maths = trait('knowledge', 'Mathematics');
const artistic = trait('interests', 'Artistic');

describe('several likes', () => {
  it.each<[string, Predicate[], Likes]>([
    ['two areas of work', [animals, cooking], { areas: [animals, cooking], traits: [] }],
    ['an area of work and a trait', [maths, animals], { areas: [animals], traits: [maths] }],
  ])('are %s', (_, predicates, likes) => {
    expect(likesIn(predicates)).toEqual(likes);
  });

  it.each<[string, Predicate[]]>([
    ['a single area of work', [animals]],
    ['traits alone, which order jobs anyway', [maths, artistic]],
    [
      'an area of work with something that is not wanted',
      [animals, { ...maths, not: true }, area('trains', { not: true })],
    ],
    [
      'areas of work in which somebody looks for jobs',
      [area('animals', { liked: false }), area('cooking', { liked: false })],
    ],
    ['an area of work with another kind of condition', [animals, { type: 'no-experience' }]],
    ['nothing at all', []],
  ])('are not %s', (_, predicates) => {
    expect(likesIn(predicates)).toBeNull();
  });

  it('leave out what is not wanted and what is only searched for', () => {
    const others = [area('trains', { liked: false }), area('ships', { not: true }), { ...artistic, not: true }];
    expect(likesIn([animals, ...others, maths])).toEqual({ areas: [animals], traits: [maths] });
  });
});

describe('how much of what somebody likes a job has', () => {
  const strengthIn = (entry: RankEntry, one: TraitPredicate) => traitStrength(entry, [one], dataset);
  /** All rated lines, those with most of the trait first. */
  const byMaths = dataset.entries
    .filter(entry => strengthIn(entry, maths) !== null)
    .sort((a, b) => Number(strengthIn(b, maths)) - Number(strengthIn(a, maths)));
  const entryAt = (at: number): RankEntry => {
    const entry = byMaths.at(at);
    if (!entry) throw new Error('no such line');
    return entry;
  };
  const average = entryAt(Math.floor(byMaths.length / 2));
  const strengthOf = (entry: RankEntry, likes: Likes, central: Record<string, number> = {}) =>
    likeStrength(entry, likes, dataset, ({ areas: [only] }) => central[only?.label ?? ''] ?? null);
  /** The strength for a job that has enough of one of the likes. */
  const liking = (...args: Parameters<typeof strengthOf>): number => {
    const strength = strengthOf(...args);
    if (strength === null) throw new Error('too little of all of it');
    return strength;
  };
  const areas: Likes = { areas: [animals, cooking], traits: [] };
  const both: Likes = { areas: [animals], traits: [maths] };

  it('is more, the more central an area of work is to it, and least outside of one', () => {
    const strengths = [1, 0.6, 0.1, null].map(animals =>
      liking(average, areas, animals === null ? { cooking: 1 } : { animals, cooking: 1 }),
    );
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(new Set(strengths).size).toBe(strengths.length);
  });

  it('is more in two areas than in one, whichever of them it is', () => {
    const one = liking(average, areas, { animals: 0.5 });
    expect(liking(average, areas, { cooking: 0.5 })).toBe(one);
    expect(liking(average, areas, { animals: 0.5, cooking: 0.1 })).toBeGreaterThan(one);
  });

  it('is not more for somebody who likes more, if it has all of it', () => {
    const more: Likes = { areas: [animals, cooking, area('trains')], traits: [] };
    expect(liking(average, more, { animals: 1, cooking: 1, trains: 1 })).toBe(
      liking(average, areas, { animals: 1, cooking: 1 }),
    );
  });

  it('is too little outside of all areas, and above the average job in a single one', () => {
    expect(strengthOf(average, areas)).toBeNull();
    expect(liking(average, areas, { animals: 0 })).toBeGreaterThan(0);
  });

  it('is too little if it has less than enough of every like, even of a trait', () => {
    const strengths = byMaths.map(entry => ({ own: Number(strengthIn(entry, maths)), like: strengthOf(entry, both) }));
    expect(strengths.some(({ own }) => own > 0.5 && own < 1)).toBe(true);
    for (const { own, like } of strengths) expect(like === null).toBe(own < 1);
  });

  it('is the mean over the likes', () => {
    expect(liking(average, areas, { animals: 1, cooking: 0 })).toBeCloseTo(1.5, 10);
    expect(liking(average, areas, { animals: 1 })).toBeCloseTo(0.75, 10);
  });

  it('is more, the more it has of a trait', () => {
    const [some, more] = [1, 1.5].map(least =>
      byMaths.filter(entry => Number(strengthIn(entry, maths)) > least).at(-1),
    );
    if (!some || !more) throw new Error('no such line');
    expect(liking(more, both)).toBeGreaterThan(liking(some, both));
  });

  it('is not made up by one trait alone, however much it has of it', () => {
    const [first, second] = [entryAt(0), entryAt(1)];
    expect(Number(strengthIn(first, maths))).toBeGreaterThan(Number(strengthIn(second, maths)));
    expect(Number(strengthIn(second, maths))).toBeGreaterThan(2);
    expect(liking(first, both)).toBe(liking(second, both));
    expect(liking(first, both)).toBeLessThan(liking(average, both, { animals: 1 }));
  });

  it('counts a trait that is not rated like one that it has least of', () => {
    const unrated = dataset.entries.find(entry => strengthIn(entry, maths) === null);
    if (!unrated) throw new Error('all lines are rated');
    const least = entryAt(-1);
    expect(Number(strengthIn(least, maths))).toBeLessThan(-1);
    expect(liking(unrated, both, { animals: 1 })).toBe(liking(least, both, { animals: 1 }));
  });
});
