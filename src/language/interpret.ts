import type { Kind } from '../answers/answer';
import type { MeasureId } from '../knowledge/fact';
import type { Lexicon } from './lexicon';
import type { Confidence, NamedSubject, OutsideData, Question, Unclear } from './question';
import { type Reading, read, type Span, type SpanValue } from './read';

/** What the conversation has established so far, as far as understanding needs it. */
export interface Context {
  subjects: readonly string[];
  measures: readonly MeasureId[];
  places: readonly string[];
  kind: Kind | null;
  /** The bot asked for the job of this question. */
  pending: boolean;
}

/** Below this likeness an example question says nothing about the kind. */
const FAINT = 0.35;
/** From here on the sentence itself has the form of a question the bot knows. */
const FIRM = 0.6;
/** Likeness to an example that makes talk: of small words only, or with others among them. */
const TALK_SCORE = { plain: 0.45, mixed: 0.6 };
/** From here on a sentence is taken for a ranking. */
const RANKING = 0.4;
/** From here on an example tells the measure, too. */
const HINTING = 0.6;
/** Words that end the narrowing to a place. */
const NATIONWIDE = new Set(['country', 'national', 'nationally', 'nationwide', 'us', 'usa', 'america', 'american']);
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

/**
 * Turns an utterance into a typed question, leaning on the context where the utterance leaves something open.
 * Never throws; what cannot be understood has kind null, what is unclear says so in `unclear`.
 */
export function interpret(text: string, context: Context, lexicon: Lexicon): Question {
  return decide(read(text, lexicon), text, context, lexicon);
}

type SpanOf<T extends SpanValue['type']> = Span & { value: Extract<SpanValue, { type: T }> };

function spansOf<T extends SpanValue['type']>(reading: Reading, type: T): SpanOf<T>[] {
  return reading.spans.filter((span): span is SpanOf<T> => span.value.type === type);
}

function decide(reading: Reading, text: string, context: Context, lexicon: Lexicon): Question {
  const { subjects, unclear } = nameSubjects(reading);
  const measures = [...new Set(spansOf(reading, 'measure').map(span => span.value.id))];
  const [best] = reading.matches;
  const period = spansOf(reading, 'period')[0]?.value.period ?? null;
  const words = new Set(reading.tokens.map(token => token.text));
  const draft: Question = {
    text,
    kind: null,
    subjects,
    measures: refine(measures, words),
    places: spansOf(reading, 'place').map(span => span.value.code),
    outside: outsideOf(reading),
    period,
    less: [...words].some(word => lexicon.lessWords.has(word)),
    talk: null,
    topic: spansOf(reading, 'topic')[0]?.value.id ?? null,
    ranking: null,
    unclear,
    confidence: confidenceOf(reading.matches),
    remembered: [],
  };
  const talk = talkOf(reading, draft, context);
  if (talk) return { ...draft, kind: 'talk', talk, unclear: null };
  const hint = best && best.score >= HINTING && best.example.kind === 'fact' ? best.example : null;
  // An example asks for its measure by all its words: it counts where the same measures were named, none or some.
  if (hint?.measure && !draft.topic && sameMeasures(hint.named, draft.measures)) draft.measures = [hint.measure];
  if (draft.measures.length === 0 && period && period !== 'year') draft.measures = ['salary'];
  // "What do bartenders make in tips?" asks for the tips, not for the pay.
  if (draft.topic && draft.measures.every(id => id === 'salary') && !words.has('and')) draft.measures = [];
  const ranking = rankingOf(reading, draft, context);
  if (ranking) return ranking;
  if (draft.measures.length === 0 && spansOf(reading, 'education').length > 0) draft.measures = ['education'];
  return withKind(draft, reading, context, words, best?.example.kind === 'compare');
}

/** A general word gives way to the narrower one beside it ("hourly pay", "average salary"). */
function refine(measures: MeasureId[], words: ReadonlySet<string>): MeasureId[] {
  const narrower = measures.some(id => id !== 'salary' && /^(?:salary|hourly|best-|worst-|industries-pay)/.test(id));
  const kept = narrower && !words.has('and') ? measures.filter(id => id !== 'salary') : measures;
  const counted =
    kept.includes('jobs') &&
    kept.some(id => ['women', 'men', 'self-employed', 'openings', 'jobs-2034', 'race', 'lgbt'].includes(id));
  return counted ? kept.filter(id => id !== 'jobs') : kept;
}

