import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import type { Span } from './span';

/** Words that stand between the members of a list. */
const JOINING = new Set(['and', 'or', 'vs', 'versus', 'with', 'to', 'than', 'from', 'against', 'between']);
/** A member of a list leaves so many words to the last one at most ("elementary … school teachers"). */
const MOST_SHARED = 3;
/** What a word stands for whatever is listed beside it. */
const SURE: ReadonlySet<string> = new Set(['job', 'amount', 'place']);
/** And keeps so many. */
const MOST_OWN = 3;

/**
 * Jobs of a list whose last words are said once, with its last one: "elementary, middle and high school teachers" names three,
 * "civil or mechanical engineer" two. A member counts where its words with those of the last one are surely the name of another
 * job, and are none alone.
 */
export function withSharedWords(tokens: readonly Token[], spans: readonly Span[], lexicon: Lexicon): Span[] {
  const found: Span[] = [];
  for (const last of spans) {
    if (last.value.type !== 'job') continue;
    const words = tokens.slice(last.start, last.end).map(({ text }) => text);
    for (let end = last.start, member = last; ; ) {
      const before = memberBefore(tokens, member.start, words, { spans, lexicon });
      if (!before || before.start >= end) break;
      found.push(before);
      member = before;
      end = before.start;
    }
  }
  // "Truck" is no liking here, and "software" asks for none.
  const kept = spans.filter(({ start, end }) => !found.some(name => start < name.end && name.start < end));
  return [...kept, ...found].sort((one, other) => one.start - other.start);
}

/** The member of a list that stands before a position, where it shares its last words. */
function memberBefore(
  tokens: readonly Token[],
  position: number,
  words: readonly string[],
  { spans, lexicon }: { spans: readonly Span[]; lexicon: Lexicon },
): Span | undefined {
  const isJoint = JOINING.has(tokens[position - 1]?.text ?? '');
  if (!isJoint && !tokens[position]?.apart) return undefined;
  const end = isJoint ? position - 1 : position;
  const isFree = (at: number) =>
    !spans.some(({ start, end: last, value }) => start <= at && at < last && SURE.has(value.type));
  for (let start = Math.max(0, end - MOST_OWN); start < end; start++) {
    const own = tokens.slice(start, end);
    const whole = own.every((token, at) => isFree(start + at) && (at === 0 || !token.apart));
    if (!whole || own.some(({ text }) => JOINING.has(text) || /^\d/.test(text))) continue;
    const naming = sharing(
      own.map(({ text }) => text),
      words,
      lexicon,
    );
    if (naming) return { start, end, said: own.map(({ raw }) => raw).join(' '), value: { type: 'job', naming } };
  }
  return undefined;
}

function sharing(own: readonly string[], words: readonly string[], { occupations }: Lexicon) {
  for (let shared = Math.min(MOST_SHARED, words.length - 1); shared > 0; shared--) {
    const naming = occupations.exact([...own, ...words.slice(-shared)]);
    if (naming?.dominant) return naming;
  }
  return undefined;
}
