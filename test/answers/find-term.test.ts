import { findTerm } from '../../src/answers/find-term';

const content = {
  terms: {
    'job-zone': { words: ['job zone', 'zone'], say: 'Preparation.' },
    median: { words: ['the middle'], say: 'The middle.' },
    salary: { words: [], say: 'Pay.' },
  },
  measures: { salary: { label: 'pay', words: ['wages'] } },
} as unknown as Parameters<typeof findTerm>[1];

describe('a term', () => {
  it('is found by its id, by one of its words, and by the measure that it explains', () => {
    expect(findTerm('median', content)).toBe('median');
    expect(findTerm('the middle', content)).toBe('median');
    expect(findTerm('wages', content)).toBe('salary');
  });

  it('is found within what is asked, the longest first', () => {
    expect(findTerm('job zone 3', content)).toBe('job-zone');
    expect(findTerm('medians', content)).toBe('median');
  });

  it('is not found in other words', () => {
    expect(findTerm('zoning board', content)).toBeNull();
    expect(findTerm('', content)).toBeNull();
  });
});
