import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import { type Naming, SURE_SCORE } from './occupation-finder';
import { coverage, type Span } from './span';

/** Words that might be a name of a job but are not known as one, with the likeliest occupations. */
export interface UnknownName {
  start: number;
  end: number;
  said: string;
  naming: Naming | undefined;
}

/** A single word has to be more alike than several to be taken for the name itself. */
const SURE_SINGLE = 0.82;

/** "PA" behind a job, or joined to another state ("dental assistants: NJ or PA"), is the state. */
function isPlaceHere(
  { start, end }: Span,
  spans: readonly Span[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const job = spans.find(
    ({ value, end: last }) =>
      value.type === 'job' && last <= start && !lexicon.stateCodes.has(tokens[last - 1]?.raw ?? ''),
  );
  if (job === undefined) return false;
  const joined = [start - 2, end + 1].some(
    at => JOINING.has(tokens[at < start ? at + 1 : at - 1]?.text ?? '') && isState(at, spans, tokens, lexicon),
  );
  return job.end === start || joined;
}

const JOINING = new Set(['or', 'and', 'vs', 'versus']);

function isState(at: number, spans: readonly Span[], tokens: readonly Token[], { stateCodes }: Lexicon): boolean {
  const named = spans.some(({ value, start, end }) => value.type === 'place' && start <= at && at < end);
  return named || stateCodes.has(tokens[at]?.raw ?? '');
}

/** Looks for names among the words left over, and sees to generic names ("trainer") that have a word before them. */
export function settleNames(
  tokens: readonly Token[],
  chosen: readonly Span[],
  isContent: (at: number) => boolean,
  lexicon: Lexicon,
) {
  const spans = chosen.map((span): Span => {
    const code = tokens[span.start]?.raw ?? '';
    const isCode = span.value.type === 'job' && lexicon.stateCodes.has(code) && span.end - span.start === 1;
    return isCode && isPlaceHere(span, chosen, tokens, lexicon) ? { ...span, value: { type: 'place', code } } : span;
  });
  const covered = coverage(tokens.length, spans);
  let unknownName: UnknownName | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (covered[at] || !isContent(at)) continue;
    let end = at + 1;
    while (end < tokens.length && !covered[end] && !tokens[end]?.apart && isContent(end)) end++;
    const next = spans.find(span => span.start === end && span.value.type === 'job');
    const generic =
      next && next.end - next.start === 1 && lexicon.occupations.isGeneric(tokens[next.start]?.text ?? '');
    const stretch = { start: at, end: generic ? next.end : end };
    const found = nameLike(tokens, stretch, lexicon);
    const single = stretch.end - stretch.start === 1;
    // A word of everyday English that is no name by itself is not a misspelt one.
    const everyday = single && lexicon.speller.isCorrect(token.text);
    const sure = single ? SURE_SINGLE : SURE_SCORE;
    if (found.naming && !everyday && found.naming.score >= sure) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      spans.push({ ...found, ...stretch, value: { type: 'job', naming: found.naming } });
    } else if (!next || generic) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      unknownName ??= { ...stretch, said: found.said, naming: everyday ? undefined : found.naming };
    }
    at = end - 1;
  }
  return { spans: spans.sort((one, other) => one.start - other.start), unknownName };
}

function nameLike(tokens: readonly Token[], { start, end }: { start: number; end: number }, lexicon: Lexicon) {
  const part = tokens.slice(start, end);
  return {
    said: part.map(token => token.raw).join(' '),
    naming: lexicon.occupations.alike(part.map(token => token.text)),
  };
}
