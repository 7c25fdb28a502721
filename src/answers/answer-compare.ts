import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { publishedPlace, measures as registry } from '../knowledge/measures/registry';
import { heightOf } from '../knowledge/search-entries';
import { MOST_COMPARED, type Question } from '../language/question';
import type { Answer, Table } from './answer';
import { comparability } from './answer-fact';
import { barsOf } from './chart';
import { formatNumber } from './format-value';
import {
  basisLines,
  capital,
  factOf,
  inPlace,
  nationalLines,
  offeredNext,
  readingLines,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';

/** What a comparison as a whole shows. */
const AS_A_WHOLE: readonly MeasureId[] = ['salary', 'growth', 'jobs', 'education', 'skills'];

/** Amounts closer than this share of the smaller, or percentages closer than half a point, are too close to call. */
const CLOSE = { share: 0.02, points: 0.5 };

/** One thing compared: a job, or a job in a place. */
interface Side {
  id: string;
  name: string;
  subject: Subject;
  place: StateCode | null;
}

/** Compares two to five occupations, or places for one; the featured pair when none was named. */
export function answerCompare(question: Question, toolbox: Toolbox): Answer {
  const named = subjectsOf(question, toolbox);
  const subjects = named.length > 0 ? named.slice(0, MOST_COMPARED) : [...toolbox.dataset.featuredPair];
  const sides = sidesOf(subjects, question.places, toolbox);
  const asked = question.measures.length > 0 ? question.measures.slice(0, 4) : asAWhole(sides.length);
  const compared = asked.map(measure => compareOn(measure, sides, question.less, toolbox));
  const facts = compared.flatMap(comparison => comparison.facts);
  const found = facts.some(fact => fact.value !== null);
  const national = asked.filter(measure => sides.some(({ place }) => publishedPlace(measure, place) !== place));
  return {
    outcome: found ? 'answer' : 'no-data',
    kind: 'compare',
    occupations: subjects.map(refOf),
    text: [
      ...compared.map(comparison => comparison.line),
      ...nationalLines(national, toolbox),
      ...sourceLines(sourcesOf(facts), toolbox),
      ...comparability(facts, toolbox),
      ...basisLines(facts, toolbox),
      ...readingLines(question, toolbox),
    ].join('\n'),
    ...(found ? pictureOf(asked, sides, compared, question.less, toolbox) : {}),
    facts,
    winner: compared[0]?.winner ?? null,
    suggestions: suggestionsAfter(asked, subjects, toolbox),
    sources: sourcesOf(facts),
  };
}

/** Lists of three jobs or more would fill a phone: they wait for their own question. */
function asAWhole(count: number): readonly MeasureId[] {
  return count <= 2 ? AS_A_WHOLE : AS_A_WHOLE.filter(measure => registry[measure].shape !== 'list');
}

/** What was not compared yet; where all was, the jobs themselves. */
function suggestionsAfter(asked: readonly MeasureId[], subjects: readonly Subject[], toolbox: Toolbox): string[] {
  const rest = offeredNext('compare', subjects, asked, toolbox);
  return rest.length > 0
    ? rest.map(measure => `compare ${toolbox.wording.shortName(measure)}`)
    : subjects.slice(0, 3).map(({ plural }) => `tell me about ${plural}`);
}

function sidesOf(subjects: readonly Subject[], places: readonly StateCode[], toolbox: Toolbox): Side[] {
  const [only] = subjects;
  if (subjects.length === 1 && only && places.length >= 2) {
    return places.map(place => ({ id: place, name: `${only.plural}${inPlace(place, toolbox)}`, subject: only, place }));
  }
  const place = places[0] ?? null;
  return subjects.map(subject => {
    // BLS's state file has no lines of groups: they stand beside as the national figure.
    const where = subject.type === 'group' ? null : place;
    return { id: subject.id, name: subject.plural + inPlace(where, toolbox), subject, place: where };
  });
}

/** What is not published by state is compared for the whole country: jobs by their names alone, one job once. */
function publishedSides(measure: MeasureId, sides: readonly Side[]): readonly Side[] {
  const national = sides.map(side =>
    publishedPlace(measure, side.place) === side.place
      ? side
      : { ...side, id: side.subject.id, name: side.subject.plural, place: null },
  );
  return national.filter(({ id }, at) => national.findIndex(side => side.id === id) === at);
}

/** The verdict on one measure: a sentence, the facts, and the id of the winner if one can be named. */
function compareOn(measure: MeasureId, all: readonly Side[], less: boolean, toolbox: Toolbox) {
  const sides = publishedSides(measure, all);
  const facts = sides.map(side => factOf(measure, side.subject, publishedPlace(measure, side.place), toolbox));
  const { wording } = toolbox;
  const label = wording.measure(measure);
  const numeric = facts.flatMap((fact, at) =>
    typeof fact.value === 'number' ? [{ fact, side: sides[at] as Side, value: fact.value }] : [],
  );
  const absent = facts.flatMap((fact, at) => (fact.value === null ? [sides[at]?.name ?? ''] : []));
  const gap =
    absent.length > 0 ? ` ${wording.say('compare', 'missing', { measure: label, jobs: absent.join(', ') })}` : '';
  const pairsOf = (told: readonly { fact: Fact; side: Side | undefined }[]) =>
    told.flatMap(({ fact, side }) => (fact.value === null ? [] : [`${side?.name} ${shown(fact, toolbox)}`])).join('; ');
  const pairs = pairsOf(facts.map((fact, at) => ({ fact, side: sides[at] })));
  if (numeric.length < 2 || registry[measure].shape !== 'number') {
    const line = pairs === '' ? gap.trim() : wording.say('compare', 'side', { measure: capital(label), pairs }) + gap;
    return { line, facts, winner: null };
  }
  const ordered = [...numeric].sort((one, other) => (less ? -1 : 1) * (heightOf(other.fact) - heightOf(one.fact)));
  const [first, second] = ordered as [(typeof ordered)[0], (typeof ordered)[0]];
  if (first.fact.atLeast && second.fact.atLeast)
    return { line: wording.say('compare', 'top-coded', { pairs }) + gap, facts, winner: null };
  if (tooClose(first.fact, second.fact))
    return {
      line: wording.say('compare', 'close', { pairs: pairsOf(ordered), count: ordered.length, measure: label }) + gap,
      facts,
      winner: null,
    };
  return { line: verdict(ordered, label, less, toolbox) + gap, facts, winner: first.side.id };
}

function verdict(
  ordered: readonly { fact: Fact; side: Side; value: number }[],
  measure: string,
  less: boolean,
  toolbox: Toolbox,
): string {
  const { wording } = toolbox;
  const [first, second] = ordered as [(typeof ordered)[0], (typeof ordered)[0]];
  const job = first.side.name;
  const value = shown(first.fact, toolbox);
  const others = ordered
    .slice(1)
    .map(({ fact, side }) => `${shown(fact, toolbox)} for ${side.name}`)
    .join(', ');
  const lower = String(less);
  if (ordered.length > 2) return wording.say('compare', 'winner-many', { job, value, others, measure, less: lower });
  const gap = Math.abs(first.value - second.value);
  if (first.fact.unit === 'percent') {
    return wording.say('compare', 'points', { job, value, others, difference: gap.toFixed(1), measure, less: lower });
  }
  const percent = `${Math.round((100 * gap) / second.value)}%`;
  return wording.say('compare', 'winner', {
    job,
    value,
    others,
    difference: formatNumber(gap, first.fact.unit),
    percent,
    measure,
    less: lower,
  });
}

function tooClose(one: Fact, other: Fact): boolean {
  if (one.atLeast || other.atLeast) return false;
  const [small = 0, large = 0] = [Number(one.value), Number(other.value)].sort((first, second) => first - second);
  return one.unit === 'percent' ? large - small < CLOSE.points : large - small < CLOSE.share * Math.abs(small);
}

/** The first measure as bars where it has figures to draw, all others (or all) as a table. */
function pictureOf(
  asked: readonly MeasureId[],
  sides: readonly Side[],
  compared: readonly { facts: Fact[]; winner: string | null }[],
  less: boolean,
  toolbox: Toolbox,
): Pick<Answer, 'chart' | 'table'> {
  const word = toolbox.wording.say('compare', 'ahead', { less: String(less), sides: sides.length });
  const measured = asked.flatMap((measure, at) => {
    const { facts, winner } = compared[at] ?? { facts: [], winner: null };
    const column = sides.findIndex(side => side.id === winner);
    const label = capital(toolbox.wording.measure(measure));
    return [{ label, facts, ...(column >= 0 ? { winner: { at: column, word } } : {}) }];
  });
  const [first] = measured;
  const named = publishedSides(asked[0] ?? 'salary', sides);
  const bars = first?.facts.map((fact, at) => ({ label: named[at]?.name ?? '', fact })) ?? [];
  const chart = first ? barsOf(first.label, bars, toolbox, first.winner) : null;
  // Lists of several jobs are longer than a phone is high; the text has them.
  const shownAsRow = (at: number) => sides.length <= 2 || registry[asked[at] ?? 'salary'].shape !== 'list';
  const rows: Table['rows'] = measured
    .filter((_, at) => !(chart && at === 0) && shownAsRow(at))
    .map(({ facts, ...row }) => ({
      ...row,
      // A figure of the whole country stands under each state.
      cells: sides.flatMap((_, at) =>
        (facts[at] ?? facts[0]) ? [shown((facts[at] ?? facts[0]) as Fact, toolbox)] : [],
      ),
    }));
  return {
    ...(chart ? { chart } : {}),
    ...(rows.length > 0 ? { table: { columns: sides.map(side => side.name), rows } } : {}),
  };
}
