import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import type { Table } from './answer';
import { capital } from './capital';
import { jobStart } from './job-name';
import { formatted, measureLabel, type Toolbox } from './toolbox';

/** Figures of one job as a table with a row for each. */
export function factTable(facts: readonly Fact[], subject: Subject, toolbox: Toolbox): Table {
  return {
    columns: [jobStart(subject, toolbox)],
    rows: facts.map(fact => ({
      label: capital(measureLabel(fact.measure, [fact], toolbox)),
      cells: [formatted(fact, toolbox)],
    })),
  };
}
