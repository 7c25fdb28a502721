import { fieldIn, industryIn } from '../../src/understanding/resolve-field';
import { spanContext } from './span-context';
import { trains } from './tiny-lexicon';

const NOTHING = { traits: [], majors: [] };

describe('a field of work', () => {
  it.each([
    ['[healthcare](field)', { field: { text: 'healthcare', codes: ['29-0000', '31-0000'] } }],
    ['[trains](field)', { area: { text: 'trains', area: trains, isChoice: false } }],
    ['[old trains](field)', { area: { text: 'old trains', area: trains, isChoice: false } }],
    ['[hospital](field)', { industry: { text: 'hospital', code: '62', inside: false } }],
    ['[hospital wards](field)', { field: { text: 'hospital wards', codes: ['29-0000'] } }],
    ['[qqq](field)', {}],
  ])('may be a group, an area, an industry, or the groups of similar names: %s', (marked, meaning) => {
    expect(fieldIn(spanContext(marked), true)).toEqual({ ...NOTHING, ...meaning });
  });

  it('is a choice in a row of fields', () => {
    const { area } = fieldIn(spanContext('[trains](field) or [healthcare](field)'), true);
    expect(area?.isChoice).toBe(true);
  });

  it('is a major if it was studied', () => {
    expect(fieldIn(spanContext('a degree in [biology](field)'), true).majors).toEqual([
      { label: 'biology', programs: ['26.01'] },
    ]);
  });

  it('is neither a major nor an industry if it is not wanted', () => {
    expect(fieldIn(spanContext('[hospital](not-field)'), false).industry).toBeUndefined();
    expect(fieldIn(spanContext('a degree in [biology](not-field)'), false).majors).toEqual([]);
  });
});

describe('an industry', () => {
  it('is a place after a preposition, inside or before its words', () => {
    expect(industryIn(spanContext('nurses in [hospital](field)'))?.inside).toBe(true);
    expect(industryIn(spanContext('nurses [in hospital](field)'))?.inside).toBe(true);
    expect(industryIn(spanContext('[hospital](field) jobs'))?.inside).toBe(false);
  });

  it('must be the whole of the words', () => expect(industryIn(spanContext('[hospital food](field)'))).toBeNull());
});
