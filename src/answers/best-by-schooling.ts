import type { Occupation } from '../knowledge/dataset';
import { educationLevels } from '../knowledge/education-levels';
import type { Fact } from '../knowledge/fact';
import type { Query } from '../query/query';
import { selectOccupations } from '../query/select-occupations';
import type { Answer, Table } from './answer';
import { type AnswerContext, factOf, formatted, refOf } from './answer-context';
import { capital } from './capital';
import { comparabilityLines, sourceLines, sourcesOf } from './caveats';
import { levelInSentence } from './format-value';
import { jobName, jobStart } from './job-name';
import { rankedLabel } from './layout';
import { nextQuestion, tellAbout } from './next-questions';

/** How many of the jobs have a button. */
const MOST_OFFERED = 4;

/** The best-paid job of a level of schooling, with its median pay in USD per year. */
interface Row {
  /** "A high school diploma". */
  schooling: string;
  job: Occupation;
  pay: Fact;
}

/**
 * True for a search for well-paid jobs of the whole country that names no condition and no unit of time ("a well-paid job nobody thinks
 * of"). The five best-paid jobs of all are surgeons, which does not help somebody who gave no conditions.
 */
export function isForEachLevel({ eachLevel, predicates, order, ...query }: Query): boolean {
  const byPay = order.measure === 'salary' && order.direction === 'descending';
  const isPlain = query.offset === 0 && query.limit === null && query.layout === null && query.period === null;
  return eachLevel && byPay && isPlain && predicates.length + query.places.length === 0;
}

/** Lists the best-paid job of each level of schooling that is typically needed for entry, the lowest level first. */
export function answerBySchooling(query: Query, context: AnswerContext): Answer {
  const { dataset, wording } = context;
  const { selected } = selectOccupations(query, dataset);
  const rows = educationLevels.flatMap((level): Row[] => {
    const best = selected.find(({ entry }) => entry.line.projection?.education === level);
    const schooling = capital(levelInSentence('education', level, { stateName: dataset.stateName, wording }));
    return best ? [{ schooling, job: best.entry.occupation, pay: best.fact }] : [];
  });
  const facts = rows.flatMap(({ job, pay }) => [pay, factOf('education', job, null, context)]);
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: rows.map(({ job }) => refOf(job)),
    text: [
      wording.say('rank', 'by-schooling'),
      ...rows.map(({ schooling, job, pay }, at) =>
        wording.say('rank', 'by-schooling-line', {
          rank: at + 1,
          what: schooling,
          job: jobName(job, context),
          value: formatted(pay, context),
        }),
      ),
      ...sourceLines(sourcesOf(facts), context),
      ...comparabilityLines(facts, context),
    ].join('\n'),
    ...(rows.length > 0 ? { table: tableOf(rows, context) } : {}),
    facts,
    winner: null,
    suggestions: [
      ...tellAbout(
        rows.slice(0, MOST_OFFERED).map(({ job }) => job),
        context,
      ),
      wording.say('quiz', 'next-schooling'),
      nextQuestion('more', {}, context),
    ],
    sources: sourcesOf(facts),
  };
}

/** A table rather than bars: next to the pay of surgeons, all other bars would look alike. */
function tableOf(rows: readonly Row[], context: AnswerContext): Table {
  const { wording } = context;
  return {
    corner: wording.say('rank', 'by-schooling-corner'),
    columns: [wording.say('rank', 'by-schooling-job'), wording.say('rank', 'by-schooling-pay')],
    rows: rows.map(({ schooling, job, pay }, at) => ({
      label: rankedLabel(at + 1, schooling, null),
      cells: [jobStart(job, context), formatted(pay, context)],
    })),
  };
}
