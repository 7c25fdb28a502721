import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { measures as registry } from '../../knowledge/measures/registry';
import { isTechnology } from '../../knowledge/search';
import type { Context } from '../context';
import type { NamedSubject, Question } from '../question';
import { FAINT, FIRM, has, remembered, type Sentence } from '../sentence';
import { spansOf } from '../span';

const COMPARING = new Set([
  'compare',
  'compared',
  'comparison',
  'versus',
  'vs',
  'than',
  'difference',
  'different',
  'better',
  'more',
  'less',
  'which',
  'who',
  'or',
  'faster',
  'higher',
  'lower',
  'worse',
  'fewer',
  'differ',
]);

/** A question about named jobs, or about the jobs of before; whatever no other reader took. */
export function understandOccupation(sentence: Sentence): Question {
  const { context, words, best } = sentence;
  const comparing = best?.example.kind === 'compare';
  const draft = withOtherEnd(withoutGroups(withSchooling(sentence), sentence), sentence);
  const { subjects, measures, places } = draft;
  const bestKind = best && best.score >= FAINT ? best.example.kind : null;
  if (draft.unclear) return { ...inherit(draft, sentence), kind: bestKind === 'talk' ? 'fact' : (bestKind ?? 'fact') };
  // "A licence to cut hair as a barber": two names of the one job that is asked about.
  if (subjects.length >= 2 && draft.topic && !comparable(draft, words))
    return { ...draft, kind: 'fact', subjects: subjects.slice(-1) };
  if (subjects.length >= 2)
    return {
      ...draft,
      measures: measures.map(id => (BEST_PAID.test(sentence.said) ? (MEDIAN_OF[id] ?? id) : id)),
      kind: measures.length > 0 || comparable(draft, words) ? 'compare' : null,
    };
  if (subjects.length === 1) {
    const only = subjects[0] as NamedSubject;
    const weighing = comparing || has(sentence, 'difference') || has(sentence, 'times') || has(sentence, 'percent');
    const against = weighing && context.subjects.length > 0 && !context.subjects.includes(only.id);
    if (against) return againstEarlier(draft, context);
    if (places.length >= 2) return { ...draft, kind: 'compare', measures: measures.length > 0 ? measures : ['salary'] };
    if (measures.length === 1 && measures[0] === 'related') return { ...draft, kind: 'related' };
    if (draft.topic || measures.length > 0) return { ...inheritPlace(draft, sentence), kind: 'fact' };
    const following = context.measures.length > 0 && (context.pending || isFollowUp(sentence));
    if (following)
      return {
        ...inheritPlace(draft, sentence),
        kind: 'fact',
        measures: [...context.measures],
        remembered: ['measures'],
      };
    const vague = {
      ...draft,
      kind: 'fact' as const,
      unclear: { what: 'measure' as const, said: '', choices: [only.id] },
    };
    if (!context.pending && isVague(sentence)) return vague;
    if (places.length > 0 || draft.outside) return { ...draft, kind: 'fact', measures: ['salary'] };
    return {
      ...draft,
      kind: bestKind === 'related' ? 'related' : 'overview',
      measures: bestKind === 'related' ? ['related'] : [],
    };
  }
  return withoutSubject(draft, sentence, comparing);
}

/** Among several jobs "best paid" asks for the pay, and not for that of their best-paid tenth. */
const BEST_PAID = /\b(?:best|highest|worst|lowest) pa(?:id|ying)\b/;
const MEDIAN_OF: Partial<Record<MeasureId, MeasureId>> = { 'salary-p90': 'salary', 'salary-p10': 'salary' };

/** Several jobs in a sentence that neither compares nor asks for a measure are there by chance ("translate cat to french"). */
function comparable(draft: Question, words: ReadonlySet<string>): boolean {
  return draft.confidence.score >= FIRM || [...words].some(word => COMPARING.has(word) || word === 'and');
}

/** "compare with opticians", "is that more than a florist?": what was talked about against the job named now. */
function againstEarlier(draft: Question, context: Context): Question {
  const before = context.subjects
    .filter(id => id !== draft.subjects[0]?.id && id !== ALL_JOBS)
    .slice(-4)
    .map(remembered);
  const measures =
    draft.measures.length > 0 || /compare|differ/.test(draft.text.toLowerCase())
      ? draft.measures
      : [...context.measures];
  return { ...draft, kind: 'compare', subjects: [...before, ...draft.subjects], measures, remembered: ['subjects'] };
}