const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
]);
const USUAL_LIMIT = 5;
const MOST_RANKED = 10;
/** Words a ranking speaks of instead of a job. */
const JOBS_IN_GENERAL = new Set([
  'job',
  'jobs',
  'career',
  'careers',
  'occupation',
  'occupations',
  'profession',
  'professions',
  'work',
]);
const SUPERLATIVES = new Set([
  'best',
  'highest',
  'top',
  'most',
  'fastest',
  'lowest',
  'worst',
  'least',
  'fewest',
  'slowest',
  'biggest',
  'largest',
  'well',
]);
/** Measures whose words mean the upper or lower end of the pay ("best paid"): over many jobs that is the median. */
const PAY_ENDS: Partial<Record<MeasureId, { less: boolean }>> = {
  'salary-p90': { less: false },
  'salary-p10': { less: true },
};

/** A question for the jobs at the top or bottom of a measure, over all jobs or one field of work. */
function rankingOf(reading: Reading, draft: Question, context: Context): Question | null {
  const groups = draft.subjects.every(({ id }) => id.endsWith('-0000'));
  const general = reading.tokens.some(token => JOBS_IN_GENERAL.has(token.text)) || draft.subjects.length > 0;
  const [best] = reading.matches;
  const named = draft.measures.find(id => id !== 'education') ?? null;
  if (!groups || !general || draft.unclear || named === null) return null;
  const formed = best?.example.kind === 'rank' && best.score >= RANKING;
  if (!formed && !reading.tokens.some(token => SUPERLATIVES.has(token.text))) return null;
  if (context.subjects.length > 0 && draft.subjects.length === 0 && /\b(?:they|them|those|these)\b/.test(draft.text))
    return null;
  const end = PAY_ENDS[named];
  const degrees = spansOf(reading, 'education');
  const limit = reading.tokens
    .filter((_, at) => !degrees.some(({ start, end: after }) => at >= start && at < after))
    .map(({ text }) => NUMBERS.get(text) ?? (/^\d{1,2}$/.test(text) ? Number(text) : 0))
    .find(count => count > 0);
  const ranking = {
    limit: Math.min(limit ?? USUAL_LIMIT, MOST_RANKED),
    group: draft.subjects.find(({ id }) => id !== '00-0000')?.id ?? null,
    education: degrees[0]?.value.level ?? null,
  };
  return {
    ...draft,
    kind: 'rank',
    measures: [end ? 'salary' : named],
    less: end?.less ?? draft.less,
    subjects: [],
    ranking,
  };
}

function sameMeasures(some: readonly MeasureId[], others: readonly MeasureId[]): boolean {
  return some.length === others.length && some.every(id => others.includes(id));
}

/** The entry of `talk.yaml` that was said, if the utterance is talk and nothing else. */
function talkOf(reading: Reading, draft: Question, context: Context): string | null {
  const [best] = reading.matches;
  const asks = draft.subjects.length > 0 || draft.measures.length > 0 || draft.topic !== null;
  if (reading.talk !== null && !(asks && context.pending)) return reading.talk;
  const needed = reading.unexplained.length === 0 ? TALK_SCORE.plain : TALK_SCORE.mixed;
  if (!best?.example.talk || best.score < needed) return null;
  const unclear = draft.unclear !== null || reading.unexplained.length > 1;
  return best.example.talk === 'crisis' || !(asks || unclear) ? best.example.talk : null;
}

/** "I was a cashier", "my sister is a nurse": the story around a question, not what it asks about. */
const STORY =
  /\b(?:(?:i|we) (?:am|was|were|have been|had been|used to be|worked as|work as|have worked as)|(?:my|his|her) \w+ (?:is|was|works as|worked as|became))(?: (?:a|an|the|now|just|currently))*$/;

function isTold(reading: Reading, { start }: Span): boolean {
  return STORY.test(
    reading.tokens
      .slice(0, start)
      .map(token => token.text)
      .join(' '),
  );
}

