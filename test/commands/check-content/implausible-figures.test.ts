import { implausibleFigures } from '../../../src/commands/check-content/implausible-figures';
import type { FeaturedRecord } from '../../../src/knowledge/schema/featured-record';
import { filled } from '../../support/filled';
import { realDataset } from '../../support/real-content';

const dataset = realDataset();

/** What is said when the record of collections representatives has other figures. */
function warningsOf(figures: Partial<FeaturedRecord>): string[] {
  const occupations = dataset.occupations.map(job =>
    job.featured && job.id === 'collections-representative'
      ? { ...job, featured: { ...job.featured, ...figures } }
      : job,
  );
  return implausibleFigures({ ...dataset, occupations }, () => 'line 1');
}

describe('figures of a featured job', () => {
  const place = 'data/featured/collections-representative.yaml, line 1, ';

  it.each<[Partial<FeaturedRecord>, string]>([
    [
      { salary: 365 },
      'salary: 365 is far from the pay of Bill and Account Collectors, most of whom earn {43-3011|salary-p10} to',
    ],
    [{ salary: 3_650_000 }, 'salary: 3650000 is far from the pay of Bill and Account Collectors'],
    [{ salary: 43_000 }, 'salary: 43000 is outside salaryRange, 26000 to 42000'],
    [{ salaryRange: { low: 2600, high: 42_000 } }, 'salaryRange.low: 2600 is far from the pay of Bill'],
    [{ salaryRange: { low: 62_000, high: 42_000 } }, 'salaryRange.low: 62000 is above salaryRange.high, 42000'],
    [{ hourly: 163.5 }, 'hourly: 163.5 is far from the pay of Bill and Account Collectors'],
    [{ hourly: 26 }, 'hourly: 26 an hour is $54,080 a year of 2080 hours, and salary is 34015'],
    [{ growth: 4000 }, 'growth: 4000 is far from all official figures, which are -36.1 to 49.9'],
    [{ jobs: 85_275_000 }, 'jobs: 85275000 is more than the 166,900 jobs of Bill and Account Collectors'],
    [{ age: 4 }, 'age: 4 is far from all official figures'],
    [{ gender: { women: 6.94, men: 30.6 } }, 'gender: 37.5 percent in total is not 100'],
    [
      {
        race: [
          { name: 'White', percent: 61.1 },
          { name: 'Asian', percent: 43 },
        ],
      },
      'race: 104.1 percent in total is more',
    ],
  ])('are warned of where they can hardly be true: %j', (figures, warning) => {
    expect(warningsOf(figures)[0]).toContain(place + filled(warning));
  });

  it.each<[Partial<FeaturedRecord>]>([
    [{}],
    [{ salary: 42_000, hourly: 18 }],
    [{ salary: '-', salaryRange: '-', hourly: '-', growth: '-', jobs: '-', age: '-', gender: '-', race: '-' }],
    [{ growth: 60, age: 60 }],
  ])('are not warned of where they may be true: %j', figures => {
    expect(warningsOf(figures)).toEqual([]);
  });
});
