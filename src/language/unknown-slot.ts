import type { Kind } from './kind';
import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import { matchesOf } from './question-form';
import type { UnknownName } from './settle-names';
import type { Span, SpanValue } from './span';

/** A name that nobody knows in the place of a job, and the kind of question that asks about it. */
export interface UnknownJob extends UnknownName {
  kind: Kind;
}

/** From here on a sentence has the form of a question the bot knows. */
const FIRM = 0.6;
/** With a job in the place of the words the sentence has to be more like a known question by so much. */
const CLEARLY = 0.1;

/** What stands in the place of a job where nobody knows what it is. */
const ANY_JOB: SpanValue = { type: 'job', naming: { ids: [], dominant: false, score: 0, weak: true } };

/** "A youtuber": somebody called by a thing. */
const ARTICLES = new Set(['a', 'an']);

const DOING = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been']);

const JOINING = new Set(['or', 'and', 'vs', 'versus', 'than']);

/**
 * The name that stands where the question names its job and that is no job known here: words that nothing explains, or somebody
 * called by a thing. With a job in their place the sentence is a known question, and as it stands it is not ("how much does a
 * wizard make", but not "wow, how much").
 * @param score likeness of the sentence as it stands
 */
export function unknownJobIn(
  tokens: readonly Token[],
  spans: readonly Span[],
  { unknown, score }: { unknown: UnknownName | null; score: number },
  lexicon: Lexicon,
): UnknownJob | null {
  const thing = spans.find(({ start, value }) => value.type === 'trait' && ARTICLES.has(tokens[start - 1]?.text ?? ''));
  const named = unknown ?? (thing && { ...thing, naming: undefined });
  // "I am settling in Colorado": what somebody does.
  const deed = tokens[(named?.start ?? 0) - 1]?.text ?? '';
  if (!named || (named.said.endsWith('ing') && DOING.has(deed))) return null;
  // "On the spectrum", "on a farm": where somebody is.
  if (tokens[named.start - 2]?.text === 'on' && ['the', 'a', 'an'].includes(deed)) return null;
  const { start, end, said, naming } = named;
  const others = spans.filter(other => other.end <= start || other.start >= end);
  const filled = [...others, { start, end, said, value: ANY_JOB }].sort((one, other) => one.start - other.start);
  const [best] = matchesOf(tokens, filled, lexicon);
  const asks = best && best.example.talk === null && best.score >= FIRM;
  // "Which pays more, wizard or nurse": the first half alone would be a question, too.
  const joined =
    asks && best.example.kind === 'compare' && JOINING.has(tokens[end]?.text ?? tokens[start - 1]?.text ?? '');
  return asks && (joined || best.score > score + CLEARLY)
    ? { start, end, said, naming, kind: best.example.kind }
    : null;
}