function withoutSubject(draft: Question, sentence: Sentence, comparing: boolean): Question {
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
    const choices = likely && likely.score >= 0.5 ? likely.ids.slice(0, 4) : [];
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
  if (comparing && places.length === 0 && draft.topic === null) return { ...draft, kind: 'compare' };
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

/** After "for which job?" a field beside a job only tells more of it ("psychiatrist, the medical one"). */
function withoutGroups(draft: Question, { context }: Sentence): Question {
  const jobs = draft.subjects.filter(({ id }) => !isGroupCode(id));
  return context.pending && jobs.length > 0 ? { ...draft, subjects: jobs } : draft;
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

/** Words after a job name that make it a verb or a part of something else ("nurse a drink", "the painter of …"). */
const BINDING = new Set(['a', 'an', 'the', 'of', 'my', 'your', 'his', 'her']);
const MOST_STRAY_WORDS = 3;
/** A sentence with words of its own that is so unlike every question asks for something else. */
const UNLIKE = 0.45;
const SHORT_FOLLOW_UP = 5;
/** A job name among words that nothing explains, in a sentence unlike any question: what is asked about it is not clear. */
function isVague({ reading, best }: Sentence): boolean {
  const stray = new Set([...reading.unexplained, ...spansOf(reading.spans, 'trait').map(({ said }) => said)]);
  if (stray.size === 0 || (best?.score ?? 0) >= FIRM) return false;
  const tied = spansOf(reading.spans, 'job').some(({ start, end }) => {
    const [before, after] = [reading.tokens[start - 1]?.text ?? '', reading.tokens[end]?.text ?? ''];
    return stray.has(before) || stray.has(after) || BINDING.has(after);
  });
  return tied || stray.size > MOST_STRAY_WORDS || (best?.score ?? 0) < UNLIKE;
}

/** "what about glaziers", "and for roofers", or a bare name: the question before is meant again. */
function isFollowUp({ reading, said }: Sentence): boolean {
  const [first] = reading.tokens;
  return (
    /^(?:and|an|or|what about|how about|no|same|what of|also|then|but)\b/.test(said) ||
    (first !== undefined &&
      reading.spans[0]?.start === 0 &&
      reading.spans.length === 1 &&
      reading.spans[0].end === reading.tokens.length)
  );
}

/** A place stays while the talk stays on it; "in the whole country" leaves it, and so does a full new question. */
function inheritPlace(draft: Question, sentence: Sentence): Question {
  const { context } = sentence;
  const fresh = draft.subjects.length > 0 && draft.measures.length > 0 && !draft.remembered.includes('subjects');
  const leaves = has(sentence, 'nationwide');
  if (draft.places.length > 0 || context.places.length === 0 || leaves || fresh || draft.outside) return draft;
  return { ...draft, places: [...context.places], remembered: [...draft.remembered, 'places'] };
}

function inherit(draft: Question, sentence: Sentence): Question {
  const { context } = sentence;
  const measures = draft.measures.length > 0 || !context.pending ? draft.measures : [...context.measures];
  return inheritPlace({ ...draft, measures }, sentence);
}

/** "How much do they earn and do they need a degree?" */
const NEEDING = /\b(?:need|needs|require|requires|get in|without)\b/;

/** A level of education asks for the education; software beside a job for what is used there ("do florists use Excel"). */
function withSchooling(sentence: Sentence): Question {
  const { draft, reading } = sentence;
  if (draft.topic) return draft;
  const schooled = spansOf(reading.spans, 'education').length > 0;
  const besides = draft.subjects.length === 1 && NEEDING.test(sentence.said) && !draft.measures.includes('education');
  if (schooled && (draft.measures.length === 0 || besides))
    return { ...draft, measures: [...draft.measures, 'education'] };
  if (draft.measures.length > 0) return draft;
  const [trait] = spansOf(reading.spans, 'trait');
  const uses = trait && isTechnology(trait.value.trait);
  return uses && has(sentence, 'using') && draft.subjects.length === 1 ? { ...draft, measures: ['technology'] } : draft;
}
