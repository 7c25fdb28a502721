import { educationLevels } from '../knowledge/education-levels';
import type { Query } from '../query/query';
import { selectOccupations } from '../query/select-occupations';
import type { Answer } from './answer';
import { type AnswerContext, factOf, formatted, inPlace, publishedFact, refOf } from './answer-context';
import { capital } from './capital';
import { comparabilityLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { levelInSentence } from './format-value';
import { buttonName, listName } from './job-name';
import { nationalLines } from './national-figures';
import { nextQuestion } from './next-questions';

/**
 * True for a search that names no condition and no end of an order ("a well-paid job nobody thinks of"). The five best-paid of all jobs are
 * surgeons, which helps nobody who has not said what they are looking for.
 */
export function isForEachLevel({ eachLevel, predicates, offset, limit, layout }: Query): boolean {
  return eachLevel && predicates.length + offset === 0 && limit === null && layout === null;
}

/** Lists the best-paid job of each level of schooling that is typically needed for entry, the lowest level first. */
export function answerBySchooling(query: Query, context: AnswerContext): Answer {
  const { dataset, wording } = context;
  const place = query.places[0] ?? null;
  const rows = educationLevels.flatMap(level => {
    const predicates: Query['predicates'] = [{ type: 'education', level, bound: 'exactly' }];
    const [best] = selectOccupations({ ...query, predicates }, dataset).selected;
    return best ? [{ level, job: best.entry.occupation }] : [];
  });
  const pay = rows.map(({ job }) => publishedFact('salary', job, place, context));
  const schooling = rows.map(({ job }) => factOf('education', job, null, context));
  const facts = [...pay, ...schooling];
  const bars = rows.flatMap(({ job }, at) => (pay[at] ? [{ label: listName(job), fact: pay[at] }] : []));
  const chart = barsOf(bars, context);
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: rows.map(({ job }) => refOf(job)),
    text: [
      wording.say('rank', 'by-schooling', { place: inPlace(place, context) }),
      ...rows.map(({ level, job }, at) =>
        wording.say('rank', 'by-schooling-line', {
          what: capital(levelInSentence('education', level, { stateName: dataset.stateName, wording })),
          job: listName(job),
          value: pay[at] ? formatted(pay[at], context) : '',
        }),
      ),
      ...sourceLines(sourcesOf(facts), context),
      ...nationalLines(query, facts, context),
      ...comparabilityLines(facts, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: rows.slice(0, 3).map(({ job }) => nextQuestion('about', { job: buttonName(job, context) }, context)),
    sources: sourcesOf(facts),
  };
}
