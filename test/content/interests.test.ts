import { interests } from '../../src/knowledge/interests';
import { realDataset, realDialogs } from '../support/real-content';

const dataset = realDataset();
const dialogs = realDialogs();
const rated = dataset.occupations.flatMap(({ onet, featured }) => (onet?.interests && !featured ? [onet] : []));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and standard deviation of each interest over all rated jobs. */
const usual = interests.map((_, interest) => {
  const all = rated.map(job => job.interests?.[interest] ?? 0);
  const average = mean(all);
  return { average, spread: Math.sqrt(mean(all.map(value => (value - average) ** 2))) };
});

/** How far the jobs with an activity lean to each interest, in standard deviations from the mean of all rated jobs. */
function leaning(activity: string): number[] {
  const at = dataset.terms.activities.indexOf(activity);
  const having = rated.filter(({ activities }) => activities.includes(at));
  return usual.map(({ average, spread }, interest) => {
    return (mean(having.map(job => job.interests?.[interest] ?? 0)) - average) / spread;
  });
}

const statements = interests.flatMap((interest, at) =>
  dialogs.interests[interest].statements.map(({ say, activity }) => ({ interest, at, say, activity })),
);

describe('a statement of the quiz', () => {
  it.each(statements)('is drawn from an activity of jobs that lean to its interest: $say', ({ at, activity }) => {
    expect(dataset.terms.activities).toContain(activity);
    const leans = leaning(activity);
    expect(leans.indexOf(Math.max(...leans))).toBe(at);
    expect(leans[at]).toBeGreaterThan(1);
  });

  it('is there once', () => expect(new Set(statements.map(({ say }) => say)).size).toBe(statements.length));

  // A card leaves out lines that its buttons say.
  it.each(statements)('has no name of an answer in it: $say', ({ say }) => {
    const labels = dialogs.words.ratings.map(([label = '']) => label);
    expect(labels.filter(label => say.toLowerCase().includes(label))).toEqual([]);
  });
});

test('A word for an answer stands for one rating only', () => {
  const words = dialogs.words.ratings.flat();
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
