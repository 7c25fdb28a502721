import type { MeasureId } from '../../knowledge/fact';
import { ALL_JOBS, isGroupCode } from '../../knowledge/groups';
import { measures as registry } from '../../knowledge/measures/registry';
import { isTechnology } from '../../knowledge/search';
import { remembered } from '../pointing';
import type { NamedSubject, Question } from '../question';
import { FAINT, FIRM, has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { askedAboutUnknown, inheritPlace, understandFollowUp } from './follow-up';
import { comparableOf, withOtherEnd } from './measures-kept';
import { orderedBy } from './search';

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
  'decide',
  'deciding',
  'choose',
  'choosing',
  'between',
]);

/** A question about named jobs, or about the jobs of before; whatever no other reader took. */
export function understandOccupation(sentence: Sentence): Question {
  const { context, best } = sentence;
  // Where none came first, "the winner" gets the comparison once more.
  const comparing = best?.example.kind === 'compare' || has(sentence, 'winner');
  const draft = withOtherEnd(withoutGroups(withSchooling(sentence), sentence), sentence);
  const { subjects, measures, places } = draft;
  const bestKind = best && best.score >= FAINT ? best.example.kind : null;
  if (draft.unclear) return { ...inherit(draft, sentence), kind: bestKind === 'talk' ? 'fact' : (bestKind ?? 'fact') };
  // "A licence to cut hair as a barber": two names of the one job that is asked about.
  if (subjects.length >= 2 && draft.topic && !comparable(sentence, draft))
    return { ...draft, kind: 'fact', subjects: subjects.slice(-1) };
  // "How much more win the RN than LPN", after both: the figure and the place of before.
  const known = subjects.length >= 2 && subjects.every(({ id }) => context.history.includes(id));
  if (known && has(sentence, 'difference')) {
    const again = measures.length > 0 ? measures : comparableOf(context);
    return { ...inheritPlace({ ...draft, remembered: ['subjects'] }, sentence), kind: 'compare', measures: again };
  }
  if (subjects.length >= 2)
    return {
      ...draft,
      measures: measures.map(id => (BEST_PAID.test(sentence.said) ? orderedBy(id) : id)),
      kind: measures.length > 0 || comparable(sentence, draft) ? 'compare' : null,
    };
  const { unknownJob } = sentence.reading;
  // "Which pays more, wizard or nurse": half of a comparison is no answer.
  if (subjects.length === 1 && unknownJob?.kind === 'compare') return askedAboutUnknown(draft, unknownJob);
  if (subjects.length === 1) {
    const only = subjects[0] as NamedSubject;
    const weighing = comparing || has(sentence, 'difference') || has(sentence, 'times') || has(sentence, 'percent');
    const against = weighing && context.subjects.length > 0 && !context.subjects.includes(only.id);
    if (against) return againstEarlier(draft, sentence);
    // "And does a millwright pay better?", when that was talked about after another job.
    const other = context.history.findLast(id => id !== only.id);
    if (other !== undefined && context.subjects[0] === only.id && BETTER.test(sentence.said))
      return againstEarlier(draft, { ...sentence, context: { ...context, subjects: [other] } });
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
  return understandFollowUp(draft, sentence, comparing);
}

const BETTER = /\b(?:better|more|less|worse|higher|lower|faster)(?: (?:pay|money|paid))?$/;

/** Among several jobs "best paid" asks for the pay, and not for that of their best-paid tenth. */
const BEST_PAID = /\b(?:best|highest|worst|lowest) pa(?:id|ying)\b/;

/** Several jobs in a sentence that neither compares nor asks for a measure are there by chance ("translate cat to french"). */
function comparable({ words, reading }: Sentence, draft: Question): boolean {
  const listed = reading.unexplained.length === 0;
  return draft.confidence.score >= FIRM || listed || [...words].some(word => COMPARING.has(word) || word === 'and');
}

/** "compare with opticians", "is that more than a florist?": what was talked about against the job named now. */
function againstEarlier(draft: Question, sentence: Sentence): Question {
  const { context, said } = sentence;
  const before = context.subjects
    .filter(id => id !== draft.subjects[0]?.id && id !== ALL_JOBS)
    .slice(-4)
    .map(remembered);
  const anew = /compare|differ/.test(said) && !/\bsame\b/.test(said);
  const again = draft.measures.length > 0 || anew ? draft.measures : [...context.measures];
  // "Do plumbers do better?" after the way in.
  const counted = again.length === 0 || again.some(id => registry[id].shape === 'number');
  const measures: MeasureId[] = counted || !/\bbetter\b/.test(said) ? again : ['salary'];
  const subjects = [...before, ...draft.subjects];
  return inheritPlace({ ...draft, kind: 'compare', subjects, measures, remembered: ['subjects'] }, sentence);
}

/** After "for which job?" a field beside a job only tells more of it ("psychiatrist, the medical one"). */
function withoutGroups(draft: Question, { context }: Sentence): Question {
  const jobs = draft.subjects.filter(({ id }) => !isGroupCode(id));
  return context.pending && jobs.length > 0 ? { ...draft, subjects: jobs } : draft;
}

/** Words after a job name that make it a verb or a part of something else ("nurse a drink", "the painter of …"). */
const BINDING = new Set(['a', 'an', 'the', 'of', 'my', 'your', 'his', 'her']);
const MOST_STRAY_WORDS = 3;
/** A sentence with words of its own that is so unlike every question asks for something else. */
const UNLIKE = 0.45;
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
    /^(?:(?:ok|okay|so|well|alright|great|cool|nice|hm|hmm|oh|yeah|yes|thanks|wow|now) )*(?:and|an|or|what about|how about|no|same|what of|also|then|but|for)\b|\b(?:instead|same(?: (?:questions?|things?|please))?)$/.test(
      said,
    ) ||
    (first !== undefined &&
      reading.spans[0]?.start === 0 &&
      reading.spans.length === 1 &&
      reading.spans[0].end === reading.tokens.length)
  );
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
