import { interests } from '../../src/knowledge/interests';
import { fieldsByTraits } from '../../src/query/fields-by-traits';
import { predicatesOf } from '../../src/query/predicate';
import { HIGHEST_SCORE, profileOf, profilePredicates, STATEMENTS, scoresOf, statementAt } from '../../src/query/quiz';
import { realDataset } from '../support/real-content';

/** Answers that give each interest, in the order of O*NET, the same rating in all rounds. */
const always = (...ratings: number[]) => [...ratings, ...ratings, ...ratings];
const strongest = (ratings: readonly number[]) => profileOf(ratings).map(({ interest }) => interest);

test('The interests are those of the data, in its order', () => {
  expect(realDataset().terms.interests).toEqual([...interests]);
});

test('Eighteen statements ask for each interest three times, and never twice in a row', () => {
  const asked = Array.from({ length: STATEMENTS }, (_, at) => statementAt(at));
  expect(asked).toHaveLength(18);
  for (const interest of interests) {
    const rounds = asked.filter(one => one.interest === interest).map(({ round }) => round);
    expect(rounds).toEqual([0, 1, 2]);
  }
  expect(asked.some(({ interest }, at) => interest === asked[at + 1]?.interest)).toBe(false);
});

test('An interest comes to the sum of its answers', () => {
  const scores = scoresOf(always(1, 2, 5, 4, 3, 1));
  expect(scores[0]).toEqual({ interest: 'Artistic', score: HIGHEST_SCORE });
  expect(Object.fromEntries(scores.map(({ interest, score }) => [interest, score]))).toEqual({
    Realistic: 3,
    Investigative: 6,
    Artistic: 15,
    Social: 12,
    Enterprising: 9,
    Conventional: 3,
  });
});

describe('the profile of somebody', () => {
  it('has the two strongest interests', () =>
    expect(strongest(always(1, 1, 5, 4, 2, 1))).toEqual(['Artistic', 'Social']));

  it('has a third one that is nearly as strong as the second', () => {
    const ratings = always(1, 1, 5, 4, 4, 1);
    expect(strongest(ratings)).toEqual(['Artistic', 'Social', 'Enterprising']);
    expect(strongest(ratings.with(-2, 3))).toEqual(['Artistic', 'Social', 'Enterprising']);
    expect(strongest(ratings.with(-2, 2))).toEqual(['Artistic', 'Social']);
  });

  it('has only what is liked more than the rest', () => {
    expect(strongest(always(2, 2, 5, 2, 2, 2))).toEqual(['Artistic']);
  });

  it.each([1, 3, 5])('is none where each answer is %d', rating => {
    expect(profileOf(always(...interests.map(() => rating)))).toEqual([]);
  });

  it('puts that first, of two alike, which has the warmest answer', () => {
    const ratings = [1, 1, 3, 1, 1, 5, 1, 1, 3, 1, 1, 3, 1, 1, 3, 1, 1, 1];
    expect(profileOf(ratings)).toEqual([
      { interest: 'Conventional', score: 9 },
      { interest: 'Artistic', score: 9 },
    ]);
  });
});

test('Fields are put in order by how much their jobs lean to the profile', () => {
  const traits = (...ratings: number[]) => predicatesOf('trait', profilePredicates(always(...ratings)));
  const dataset = realDataset();
  expect(fieldsByTraits(traits(5, 1, 1, 1, 1, 1), dataset).slice(0, 3)).toEqual(
    expect.arrayContaining(['47-0000', '49-0000']),
  );
  expect(fieldsByTraits(traits(1, 1, 5, 1, 1, 1), dataset)[0]).toBe('27-0000');
  expect(fieldsByTraits(traits(1, 1, 1, 5, 1, 1), dataset)[0]).toBe('21-0000');
});
