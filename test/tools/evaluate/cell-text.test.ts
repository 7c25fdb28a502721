import { readFact } from '../../../src/knowledge/measures/read-fact';
import { filledIn } from '../../../tools/evaluate/cell-text';
import { readAllQuestions } from '../../../tools/evaluate/question-files';
import { winnerOf } from '../../../tools/evaluate/winner-of';
import { realAnswerContext } from '../../support/real-answers';

const { dataset } = realAnswerContext();
const fill = (text: string) => filledIn(text, dataset);
const ELECTRICIANS = dataset.subject('47-2111.00');
const pay = (at: number) => Number(ELECTRICIANS?.line?.wages?.annual[at]);
const whole = (value: number) => `$${Math.round(value).toLocaleString('en-US')}`;

describe('a figure that a question file refers to', () => {
  it('is the one that the data holds, as a reply writes it', () => {
    expect(fill('{47-2111|salary}')).toBe(whole(pay(2)));
    expect(fill('Ohio {47-2111|salary|OH}')).toMatch(/^Ohio \$\d\d,\d{3}$/);
    expect(fill('{47-2111|salary-range#90th percentile}')).toBe(whole(pay(4)));
    expect(fill('{47-2111|salary-p10/hour}')).toMatch(/^\$\d\d\.\d\d$/);
    expect(fill('−{loss-mitigation-specialist|growth}')).toBe('−8%');
    expect(fill('{11-2022|experience}')).toMatch(/year/);
  });

  it('can be computed of others', () => {
    expect(fill('{47-2111|salary / 12}')).toBe(whole(pay(2) / 12));
    expect(fill('{47-2111|salary-p90 - 47-2111|salary-p10}')).toBe(whole(pay(4) - pay(0)));
    expect(fill('{loss-mitigation-specialist|salary % collections-representative|salary}')).toBe('27%');
    expect(fill('{loss-mitigation-specialist|salary x collections-representative|salary}')).toBe('1.3');
  });

  it('can be that of a place in an order, of the release that the states are of, and of a year', () => {
    const pays = dataset.entries.map(({ occupation }) => Number(readFact('salary', occupation, null, dataset).value));
    expect(fill('{rank 1|salary}')).toBe(whole(Math.max(...pays)));
    expect(fill('{rank 2 of 29-1141,47-2111|salary}')).toBe(whole(pay(2)));
    const { wages, earlierWages, payByYear = [] } = ELECTRICIANS?.line ?? {};
    expect(fill('{47-2111|salary||states}')).toBe(whole(Number((earlierWages ?? wages)?.annual[2])));
    expect(fill('{47-2111|salary||earliest}')).toBe(whole(Number(payByYear[0]?.[1])));
    const [year, , hourly] = payByYear[1] ?? [];
    expect(fill(`{47-2111|hourly||${year}}`)).toBe(`$${Number(hourly).toFixed(2)}`);
    expect(fill('{47-2111|salary#source}')).toBe(dataset.sources.oews?.label);
    expect(fill('{47-2111|salary|OH#year}')).toBe(dataset.sources['oews-states']?.label.slice(-4));
  });

  it('decides who wins, unless it is too close', () => {
    expect(winnerOf('{highest|salary|29-1141,47-2181}', dataset)).toBe('29-1141.00');
    expect(winnerOf('{lowest|salary|47-2181|OH,TX}', dataset)).toBe('TX');
    expect(winnerOf('{highest|salary|47-2111,47-2152}', dataset)).toBeNull();
    expect(winnerOf('47-2181', dataset)).toBe('47-2181');
  });

  it.each([
    ['{99-0001|salary}', 'there is no 99-0001'],
    ['{47-2111|pay}', 'there is no measure pay'],
    ['{47-2111|salary||1999}', 'there is no salary for 1999'],
    ['{47-2111|growth||earliest}', 'there is no growth for 20'],
    ['{47-2111|satisfaction}', 'the cell has no figure'],
    ['{47-2111|salary - 47-2111|education}', 'is not a number'],
  ])('is refused where there is none: %s', (reference, why) => {
    expect(() => fill(reference)).toThrow(why);
    expect(() => fill(reference)).toThrow(reference);
  });
});

describe('the question files', () => {
  /** Hand-kept figures without a unit, the crisis line, and what the person said. */
  const isOwnWord = (figure: string, said: string) => said.includes(figure.replace(/,000$/, '').replace(/[$,%]/g, ''));

  it('refer to every amount and percentage by its cell', () => {
    const literal = readAllQuestions().flatMap(({ turns }) => {
      const said = turns.map(({ say }) => say).join(' ');
      return turns
        .flatMap(({ expect: { has = [] } }) =>
          has.flatMap(part => part.replace(/\{[^}]*\}/g, '').match(/\$[\d,.]+|[\d.]+%/g) ?? []),
        )
        .filter(figure => figure !== '0.0%' && !isOwnWord(figure, said));
    });
    expect(literal).toEqual([]);
  });
});
