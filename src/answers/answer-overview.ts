import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import type { Question } from '../language/question';
import { FIRST_STATES } from '../language/state-range';
import type { Answer, Section } from './answer';
import { payRangeOf } from './chart';
import { factLines } from './fact-lines';
import { askSimilar, askWayIn, suggestionsFor } from './next-questions';
import { basisLines, capital, caveatLines, factOf, refOf, shown, sourcesOf, subjectsOf, type Toolbox } from './toolbox';

const SHOWN: readonly MeasureId[] = ['salary', 'growth', 'jobs', 'education'];
const ACTIVITIES_SHOWN = 3;

/** What the card keeps folded, section by section. */
const SECTIONS = {
  'section-pay': ['salary', 'hourly', 'best-state'],
  'section-outlook': ['growth', 'jobs', 'jobs-2034', 'openings', 'self-employed'],
  'section-way-in': ['education', 'experience', 'training', 'time-to-enter'],
  'section-tools': ['skills', 'knowledge', 'technology', 'work-styles'],
} satisfies Record<string, readonly MeasureId[]>;

/** A job in about six lines: what is done, pay, growth, jobs, education. */
export function answerOverview(question: Question, toolbox: Toolbox): Answer {
  const subject = subjectsOf(question, toolbox)[0] as Subject;
  const duties = factOf('duties', subject, null, toolbox);
  const facts = SHOWN.map(measure => factOf(measure, subject, null, toolbox));
  const found = facts.filter(fact => fact.value !== null);
  const all = [duties, ...facts];
  const described = describe(subject, duties, toolbox);
  const told = found.length > 0 ? found : facts.slice(0, 1);
  return {
    outcome: found.length > 0 || duties.value !== null ? 'answer' : 'no-data',
    kind: 'overview',
    occupations: [refOf(subject)],
    text: [
      ...described,
      ...factLines(told, subject, { period: null, states: FIRST_STATES }, toolbox, described.length > 0),
      ...caveatLines(question, all, toolbox),
    ].join('\n'),
    sections: sectionsOf(subject, toolbox),
    facts: all,
    winner: null,
    suggestions: [
      ...suggestionsFor(subject, SHOWN, toolbox),
      ...askWayIn(subject, toolbox),
      ...askSimilar(subject, toolbox),
    ],
    sources: sourcesOf(all),
  };
}

function sectionsOf(subject: Subject, toolbox: Toolbox): Section[] {
  return Object.entries(SECTIONS).flatMap(([title, measures]) => {
    const facts = measures.map(measure => factOf(measure, subject, null, toolbox)).filter(fact => fact.value !== null);
    const [first] = facts;
    const chart = first?.measure === 'salary' ? payRangeOf(first, subject, toolbox) : null;
    // The range shows the median.
    const rows = facts.slice(chart ? 1 : 0).map(fact => ({
      label: capital(toolbox.wording.measure(fact.measure)),
      cells: [shown(fact, toolbox)],
    }));
    if (rows.length === 0) return [];
    const table = { columns: [subject.plural], rows };
    return [
      {
        title: toolbox.wording.say('overview', title),
        table,
        notes: basisLines(facts, toolbox),
        sources: sourcesOf(facts),
        ...(chart ? { chart } : {}),
      },
    ];
  });
}

/**
 * A featured job has a description of its own; others are described by their work activities and job family. The military has
 * neither.
 */
function describe(subject: Subject, duties: ReturnType<typeof factOf>, { dataset, wording }: Toolbox): string[] {
  const job = subject.plural;
  const description = subject.type === 'occupation' ? subject.featured?.description : undefined;
  if (description) return [wording.say('overview', 'head', { job, description })];
  const group = dataset.subject(`${subject.soc.slice(0, 2)}-0000`)?.title;
  if (group === undefined) return [];
  if (!Array.isArray(duties.value)) return [wording.say('overview', 'family', { job, group })];
  const activities = duties.value
    .slice(0, ACTIVITIES_SHOWN)
    .map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
    .join('; ');
  return [wording.say('overview', 'activities', { job, group, activities, source: duties.source })];
}
