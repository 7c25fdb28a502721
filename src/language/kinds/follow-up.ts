import type { MeasureId } from '../../knowledge/fact';
import { measures as registry } from '../../knowledge/measures/registry';
import type { Context } from '../context';
import { remembered } from '../pointing';
import type { Question } from '../question';
import { FIRM, has, type Sentence } from '../sentence';

const SHORT_FOLLOW_UP = 5;

/**
 * A sentence that names no job: about the jobs of before, or without them a question back.
 * @param draft what is asked, as far as the sentence says it
 */
export function understandFollowUp(draft: Question, sentence: Sentence, comparing: boolean): Question {
  const { reading, context, best } = sentence;
  const { places } = draft;
  const measures = leaning(inPeriod(draft, context), sentence);
  const asksSomething =
    has(sentence, 'nationwide') ||
    isBackToPresent(sentence) ||
    measures.length > 0 ||
    places.length > 0 ||
    draft.outside !== null ||
    draft.topic !== null;
  // In the middle of a talk a plain English word more does not make another subject ("wow, and the pay?").
  const lenient = context.subjects.length > 0 && (measures.length > 0 || reading.tokens.length <= SHORT_FOLLOW_UP);
  const odd = reading.unexplained.filter(word => !lenient || !sentence.lexicon.speller.isCorrect(word));
  const stray = odd.length;
  const unknownName = lenient && reading.unknownName?.naming === undefined ? null : reading.unknownName;
  const known = reading.tokens.length - stray;
  // Who talks of a job goes on talking of it: what is asked and understood outweighs words that are not.
  const goesOn = context.subjects.length > 0 && asksSomething && !mayBeJob(sentence);
  if (!goesOn && stray > 0 && (stray >= known || (!asksSomething && !comparing) || unknownName)) {
    const careers = measures.length > 0 && unknownName !== null;
    if (!careers) return { ...draft, kind: null };
    const likely = unknownName?.naming;
    const choices = likely && likely.score >= MAY_BE_JOB ? likely.ids.slice(0, 4) : [];
    return { ...draft, kind: 'fact', unclear: { what: 'occupation', said: unknownName?.said ?? '', choices } };
  }
  const asWhole = best?.example.kind === 'overview' && best.score >= FIRM && !asksSomething && stray === 0;
  if (asWhole && context.subjects.length === 1)
    return { ...draft, kind: 'overview', subjects: context.subjects.map(remembered), remembered: ['subjects'] };
  const statesOnly = places.length === 0 && draft.outside === null && !has(sentence, 'nationwide');
  if (comparing && statesOnly && context.subjects.length === 1 && context.states.length >= 2)
    return betweenStates(draft, context);
  if (context.subjects.length > 0) {
    const subjects = spokenOf(sentence, comparing).map(remembered);
    const follow = inheritPlace({ ...draft, subjects, remembered: ['subjects'] }, sentence);
    if (subjects.length >= 2 && (comparing || subjects.length > context.subjects.length))
      return {
        ...follow,
        kind: 'compare',
        measures: measures.length > 0 || draft.topic ? measures : comparableOf(context),
      };
    if (asksSomething) {
      const several = subjects.length >= 2;
      return {
        ...follow,
        kind: several ? 'compare' : 'fact',
        measures: measures.length > 0 || draft.topic ? measures : goneOn(draft, context, isBackToPresent(sentence)),
      };
    }
    return { ...draft, kind: null };
  }
  // Nothing was talked about: the two jobs whose comparison the bot is known for.
  const fresh = context.kind === null && !context.pending;
  if (fresh && comparing && places.length === 0 && draft.topic === null) return { ...draft, kind: 'compare' };
  if (asksSomething) return { ...draft, kind: 'fact', unclear: { what: 'subject', said: '', choices: [] } };
  return { ...draft, kind: null };
}

/** "Which is better?" after Iowa and Nebraska. */
function betweenStates(draft: Question, { subjects, measures, states }: Context): Question {
  const asked = draft.measures.length > 0 ? draft.measures : measures.filter(id => registry[id].byState);
  return {
    ...draft,
    kind: 'compare',
    subjects: subjects.map(remembered),
    measures: asked.length > 0 ? [...asked] : ['salary'],
    places: states.slice(-2),
    remembered: ['subjects', 'measures', 'places'],
  };
}

