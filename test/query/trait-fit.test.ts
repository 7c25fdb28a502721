import type { Occupation } from '../../src/knowledge/dataset';
import type { Trait } from '../../src/query/predicate';
import { hasUnwanted, shareBelow, traitStrength } from '../../src/query/trait-fit';
import { JOBS } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const artistic: Trait = { label: 'Artistic interests', terms: [{ list: 'interests', name: 'Artistic' }] };
const AT = dataset.terms.interests.indexOf('Artistic');

const ART_DIRECTORS = '27-1011.00';

/** What O*NET rates an occupation, from 1 to 7; null if it does not rate it. */
const ratingOf = ({ onet }: Occupation): number | null => onet?.interests?.[AT] ?? null;
/** The lines with a rating, that of their strongest occupation, the highest first. */
const rated = dataset.entries
  .flatMap(({ id, members }) => {
    const ratings = members.flatMap(member => ratingOf(member) ?? []);
    return ratings.length > 0 ? [{ id, rating: Math.max(...ratings) }] : [];
  })
  .sort((a, b) => b.rating - a.rating);

describe('the share of jobs that have less of something than a job', () => {
  /** The share of the other lines that are rated lower, with half of those that are rated the same. */
  const shareOf = (id: string, own: number) => {
    const others = rated.filter(one => one.id !== id).map(({ rating }) => rating);
    const [lower, equal] = [others.filter(rating => rating < own), others.filter(rating => rating === own)];
    return (lower.length + equal.length / 2) / others.length;
  };

  it.each([JOBS.florists, JOBS.roofers, ART_DIRECTORS])('counts the other jobs that are rated lower: %s', id => {
    const own = rated.find(one => one.id === id)?.rating ?? Number.NaN;
    expect(rated.some(({ rating }) => rating < own)).toBe(true);
    expect(shareBelow(artistic, { id }, dataset)).toBeCloseTo(shareOf(id, own), 10);
  });

  it('counts half of the jobs that have as much', () => {
    const [most, second] = rated;
    const least = rated.at(-1);
    expect(second?.rating).toBe(most?.rating);
    expect(shareBelow(artistic, { id: most?.id ?? '' }, dataset)).toBeLessThan(1);
    const asLow = rated.filter(({ rating }) => rating === least?.rating).length - 1;
    expect(asLow).toBeGreaterThan(0);
    expect(shareBelow(artistic, { id: least?.id ?? '' }, dataset)).toBeCloseTo(asLow / 2 / (rated.length - 1), 10);
  });

  it('is of the own rating of each occupation of a line of several', () => {
    const line = dataset.entries.find(({ members }) => new Set(members.flatMap(one => ratingOf(one) ?? [])).size > 1);
    if (!line) throw new Error('no line with different ratings');
    const ofMembers = line.members.flatMap(member => {
      const own = ratingOf(member);
      return own === null ? [] : [{ share: shareBelow(artistic, member, dataset), expected: shareOf(line.id, own) }];
    });
    for (const { share, expected } of ofMembers) expect(share).toBeCloseTo(expected, 10);
    expect(new Set(ofMembers.map(({ share }) => share)).size).toBeGreaterThan(1);
  });

  it('is unknown for a job that is not rated or not ranked', () => {
    const unrated = dataset.entries.find(({ members }) => members.every(member => ratingOf(member) === null));
    expect(unrated).toBeDefined();
    for (const id of [unrated?.id ?? '', JOBS.infantry, JOBS.collections])
      expect(shareBelow(artistic, { id }, dataset)).toBeNull();
  });

  it('is of the mean over all terms of a trait', () => {
    const term = (name: string): Trait['terms'][number] => ({ list: 'interests', name });
    const [one, other] = ['Artistic', 'Conventional'].map(name =>
      Number(shareBelow({ label: name, terms: [term(name)] }, { id: JOBS.florists }, dataset)),
    );
    const both = { label: 'both', terms: [term('Artistic'), term('Conventional')] };
    const share = Number(shareBelow(both, { id: JOBS.florists }, dataset));
    expect(share).not.toBe(one);
    expect(share).not.toBe(other);
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  });
});

describe('something to avoid', () => {
  const avoided = (trait: Trait) =>
    dataset.entries.filter(entry => !hasUnwanted(entry, [{ type: 'trait', trait, not: true }], dataset, true));

  it('leaves at least a third of the jobs, even if most have next to nothing of it', () => {
    const fishing: Trait = { label: 'fishing', terms: [{ list: 'activities', name: 'fish' }] };
    const jobs = dataset.entries.filter(({ members }) => members.some(({ onet }) => onet !== null));
    expect(avoided(fishing).length).toBeGreaterThan(jobs.length / 3);
    const clearlyBelow = jobs.filter(
      entry => (traitStrength(entry, [{ type: 'trait', trait: fishing, not: true }], dataset) ?? 0) >= 0.35,
    );
    expect(clearlyBelow.length).toBeLessThan(avoided(fishing).length);
  });

  it('leaves out the jobs that have most of it', () => {
    const kept = avoided(artistic).map(({ id }) => id);
    expect(kept).not.toContain(ART_DIRECTORS);
    expect(kept).not.toContain(rated[0]?.id);
  });
});

describe('several traits together', () => {
  const wanted = (name: string) => ({
    type: 'trait' as const,
    trait: { label: name, terms: [{ list: 'interests' as const, name }] },
    not: false,
  });
  const [art, science] = [wanted('Artistic'), wanted('Investigative')];
  const strength = (id: string, ...traits: (typeof art)[]) => {
    const entry = dataset.entries.find(one => one.id === id);
    return entry ? Number(traitStrength(entry, traits, dataset)) : Number.NaN;
  };
  const alone = (id: string) => [strength(id, art), strength(id, science)] as const;

  it('count halfway between their mean and the weakest of them', () => {
    const [one, other] = alone(ART_DIRECTORS);
    expect(one).toBeGreaterThan(other + 1);
    expect(strength(ART_DIRECTORS, art, science)).toBeCloseTo(((one + other) / 2 + Math.min(one, other)) / 2, 10);
  });

  it('are found more in a job with some of both than in one with much of the first alone', () => {
    const [much, mixed] = [JOBS.florists, '25-1121.00'];
    const sum = (id: string) => alone(id).reduce((total, value) => total + value, 0);
    expect(strength(much, art, science)).toBeLessThan(sum(much) / 2);
    expect(strength(mixed, art, art)).toBeCloseTo(strength(mixed, art), 10);
  });
});