function nameSubjects(reading: Reading): { subjects: NamedSubject[]; unclear: Unclear | null } {
  const subjects: NamedSubject[] = [];
  let unclear: Unclear | null = null;
  const told = reading.spans.filter(span => span.value.type === 'job' && isTold(reading, span));
  const asked = reading.spans.some(span => span.value.type === 'job' && !told.includes(span));
  for (const span of reading.spans) {
    if (asked && told.includes(span)) continue;
    if (span.value.type === 'group') subjects.push({ id: span.value.id, said: span.said, others: [] });
    if (span.value.type !== 'job') continue;
    const { ids, dominant } = span.value.naming;
    const [first, ...others] = ids;
    if (first === undefined) continue;
    if (!dominant) unclear ??= { what: 'occupation', said: span.said, choices: ids };
    else if (!subjects.some(({ id }) => id === first)) subjects.push({ id: first, said: span.said, others });
  }
  return { subjects, unclear };
}

function outsideOf(reading: Reading): OutsideData | null {
  const country = spansOf(reading, 'country')[0];
  if (country) return { said: country.value.name, what: 'country', state: null };
  const city = spansOf(reading, 'city')[0]?.value.city;
  if (city) return { said: city.name, what: 'city', state: city.state };
  const year = spansOf(reading, 'year')[0];
  return year ? { said: year.value.year, what: 'year', state: null } : null;
}

function confidenceOf(matches: Reading['matches']): Confidence {
  const [best] = matches;
  if (!best) return { score: 0, margin: 0 };
  const other = matches.find(match => match.example.kind !== best.example.kind);
  return { score: best.score, margin: best.score - (other?.score ?? 0) };
}

function withKind(
  draft: Question,
  reading: Reading,
  context: Context,
  words: ReadonlySet<string>,
  comparing: boolean,
): Question {
  const { subjects, measures, places } = draft;
  const best = reading.matches[0];
  const bestKind = best && best.score >= FAINT ? best.example.kind : null;
  if (draft.unclear)
    return { ...inherit(draft, context, words), kind: bestKind === 'talk' ? 'fact' : (bestKind ?? 'fact') };
  if (subjects.length >= 2)
    return { ...draft, kind: measures.length > 0 || comparable(draft, words) ? 'compare' : null };
  if (subjects.length === 1) {
    const only = subjects[0] as NamedSubject;
    const against = comparing && context.subjects.length > 0 && !context.subjects.includes(only.id);
    if (against) return againstEarlier(draft, context);
    if (places.length >= 2) return { ...draft, kind: 'compare', measures: measures.length > 0 ? measures : ['salary'] };
    if (offTopic(draft, reading)) return { ...draft, kind: null };
    if (draft.topic || measures.length > 0) return { ...inheritPlace(draft, context, words), kind: 'fact' };
    const following = context.measures.length > 0 && (context.pending || isFollowUp(reading));
    if (following)
      return {
        ...inheritPlace(draft, context, words),
        kind: 'fact',
        measures: [...context.measures],
        remembered: ['measures'],
      };
    if (places.length > 0 || draft.outside) return { ...draft, kind: 'fact', measures: ['salary'] };
    return {
      ...draft,
      kind: bestKind === 'related' ? 'fact' : 'overview',
      measures: bestKind === 'related' ? ['related'] : [],
    };
  }
  return withoutSubject(draft, reading, context, words, comparing);
}

/** Several jobs in a sentence that neither compares nor asks for a measure are there by chance ("translate cat to french"). */
function comparable(draft: Question, words: ReadonlySet<string>): boolean {
  return draft.confidence.score >= FIRM || [...words].some(word => COMPARING.has(word) || word === 'and');
}

/** "compare with opticians", "is that more than a florist?": what was talked about against the job named now. */
function againstEarlier(draft: Question, context: Context): Question {
  const before = context.subjects
    .filter(id => id !== draft.subjects[0]?.id)
    .slice(-4)
    .map(remembered);
  const measures =
    draft.measures.length > 0 || /compare|differ/.test(draft.text.toLowerCase())
      ? draft.measures
      : [...context.measures];
  return { ...draft, kind: 'compare', subjects: [...before, ...draft.subjects], measures, remembered: ['subjects'] };
}

