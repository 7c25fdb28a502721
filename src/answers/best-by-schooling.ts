import type { Occupation } from '../knowledge/dataset';
import { educationLevels } from '../knowledge/education-levels';
import type { Fact } from '../knowledge/fact';
import type { Query } from '../query/query';
import { selectOccupations } from '../query/select-occupations';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, refOf } from './answer-context';
import { capital } from './capital';
import { comparabilityLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { levelInSentence } from './format-value';
import { buttonName, listName } from './job-name';
import { nextQuestion } from './next-questions';

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
  const chart = barsOf(
    // A card shows these bars in place of the lines.
    rows.map(({ schooling, job, pay }) => ({ label: `${schooling}: ${listName(job)}`, fact: pay })),
    context,
  );
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: rows.map(({ job }) => refOf(job)),
    text: [
      wording.say('rank', 'by-schooling'),
      ...rows.map(({ schooling, job, pay }) =>
        wording.say('rank', 'by-schooling-line', {
          what: schooling,
          job: listName(job),
          value: formatted(pay, context),
        }),
      ),
      ...sourceLines(sourcesOf(facts), context),
      ...comparabilityLines(facts, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: rows.slice(0, 3).map(({ job }) => nextQuestion('about', { job: buttonName(job, context) }, context)),
    sources: sourcesOf(facts),
  };
}
