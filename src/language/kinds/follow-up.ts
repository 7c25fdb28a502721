import { measures as registry } from '../../knowledge/measures/registry';
import type { Context } from '../context';
import { remembered } from '../pointing';
import { MOST_COMPARED, type Question } from '../question';
import { FIRM, has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import type { UnknownJob } from '../unknown-slot';
import { amongStates, comparableOf, goneOn, inPeriod, leaning, SHORT_FOLLOW_UP } from './measures-kept';
import { JOBS_IN_GENERAL } from './search';

/**
 * A sentence that names no job: about the jobs of before, or without them a question back.
 * @param draft what is asked, as far as the sentence says it
 */
export function understandFollowUp(draft: Question, given: Sentence, comparing: boolean): Question {
  const sentence = withKnownName(given);
  const { reading, context, best } = sentence;
  const { places } = draft;
  // Never the job of before instead of one that is named now.
  if (reading.unknownJob) return askedAboutUnknown(draft, reading.unknownJob);
  const measures = amongStates(leaning(inPeriod(draft, context), sentence), sentence);
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
    // "How much does cosmetology school cost": known not to be in the data, whatever it is of.
    const listed = spansOf(reading.spans, 'topic').some(({ start, end }) => end - start > 1);
    if (listed && ((stray === 1 && ASKING.test(sentence.said)) || JOBS_IN_GENERAL.test(sentence.said)))
      return { ...draft, kind: 'fact' };
    const careers = measures.length > 0 && unknownName !== null;
    if (!careers) return { ...draft, kind: null };
    return askedAboutUnknown(draft, { ...unknownName, kind: 'fact' });
  }
  const asWhole = best?.example.kind === 'overview' && best.score >= FIRM && !asksSomething && stray === 0;
  if (asWhole && context.subjects.length === 1)
    return { ...draft, kind: 'overview', subjects: context.subjects.map(remembered), remembered: ['subjects'] };
  const statesOnly = places.length === 0 && draft.outside === null && !has(sentence, 'nationwide');
  if (comparing && statesOnly && context.subjects.length === 1 && context.states.length >= 2)
    return betweenStates(draft, context);
  if (context.subjects.length > 0) {
    const subjects = spokenOf(sentence, comparing).map(remembered);
    const follow = withPlaceBefore(inheritPlace({ ...draft, subjects, remembered: ['subjects'] }, sentence), sentence);
    if (subjects.length >= 2 && (comparing || subjects.length > context.subjects.length))
      return {
        ...follow,
        kind: 'compare',
        measures: measures.length > 0 || draft.topic ? measures : comparableOf(context),
      };
    if (measures[0] === 'related' && !measures[1] && subjects.length === 1 && !draft.topic)
      return { ...follow, kind: 'related', measures };
    if (asksSomething) {
      const several = subjects.length >= 2 || follow.places.length >= 2 || follow.nation;
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

/** A job that is none by this name: asked about where it is like some, or else said to be unknown. */
export function askedAboutUnknown(
  draft: Question,
  { said, naming, kind }: Omit<UnknownJob, 'start' | 'end'>,
): Question {
  const choices = naming && naming.score >= MAY_BE_JOB ? naming.ids.slice(0, MOST_LIKELY) : [];
  const asked = kind === 'compare' || kind === 'overview' ? kind : 'fact';
  return { ...draft, kind: asked, unclear: { what: 'occupation', said, choices } };
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

/** "How much does forklift make anyway": the words that are no name mean the one talked about that they are like. */
function withKnownName(sentence: Sentence): Sentence {
  const { reading, context } = sentence;
  const { naming, said = '' } = reading.unknownName ?? {};
  const only = reading.unexplained.length > 0 && said.split(' ').length === reading.unexplained.length;
  const likely = only && naming && naming.score >= MAY_BE_JOB ? naming.ids.slice(0, MOST_LIKELY) : [];
  const known = context.subjects.find(id => likely.includes(id));
  if (known === undefined) return sentence;
  return {
    ...sentence,
    reading: { ...reading, unknownName: null, unknownJob: null, unexplained: [] },
    context: { ...context, subjects: [known] },
  };
}

const MOST_LIKELY = 4;

/** "And today?" after another year. */
export function isBackToPresent(sentence: Sentence): boolean {
  return has(sentence, 'present') && sentence.reading.tokens.length <= SHORT_FOLLOW_UP - 1;
}

const ASKING = /^(?:\w+ )?(?:how|what|do|does|is|are|can|will)\b/;

/** From here on unknown words may well be the name of another job. */
const MAY_BE_JOB = 0.5;

function mayBeJob({ reading: { unknownName } }: Sentence): boolean {
  return (unknownName?.naming?.score ?? 0) >= MAY_BE_JOB;
}

/** The jobs meant by "they"; by "those two" the last two talked about. */
function spokenOf({ context, said }: Sentence, comparing: boolean): readonly string[] {
  // "Which of those pays most?" after jobs that could come next: of those, and not of the one they come after.
  const offered = context.kind === 'move' || context.kind === 'related';
  if (offered && context.list.length > 1 && /\b(?:those|these|them|which)\b/.test(said)) return context.list;
  const several =
    comparing ||
    /\b(?:two|both|three|pays? more|earns? more|makes? more|which (?:one )?of (?:them|those|these))\b/.test(said);
  const pointing = /\b(?:two|both|three|those|these|them|which|who|it|that one)\b/.test(said);
  if (context.subjects.length > 1 || !several || !pointing) return context.subjects;
  const before = context.history.slice(/\bthree\b/.test(said) ? -3 : -2);
  return before.length > 1 ? before : context.subjects;
}

/** "Vs New Jersey", "compare it with Texas" after New York: the state of before stands beside it. */
function withPlaceBefore(draft: Question, { said, context }: Sentence): Question {
  const [named, another] = draft.places;
  const against = /^(?:and |or )?(?:vs|versus|against|compared? (?:it |that |this )?(?:to|with|against)|than)\b/.test(
    said,
  );
  const compared = context.kind === 'compare' && (context.places.length > 1 || context.nation);
  if (
    compared &&
    named &&
    !another &&
    draft.subjects.length === 1 &&
    ADDING.test(said) &&
    !context.places.includes(named)
  )
    return { ...draft, places: [...context.places, named].slice(-MOST_COMPARED), nation: context.nation };
  const before = context.states.slice(-1).filter(state => state !== named);
  return against && named && !another && draft.subjects.length === 1 && before.length > 0
    ? { ...draft, places: [...before, named] }
    : draft;
}

/** "And in Utah" after a comparison of states. */
const ADDING = /^(?:and|also|plus|add|include|with)\b/;

/** A place stays while the talk stays on it; "in the whole country" leaves it, and so does a full new question. */
export function inheritPlace(draft: Question, sentence: Sentence): Question {
  const { context } = sentence;
  const [named, another] = draft.subjects;
  const among = AMONG_THEM.test(sentence.said) && !another && named?.id === context.subjects[0];
  const joined = among || GOING_ON.test(sentence.said);
  const fresh = named && draft.measures.length > 0 && !draft.remembered.includes('subjects') && !joined;
  const leaves = has(sentence, 'nationwide');
  if (draft.places.length > 0 || context.places.length === 0 || leaves || fresh || draft.outside) return draft;
  return {
    ...draft,
    places: [...context.places],
    nation: context.nation,
    remembered: [...draft.remembered, 'places'],
  };
}

/** "And the LPN, how much?" goes on where the talk is. */
const GOING_ON = /^(?:ok |okay |oh |so )?(?:and|also|plus|then)\b/;

/** "Which of these has the most nurses?" after states were compared: which of the states. */
const AMONG_THEM = /\b(?:these|those|them|each|both)\b/;
