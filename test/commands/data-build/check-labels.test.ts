import { checkLabels } from '../../../src/commands/data-build/check-labels';
import type { FileDate } from '../../../src/commands/data-build/dated-files';
import { guessSources } from '../../../src/commands/data-build/guess-sources';
import { Problems } from '../../../src/commands/data-build/problems';

const dated = (date: string, foundIn = 'its name'): Record<string, FileDate> => ({
  oews: { files: ['bls/national_M2025_dl.xlsx'], dates: [{ date, foundIn }] },
});

function refusal(label: { vintage: string; label: string }, files: Record<string, FileDate>): string {
  const guesses = guessSources(dated('May 2025'));
  const problems = new Problems();
  checkLabels({ ...guesses, oews: { ...guesses.oews, ...label } as never }, files, problems);
  try {
    problems.throwIfAny();
  } catch (error) {
    return String((error as Error).message);
  }
  return '';
}

describe('a label', () => {
  const right = { vintage: 'May 2025', label: 'BLS, May 2025' };

  it('is taken when its file says the same', () => expect(refusal(right, dated('May 2025'))).toBe(''));

  it.each([
    ['its name', { vintage: 'May 2024', label: 'BLS, May 2024' }, 'May 2025'],
    ['the name of its sheet', right, 'May 2024'],
    ['its sheet Field Descriptions', right, 'May 2024'],
  ])('is refused when its file says otherwise in %s', (foundIn, label, date) => {
    const told = refusal(label, dated(date, foundIn));
    expect(told).toContain(
      `sources.yaml, oews, label: found "${label.label}"; allowed: "${date}", which bls/national_M2025_dl.xlsx has in ${foundIn}`,
    );
    expect(told).toContain('vintage');
  });

  it('is refused when it dates a file that is not there', () => {
    const told = refusal({ ...right, files: ['bls/national_M2024_dl.xlsx'] } as never, dated('May 2025'));
    expect(told).toContain('oews, files: found bls/national_M2024_dl.xlsx');
  });
});
