import { figureAt, filled } from '../support/filled';
import { lastReply } from '../support/last-reply';
import { answerAbout, JOBS } from '../support/real-answers';

const inYear = (id: string, year: string, measure: 'salary' | 'hourly' | 'growth' = 'salary') =>
  answerAbout([id], {
    operation: 'show',
    measures: [measure],
    outside: { mention: year, what: 'year', state: null },
  });

describe('pay in an earlier year', () => {
  // Median of 47-2181 in national_M2022_dl.xlsx.
  it('is that of the release of that May, with what has become of it', () => {
    const { text, facts } = inYear(JOBS.roofers, '2022');
    expect(text).toMatch(/^Roofers earned a median of \$47,920 a year \(BLS, May 2022\)\./);
    expect(text).toContain(
      filled(
        'Now it is {47-2181|salary}, {47-2181|salary - 47-2181|salary||2022} ({47-2181|salary % 47-2181|salary||2022}) more ({47-2181|salary#source}).',
      ),
    );
    expect(text).toContain('not designed for comparing years');
    expect(facts.map(({ value, source }) => [value, source])).toEqual([
      [47_920, 'BLS, May 2022'],
      [figureAt('47-2181|salary'), filled('{47-2181|salary#source}')],
    ]);
  });

  it('is by the hour if there is no other', () =>
    expect(inYear(JOBS.actors, '2023').text).toMatch(
      /^Actors earned a median of \$[\d.]+ an hour \(BLS, May 2023\)\./,
    ));

  // The top code of May 2021 is $208,000 a year, by the notes of its file.
  it('has the top code of its own year, and no difference from it', () => {
    const { text } = inYear(JOBS.cardiologists, '2021');
    expect(text).toContain('$208,000 or more a year (BLS, May 2021)');
    expect(text).toMatch(/at least|^(?!.*Now it is)/s);
  });

  it('is reported as missing for other years, and for other measures', () => {
    expect(inYear(JOBS.roofers, '2019').outcome).toBe('no-data');
    expect(inYear(JOBS.roofers, '2022', 'growth').outcome).toBe('no-data');
  });

  it('can be asked about, and has the year of the states if they are named', () => {
    expect(lastReply('what did roofers make in 2022')?.text).toContain('(BLS, May 2022)');
    expect(lastReply('roofer pay in 2024')?.text).toContain('$50,970 a year (BLS, May 2024)');
    expect(lastReply('how many roofers were there in 2024')?.text).toBe(
      '166,700 people worked as roofers in 2024 (BLS projections, 2024–34).',
    );
  });
});
