import type { NationalRelease } from './oews-national';
import { type ProjectedLine, WAGE } from './projections';

/** Reports the medians that Table 1.2 prints next to its projections if they are not from an OEWS release in the folder. */
export function checkMedians(
  releases: readonly Pick<NationalRelease, 'lines'>[],
  projections: ReadonlyMap<string, ProjectedLine>,
): void {
  const compared = releases.map(({ lines }) => {
    const medians = new Map(lines.map(({ code, wages }) => [code, wages.annual[2]] as const));
    const both = [...projections].flatMap(([code, line]) => {
      const median = medians.get(code);
      return line.median !== null && typeof median === 'number' ? [{ line, median }] : [];
    });
    return { both, wrong: both.filter(({ line, median }) => line.median !== median) };
  });
  const [nearest] = compared.sort((a, b) => a.wrong.length - b.wrong.length);
  if (!nearest || nearest.wrong.length <= nearest.both.length / 100) return;
  for (const { line, median } of nearest.wrong)
    line.row.bad(WAGE, `the median pay of OEWS, ${median}: a file may be from another year than its name says`);
}
