import type { SourceRow } from './source-row';

/** The states and the District of Columbia. */
const STATES = 51;
/** How many of 1,000 jobs of a state the published lines must add up to; in May 2024 it was 958 or more. */
const LEAST_OF_THOUSAND = 930;
const MOST_OF_THOUSAND = 1005;

/** Reports missing states, and states with missing lines: a state's lines add up to nearly all of its jobs. */
export function checkStates(rows: readonly SourceRow[]): void {
  const [first] = rows;
  if (!first) return;
  const states = new Map<string, { row: SourceRow; jobs: number }>();
  for (const row of rows) {
    const jobs = row.numberOr('JOBS_1000', ['', '**']) ?? 0;
    const state = row.text('PRIM_STATE');
    states.set(state, { row, jobs: (states.get(state)?.jobs ?? 0) + jobs });
  }
  if (states.size !== STATES)
    first.bad('PRIM_STATE', `${STATES} states in the file, not ${states.size}: rows may be missing`);
  for (const [state, { row, jobs }] of states) {
    if (jobs >= LEAST_OF_THOUSAND && jobs <= MOST_OF_THOUSAND) continue;
    row.bad(
      'JOBS_1000',
      `lines of ${state} that add up to nearly 1,000, not ${Math.round(jobs)}: rows may be missing, or columns swapped`,
    );
  }
}
