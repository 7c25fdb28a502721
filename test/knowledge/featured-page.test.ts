import type { MeasureId } from '../../src/knowledge/fact';
import { readFact } from '../../src/knowledge/measures/read-fact';
import { realDataset } from '../support/real-content';

const dataset = realDataset();

/** Every figure of the comparison page, as printed there: [measure, loss mitigation specialist, collections representative]. */
const page: [MeasureId, unknown, unknown][] = [
  ['salary', 43251, 34015],
  ['hourly', 20.79, 16.35],
  ['growth', -8, -8],
  ['jobs', 7596, 85275],
  ['satisfaction', 3.67, null],
  ['education-held', [["Bachelor's degree", 51]], [['High school diploma', 33]]],
  ['age', 46, 46],
  ['years-experience', 12, 12],
  [
    'salary-range',
    [
      ['low', 34000],
      ['high', 54000],
    ],
    [
      ['low', 26000],
      ['high', 42000],
    ],
  ],
  ['best-city', 'Virginia Beach, VA', 'San Ramon, CA'],
  ['best-state', 'MD', 'CA'],
  ['best-company', 'Accenture', 'University of California, Berkeley'],
  ['best-industry', 'Professional', 'Finance'],
  ['major', 'Business', 'Business'],
  ['college', null, null],
  ['men', 40.4, 30.6],
  ['women', 59.6, 69.4],
  [
    'race',
    [
      ['White', 57.6],
      ['Hispanic or Latino', 20.7],
      ['Black or African American', 13.9],
      ['Unknown', 3.9],
      ['Asian', 3.4],
      ['American Indian and Alaska Native', 0.5],
    ],
    [
      ['White', 61.1],
      ['Hispanic or Latino', 18.9],
      ['Black or African American', 12.2],
      ['Unknown', 3.9],
      ['Asian', 3.4],
      ['American Indian and Alaska Native', 0.5],
    ],
  ],
  ['lgbt', 8, 8],
  [
    'skills',
    [
      ['Customer Service', 13],
      ['Loan Modifications', 9],
      ['Foreclosure Process', 8],
      ['Inbound Calls', 5],
      ['Loss Mitigation Options', 4],
      ['Payment Arrangements', 3],
    ],
    [
      ['Payment Arrangements', 14],
      ['Customer Service', 13],
      ['Delinquent Accounts', 9],
      ['Past Due Accounts', 6],
      ['Customer Accounts', 4],
      ['Debt Repayment', 4],
    ],
  ],
  ['time-to-enter', '6-12 months', '6-12 months'],
];

describe.each(page)('%s on the comparison page', (measure, specialist, representative) => {
  it.each([
    ['loss-mitigation-specialist', specialist],
    ['collections-representative', representative],
  ])('is answered for %s', (id, printed) => {
    const subject = dataset.subject(id);
    if (!subject) throw new Error(`no ${id}`);
    const fact = readFact(measure, subject, null, dataset);
    const value = Array.isArray(fact.value) ? fact.value.map(entry => [entry.name, entry.value]) : fact.value;
    expect(value).toEqual(printed);
    expect(fact.source).toBe('comparison page, undated');
    expect(fact.missing).toBe(printed === null ? 'not-collected' : undefined);
  });
});
