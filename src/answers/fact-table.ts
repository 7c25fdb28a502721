import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import type { Table } from './answer';
import { type AnswerContext, formatted, measureLabel } from './answer-context';
import { capital } from './capital';
import { jobStart } from './job-name';

/** Figures of one job as a table with a row for each. */
export function factTable(facts: readonly Fact[], subject: Subject, context: AnswerContext): Table {
  return {
    columns: [jobStart(subject, context)],
    rows: facts.map(fact => ({
      label: capital(measureLabel(fact.measure, [fact], context)),
      cells: [formatted(fact, context)],
    })),
  };
}