function withoutSubject(
  draft: Question,
  reading: Reading,
  context: Context,
  words: ReadonlySet<string>,
  comparing: boolean,
): Question {
  const { measures, places } = draft;
  const asksSomething =
    [...words].some(word => NATIONWIDE.has(word)) ||
    measures.length > 0 ||
    places.length > 0 ||
    draft.outside !== null ||
    draft.topic !== null;
  const stray = reading.unexplained.length;
  const known = reading.tokens.length - stray;
  if (stray > 0 && (stray >= known || (!asksSomething && !comparing) || reading.unknownName)) {
    const careers = measures.length > 0 && reading.unknownName !== null;
    if (!careers) return { ...draft, kind: null };
    const likely = reading.unknownName?.naming;
    const choices = likely && likely.score >= 0.5 ? likely.ids.slice(0, 4) : [];
    return { ...draft, kind: 'fact', unclear: { what: 'occupation', said: reading.unknownName?.said ?? '', choices } };
  }
  if (context.subjects.length > 0) {
    const subjects = context.subjects.map(remembered);
    const follow = inheritPlace({ ...draft, subjects, remembered: ['subjects'] }, context, words);
    if (comparing && subjects.length >= 2)
      return { ...follow, kind: 'compare', measures: measures.length > 0 ? measures : [...context.measures] };
    if (asksSomething) {
      const several = subjects.length >= 2;
      return {
        ...follow,
        kind: several ? 'compare' : 'fact',
        measures:
          measures.length > 0 || draft.topic
            ? measures
            : context.measures.length > 0
              ? [...context.measures]
              : ['salary'],
      };
    }
    return { ...draft, kind: null };
  }
  if (comparing && places.length === 0 && draft.topic === null) return { ...draft, kind: 'compare' };
  if (asksSomething) return { ...draft, kind: 'fact', unclear: { what: 'subject', said: '', choices: [] } };
  return { ...draft, kind: null };
}

const remembered = (id: string): NamedSubject => ({ id, said: null, others: [] });

/** Words after a job name that make it a verb or a part of something else ("nurse a drink", "the painter of …"). */
const BINDING = new Set(['a', 'an', 'the', 'of', 'my', 'your', 'his', 'her']);
const MOST_STRAY_WORDS = 3;

/** A job name among words from elsewhere, tied to them, in a sentence unlike any question ("chef's knife"). */
function offTopic(draft: Question, reading: Reading): boolean {
  const asked = draft.measures.length > 0 || draft.places.length > 0 || draft.topic !== null;
  const stray = new Set(reading.unexplained);
  if (asked || stray.size === 0 || (reading.matches[0]?.score ?? 0) >= FIRM) return false;
  const tied = spansOf(reading, 'job').some(({ start, end }) => {
    const [before, after] = [reading.tokens[start - 1]?.text ?? '', reading.tokens[end]?.text ?? ''];
    return stray.has(before) || stray.has(after) || BINDING.has(after);
  });
  return tied || stray.size > MOST_STRAY_WORDS;
}

/** "what about glaziers", "and for roofers", or a bare name: the question before is meant again. */
function isFollowUp(reading: Reading): boolean {
  const [first] = reading.tokens;
  const said = reading.tokens.map(token => token.text).join(' ');
  return (
    /^(?:and|or|what about|how about|no|same|what of|also|then|but)\b/.test(said) ||
    (first !== undefined &&
      reading.spans[0]?.start === 0 &&
      reading.spans.length === 1 &&
      reading.spans[0].end === reading.tokens.length)
  );
}

/** A place stays while the talk stays on it; "in the whole country" leaves it, and so does a full new question. */
function inheritPlace(draft: Question, context: Context, words: ReadonlySet<string>): Question {
  const fresh = draft.subjects.length > 0 && draft.measures.length > 0 && !draft.remembered.includes('subjects');
  const leaves = [...words].some(word => NATIONWIDE.has(word));
  if (draft.places.length > 0 || context.places.length === 0 || leaves || fresh || draft.outside) return draft;
  return { ...draft, places: [...context.places], remembered: [...draft.remembered, 'places'] };
}

function inherit(draft: Question, context: Context, words: ReadonlySet<string>): Question {
  const measures = draft.measures.length > 0 || !context.pending ? draft.measures : [...context.measures];
  return inheritPlace({ ...draft, measures }, context, words);
}
