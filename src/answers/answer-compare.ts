import type { Subject } from '../knowledge/dataset';
import type { MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import { MOST_COMPARED, type Question } from '../language/question';
import type { Answer, Table } from './answer';
import { barsOf } from './chart';
import { type Comparison, compareOn, gapLines } from './compare-on';
import { type Side, sidesOf } from './compare-sides';
import { nextQuestion, offeredNext, tellAbout } from './next-questions';
import { capital, caveatLines, refOf, shown, sourceLines, sourcesOf, subjectsOf, type Toolbox } from './toolbox';

/** What a comparison as a whole shows. */
const AS_A_WHOLE: readonly MeasureId[] = ['salary', 'growth', 'jobs', 'education', 'skills'];

/** Of a list, such as the skills, so many entries of each job: BLS ranks three. */
const ENTRIES_AS_A_WHOLE = 3;

/** Compares two to five occupations, or places for one; the featured pair when none was named. */
export function answerCompare(question: Question, toolbox: Toolbox): Answer {
  const named = subjectsOf(question, toolbox);
  const subjects = named.length > 0 ? named.slice(0, MOST_COMPARED) : [...toolbox.dataset.featuredPair];
  const sides = sidesOf(subjects, question, toolbox);
  const whole = question.measures.length === 0;
  const most = whole ? ENTRIES_AS_A_WHOLE : undefined;
  const asked = whole ? asAWhole(sides.length) : question.measures.slice(0, 4);
  const compared = asked.map(measure => compareOn(measure, sides, question.less, toolbox, most));
  const facts = compared.flatMap(comparison => [...comparison.facts, ...comparison.beside]);
  const found = facts.some(fact => fact.value !== null);
  return {
    outcome: found ? 'answer' : 'no-data',
    kind: 'compare',
    occupations: subjects.map(refOf),
    text: [
      ...verdictLines(compared, toolbox),
      ...sourceLines(sourcesOf(facts), toolbox),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...(found ? pictureOf(sides, compared, question.less, toolbox, most) : {}),
    facts,
    winner: winnerOf(compared[0]?.winner ?? null, sides),
    suggestions: suggestionsAfter(asked, sides, subjects, toolbox),
    sources: sourcesOf(facts),
  };
}

/** A line for each measure that has figures; that some lack theirs, behind the only one or at the end. */
function verdictLines(compared: readonly Comparison[], toolbox: Toolbox): string[] {
  const gaps = gapLines(compared, toolbox);
  const lines = compared.map(({ lines }) => lines);
  if (compared.length === 1) return [[...lines.flat(), ...gaps].join(' ')];
  return [...lines.filter(each => each.length > 0).map(each => each.join(' ')), ...gaps];
}

/** The job, or the place of the one job, that came first; of jobs in several places the job. */
function winnerOf(winner: string | null, sides: readonly Side[]): string | null {
  const side = sides.find(({ id }) => id === winner);
  return side && side.id !== side.place ? side.subject.id : winner;
}

/** Lists of three jobs or more would fill a phone: they wait for their own question. */
function asAWhole(count: number): readonly MeasureId[] {
  return count <= 2 ? AS_A_WHOLE : AS_A_WHOLE.filter(measure => registry[measure].shape !== 'list');
}

/** What was not compared yet; where all was, the jobs themselves. */
function suggestionsAfter(
  asked: readonly MeasureId[],
  sides: readonly Side[],
  subjects: readonly Subject[],
  toolbox: Toolbox,
): string[] {
  const rest = offeredNext('compare', sides, asked, toolbox);
  return rest.length > 0
    ? rest.map(measure => nextQuestion('compare-on', { measure: toolbox.wording.shortName(measure) }, toolbox))
    : tellAbout(subjects.slice(0, 3), toolbox);
}

/** The first measure as bars where it has figures to draw, all others (or all) as a table. */
function pictureOf(
  all: readonly Side[],
  compared: readonly Comparison[],
  less: boolean,
  toolbox: Toolbox,
  most?: number,
): Pick<Answer, 'chart' | 'table'> {
  const word = toolbox.wording.say('compare', 'ahead', { less: String(less), sides: all.length });
  const measured = compared.map(({ measure, sides, facts, winner }) => {
    // Nobody is marked as ahead by the share of women or by age.
    const at = registry[measure].moreIsBetter ? sides.findIndex(side => side.id === winner) : -1;
    const label = capital(toolbox.wording.measure(measure));
    return { measure, sides, facts, label, ...(at >= 0 ? { winner: { at, word } } : {}) };
  });
  const [first] = measured;
  const bars = first?.facts.map((fact, at) => ({ label: first.sides[at]?.name ?? '', fact })) ?? [];
  const chart = first ? barsOf(first.label, bars, toolbox, first.winner) : null;
  // Lists of several jobs are longer than a phone is high; the text has them.
  const shownAsRow = (measure: MeasureId) => all.length <= 2 || registry[measure].shape !== 'list';
  const rows: Table['rows'] = measured
    .filter(({ measure }, at) => !(chart && at === 0) && shownAsRow(measure))
    .map(({ label, facts, winner }) => ({
      label,
      ...(winner ? { winner } : {}),
      // A figure of the whole country stands under each state.
      cells: all.flatMap((_, at) => {
        const fact = facts[at] ?? facts[0];
        return fact ? [shown(fact, toolbox, most)] : [];
      }),
    }));
  return {
    ...(chart ? { chart } : {}),
    ...(rows.length > 0 ? { table: { columns: columnsOf(all, compared), rows } } : {}),
  };
}

/** The sides by name; without the place where some of the figures are for the whole country. */
function columnsOf(all: readonly Side[], compared: readonly Comparison[]): string[] {
  const placed = compared.every(({ sides }) => sides.every(({ place }, at) => place === all[at]?.place));
  const alike = all.every(({ id, subject }) => id === subject.id);
  return all.map(({ name, subject }) => (alike && !placed ? subject.plural : name));
}
