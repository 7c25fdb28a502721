import type { MeasureId } from '../../knowledge/fact';
import { subjectOf } from '../draft';
import { remembered } from '../pointing';
import type { NamedSubject, Question } from '../question';
import { cueBefore, FIRM, has, likeness, type Sentence } from '../sentence';
import { type SpanOf, spansOf } from '../span';
import { isStory } from '../story';

/** Likeness to an example of `move.yaml` that is enough beside a word of moving. */
const LIKELY = 0.45;
/** Measures that a question for the way from job to job may name; any other asks for a figure. */
const OF_THE_WAY: readonly MeasureId[] = [
  'skills',
  'education',
  'experience',
  'training',
  'time-to-enter',
  'knowledge',
  'education-held',
  'related',
];

/** The way from one job to another, or what could come next after one. */
export function understandMove(sentence: Sentence): Question | null {
  const { draft, reading, context, told } = sentence;
  if (draft.measures.some(id => !OF_THE_WAY.includes(id)) || draft.topic || draft.places.length > 0) return null;
  // "My sister is a nurse" is neither where the person comes from nor where to.
  const own = spansOf(reading.spans, 'job').filter(span => told.includes(span) || !isStory(reading.tokens, span));
  const jobs = latest(distinct(own), told);
  const like = likeness(sentence, 'move');
  const [first, second] = jobs;
  const joining = reading.tokens.slice(first?.end ?? 0, second?.start ?? 0).map(token => token.text);
  const wanted = second !== undefined && cueBefore(sentence, 'become', second.start, 2);
  const moving =
    has(sentence, 'moving') || wanted || (second !== undefined && /^(?:in)?to(?: an?)?$/.test(joining.join(' ')));
  if (jobs.length === 2 && (moving || like >= FIRM)) return between(sentence, jobs as Pair);
  if (first && !second) return next(sentence, first, like) ?? following(sentence, first);
  const [origin, target] = context.history.slice(-2);
  if (jobs.length === 0 && origin && target && BETWEEN.test(sentence.said))
    return { ...moveOf(draft, [remembered(origin), remembered(target)]), remembered: ['subjects'] };
  // "What must I learn to change?" after the job wished for: from the one the person has.
  const [wish] = context.subjects;
  const changes = jobs.length === 0 && has(sentence, 'moving') && CHANGING.test(sentence.said);
  if (changes && context.own !== null && wish !== undefined && wish !== context.own)
    return { ...moveOf(draft, [remembered(context.own), remembered(wish)]), remembered: ['subjects'] };
  const again = jobs.length === 0 && context.subjects.length > 0 && reading.unexplained.length <= 1;
  const asks = has(sentence, 'next-step') && like >= LIKELY && draft.measures.length === 0;
  if (!again || !asks) return null;
  return { ...draft, kind: 'move', subjects: context.subjects.slice(0, 1).map(remembered), remembered: ['subjects'] };
}

/** "How do I get from one to the other?" */
const BETWEEN = /\bfrom (?:one|the first|the first one) to the (?:other|second)\b/;

const CHANGING = /\b(?:to|i) (?:change|switch|transition|move over|make the (?:move|switch|jump|change))\b/;

type Pair = [SpanOf<'job'>, SpanOf<'job'>];

/** Of a whole career the last job, and the one that is wanted. */
function latest(jobs: readonly SpanOf<'job'>[], told: readonly SpanOf<'job'>[]): readonly SpanOf<'job'>[] {
  const origin = jobs.filter(job => told.includes(job)).at(-1);
  const target = jobs.filter(job => !told.includes(job)).at(-1);
  if (jobs.length > 2 && origin && target) return [origin, target];
  return jobs.length > 1 && origin && !target ? [origin] : jobs;
}

function distinct(spans: readonly SpanOf<'job'>[]): SpanOf<'job'>[] {
  return spans.filter(
    (span, at) => spans.findIndex(other => other.value.naming.ids[0] === span.value.naming.ids[0]) === at,
  );
}

const COMPARING = ['or', 'vs', 'versus', 'compare', 'compared', 'comparison'];

function between(sentence: Sentence, [first, second]: Pair): Question | null {
  const { draft, told } = sentence;
  const comparing = COMPARING.some(word => sentence.words.has(word));
  const directed =
    told.length === 1 ||
    cueBefore(sentence, 'become', second.start, 2) ||
    sentence.reading.tokens[first.end]?.text === 'to' ||
    cueBefore(sentence, 'become', first.start, 2) ||
    /\bfrom\b/.test(sentence.said);
  if (comparing || !directed) return null;
  const words = sentence.reading.tokens.map(token => token.text);
  const fromBefore = (span: SpanOf<'job'>) => words.slice(Math.max(0, span.start - 3), span.start).includes('from');
  const turned =
    (told.includes(second) && !told.includes(first)) ||
    (!told.includes(first) && fromBefore(second) && !fromBefore(first));
  return moveOf(draft, (turned ? [second, first] : [first, second]).map(subjectOf));
}

/** "I am a cashier, what could I do next?" */
function next(sentence: Sentence, job: SpanOf<'job'>, like: number): Question | null {
  const { draft, told, best } = sentence;
  const wanted = has(sentence, 'next-step') && (told.length > 0 || like >= FIRM || best?.example.kind === 'move');
  const formed = best?.example.kind === 'move' && best.score >= FIRM;
  const target = told.length === 0 && cueBefore(sentence, 'become', job.start, 2) && !has(sentence, 'next-step');
  if ((!wanted && !formed) || target) return null;
  return moveOf(draft, [subjectOf(job)]);
}

/** "What about a travel agent?" after a question for the way. */
function following({ draft, context, said }: Sentence, job: SpanOf<'job'>): Question | null {
  const [origin] = context.subjects;
  const short = context.kind === 'move' && /^(?:and|what about|how about|or)\b/.test(said);
  if (!short || origin === undefined) return null;
  return { ...moveOf(draft, [remembered(origin), subjectOf(job)]), remembered: ['subjects'] };
}

function moveOf(draft: Question, subjects: readonly (NamedSubject | undefined)[]): Question {
  return { ...draft, kind: 'move', subjects: subjects.filter(subject => subject !== undefined), unclear: null };
}