/** What was asked before; the pay, where that was the state that pays best and a state is named now. */
function goneOn({ places }: Question, { measures }: Context, present: boolean): MeasureId[] {
  const again = measures
    .filter(id => places.length === 0 || (id !== 'best-state' && id !== 'worst-state'))
    .map(id => (present && id === 'jobs-2034' ? 'jobs' : id));
  return again.length > 0 ? again : ['salary'];
}

/** "And today?" after another year. */
export function isBackToPresent(sentence: Sentence): boolean {
  return has(sentence, 'present') && sentence.reading.tokens.length <= SHORT_FOLLOW_UP - 1;
}

/** From here on unknown words may well be the name of another job. */
const MAY_BE_JOB = 0.5;

function mayBeJob({ reading: { unknownName } }: Sentence): boolean {
  return (unknownName?.naming?.score ?? 0) >= MAY_BE_JOB;
}

/** In the middle of a talk a sentence rather like a known question asks for what that one does. */
function leaning(measures: MeasureId[], { draft, context, best, reading }: Sentence): MeasureId[] {
  const open = measures.length === 0 && draft.topic === null && draft.places.length === 0 && draft.outside === null;
  const measure = best && best.score >= LEANING && best.example.kind === 'fact' ? best.example.measure : null;
  return open && measure && context.subjects.length > 0 && reading.unexplained.length === 0 ? [measure] : measures;
}

const LEANING = 0.5;

/** "And in a year?" after the pay by the hour. */
function inPeriod({ measures, period }: Question, context: Context): MeasureId[] {
  const paid = context.measures.some(id => id === 'salary' || id === 'hourly');
  return measures.length === 0 && period !== null && paid ? ['salary'] : measures;
}

/** What was compared before, where it can be compared; pay where it cannot ("related jobs"). */
function comparableOf({ measures }: Context): MeasureId[] {
  const comparable = measures.filter(id => registry[id].shape !== 'list');
  return measures.length > 0 && comparable.length === 0 ? ['salary'] : comparable;
}

/** "And the worst?" after the best state. */
export function withOtherEnd(draft: Question, { context, words, reading: { tokens } }: Sentence): Question {
  const [before] = context.measures;
  const other = before && OTHER_END[before];
  const asked = ['worst', 'lowest', 'least', 'bottom', 'best', 'highest', 'most', 'top'].some(word => words.has(word));
  const ends = draft.measures.every(id => id === 'salary' || id in OTHER_END);
  const open = draft.subjects.length === 0 && ends && draft.topic === null && tokens.length <= SHORT_FOLLOW_UP;
  return asked && other && open ? { ...draft, measures: [other] } : draft;
}

const OTHER_END: Partial<Record<MeasureId, MeasureId>> = {
  'best-state': 'worst-state',
  'worst-state': 'best-state',
  'salary-p10': 'salary-p90',
  'salary-p90': 'salary-p10',
};

/** The jobs meant by "they"; by "those two" the last two talked about. */
function spokenOf({ context, said }: Sentence, comparing: boolean): readonly string[] {
  const several = comparing || /\b(?:two|both|three|pays? more|earns? more|makes? more)\b/.test(said);
  const pointing = /\b(?:two|both|three|those|these|them|which|who|it|that one)\b/.test(said);
  if (context.subjects.length > 1 || !several || !pointing) return context.subjects;
  return context.history.slice(/\bthree\b/.test(said) ? -3 : -2);
}

/** A place stays while the talk stays on it; "in the whole country" leaves it, and so does a full new question. */
export function inheritPlace(draft: Question, sentence: Sentence): Question {
  const { context } = sentence;
  const fresh = draft.subjects.length > 0 && draft.measures.length > 0 && !draft.remembered.includes('subjects');
  const leaves = has(sentence, 'nationwide');
  if (draft.places.length > 0 || context.places.length === 0 || leaves || fresh || draft.outside) return draft;
  return { ...draft, places: [...context.places], remembered: [...draft.remembered, 'places'] };
}
