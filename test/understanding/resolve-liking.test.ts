import { resolveLiking } from '../../src/understanding/resolve-liking';
import { spanContext } from './span-context';
import { trains } from './tiny-lexicon';

/** The slots after something that is liked, or not wanted, was resolved. */
function liked(marked: string, wanted = true) {
  const context = spanContext(marked);
  resolveLiking(context, { wanted });
  return context.slots;
}

describe('something that is liked', () => {
  it('may be a trait of jobs', () => {
    expect(liked('[animals](trait)').traits).toEqual([expect.objectContaining({ label: 'working with animals' })]);
  });

  it('may be an area of work', () => {
    expect(liked('[trains](trait)').areas).toEqual([{ text: 'trains', area: trains, isChoice: false, liked: true }]);
  });

  it('may be a Holland code in capitals, whatever it resembles', () => {
    expect(liked('my code is [RIA](trait)').traits.flatMap(({ terms }) => terms.map(({ name }) => name))).toEqual([
      'Realistic',
      'Investigative',
      'Artistic',
    ]);
  });

  it('may be a major', () => {
    expect(liked('i studied [biology](trait)').majors).toEqual([{ label: 'biology', programs: ['26.01'] }]);
  });

  it('may be a topic without data', () => {
    expect(liked('[benefits](trait)').topics).toEqual([{ text: 'benefits', id: 'benefits' }]);
  });

  it('that is unknown is kept in the person’s words', () => {
    expect(liked('[qqqq](trait)').unresolved).toEqual(['qqqq']);
  });
});

describe('something that is not wanted', () => {
  it('excludes traits and areas', () => {
    expect(liked('no [animals](not-trait)', false).excludedTraits).toHaveLength(1);
    expect(liked('no [trains](not-trait)', false).excludedAreas).toHaveLength(1);
  });

  it('may be managing others', () => expect(liked('no [management](not-trait)', false).noManagers).toBe(true));
});
