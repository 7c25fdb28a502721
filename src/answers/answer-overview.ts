import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import type { Query } from '../query/query';
import type { Answer, Section } from './answer';
import { type AnswerContext, factOf, publishedFact, refOf } from './answer-context';
import { basisLines, caveatLines, sourcesOf } from './caveats';
import { checkLines, withRatings } from './checks';
import { describe } from './describe-job';
import { payRangeOf } from './draw-chart';
import { factLines } from './fact-lines';
import { factTable } from './fact-table';
import { standInLines } from './national-figures';
import { askSimilar, askWayIn, suggestionsFor } from './next-questions';

const SHOWN: readonly MeasureId[] = ['salary', 'growth', 'jobs', 'education'];
/** How many duties the text names, and how many the card. */
const DUTIES = { inText: 2, inCard: 8 };

/** Sections that the card keeps collapsed. */
const SECTIONS = {
  'section-pay': ['salary', 'hourly', 'best-state'],
  'section-outlook': ['growth', 'jobs', 'jobs-2034', 'openings', 'self-employed'],
  'section-way-in': ['education', 'experience', 'training', 'time-to-enter'],
  'section-work': ['skills', 'knowledge', 'technology', 'work-styles'],
} satisfies Record<string, readonly MeasureId[]>;

/** Describes a job in about six lines: what people do, pay, growth, jobs, education. */
export function answerOverview(query: Query, subject: Subject, context: AnswerContext): Answer {
  const duties = factOf('duties', subject, null, context);
  const place = query.places[0] ?? null;
  const facts = SHOWN.map(measure => publishedFact(measure, subject, place, context));
  const found = facts.filter(fact => fact.value !== null);
  const all = [duties, ...facts];
  const described = describe(subject, { most: DUTIES.inText, cited: true }, context);
  const shown = found.length > 0 ? found : facts.slice(0, 1);
  const figures = [
    ...described,
    ...standInLines(query, shown, context),
    ...factLines(shown, subject, context, { again: described.length > 0, asked: place }),
  ];
  return {
    outcome: found.length > 0 || duties.value !== null ? 'answer' : 'no-data',
    kind: 'overview',
    occupations: [refOf(subject)],
    text: [
      ...checkLines(query.predicates, subject, context),
      ...withRatings(figures, query, [subject], context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    sections: sectionsOf(subject, duties, context),
    facts: all,
    winner: null,
    suggestions: [
      ...new Set([
        ...suggestionsFor(subject, SHOWN, context).slice(0, 1),
        ...askWayIn(subject, context),
        ...askSimilar(subject, context),
      ]),
    ],
    sources: sourcesOf(all),
  };
}

/** Duties, one per line; none if the text already names them all. */
function dutyLines({ value }: Fact): string[] {
  if (!Array.isArray(value) || value.length <= DUTIES.inText) return [];
  return value.slice(0, DUTIES.inCard).map(({ name }) => `• ${name}`);
}

function sectionsOf(subject: Subject, duties: Fact, context: AnswerContext): Section[] {
  return Object.entries(SECTIONS).flatMap(([title, measures]) => {
    const facts = measures.map(measure => factOf(measure, subject, null, context)).filter(fact => fact.value !== null);
    const [first] = facts;
    const chart = first?.measure === 'salary' ? payRangeOf(first, subject, context) : null;
    // The chart of the pay range already shows the median.
    const inTable = facts.slice(chart ? 1 : 0);
    if (inTable.length === 0) return [];
    return [
      {
        title: context.wording.say('overview', title),
        table: factTable(inTable, subject, context),
        notes: [...(title === 'section-work' ? dutyLines(duties) : []), ...basisLines(facts, context)],
        sources: sourcesOf(facts),
        ...(chart ? { chart } : {}),
      },
    ];
  });
}
