import { candidates, isUnit } from './candidates';
import type { CueId } from './cues';
import type { ExampleMatch } from './example-matcher';
import type { Lexicon } from './lexicon';
import { singular, type Token, tokenize } from './normalise';
import { mask, matchesOf } from './question-form';
import { repairTokens } from './repair';
import { settleNames, type UnknownName } from './settle-names';
import { withSharedWords } from './shared-words';
import { coverage, type Span, type SpanValue } from './span';
import { withUnknownPlace } from './unknown-place';
import { type UnknownJob, unknownJobIn } from './unknown-slot';
import { widenNames } from './wider-names';

/** Everything seen in one utterance, before memory and meaning. */
export interface Reading {
  tokens: readonly Token[];
  spans: readonly Span[];
  /** Small phrases that steer the meaning; they may overlap spans and one another. */
  cues: readonly { id: CueId; start: number; end: number }[];
  unknownName: UnknownName | null;
  /** Words that name no job known here and stand where the question names its job ('how much does a wizard make'). */
  unknownJob: UnknownJob | null;
  /** Words that neither a slot nor the grammar of questions explains. */
  unexplained: readonly string[];
  /** Words of other matters than careers, by what they are about; none that a slot covers. */
  elsewhere: readonly string[];
  /** Something people say to the bot, where the rest of the utterance is only small words. */
  talk: { id: string; start: number; end: number } | null;
  masked: string;
  matches: readonly ExampleMatch[];
}

/** Among spans of equal length the earlier type wins. */
const PRIORITY: readonly SpanValue['type'][] = [
  'education',
  'topic',
  'place',
  'measure',
  'group',
  'amount',
  'country',
  'city',
  'period',
  'year',
  'trait',
  'job',
];

/** Reads an utterance: repairs spelling, finds slots, masks them, and matches the rest with the example questions. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = repairTokens(withoutClosing(tokenize(text, lexicon.contractions), lexicon), lexicon);
  const cues = cuesIn(tokens, lexicon);
  const possible = candidates(tokens, lexicon).filter(span => !isPartOfCue(span, cues) && !isChild(span, tokens));
  const narrow = choose(
    tokens,
    withoutLikings(tokens, possible).filter(span => !cutsName(span, possible)),
  );
  const steering = coverage(tokens.length, cues);
  const words = tokens.map(({ text }) => text);
  const isContent = (at: number) => !steering[at] && !isUnit(words, at) && isContentWord(words[at] ?? '', lexicon);
  const listed = withSharedWords(tokens, narrow, lexicon);
  const taken = coverage(tokens.length, listed);
  const chosen = widenNames({ tokens, spans: listed, isFree: at => !taken[at] && isContent(at), lexicon });
  const settled = settleNames(tokens, chosen, isContent, lexicon);
  const { spans, unknownName } = withUnknownPlace(tokens, settled, lexicon);
  const covered = coverage(tokens.length, spans);
  const matches = matchesOf(tokens, spans, lexicon);
  return {
    tokens,
    spans,
    cues: cues.filter(cue => !isPartOfMeasure(cue, spans)),
    unknownName,
    unknownJob: unknownJobIn(tokens, spans, { unknown: unknownName, score: matches[0]?.score ?? 0 }, lexicon),
    unexplained: tokens.filter((_, at) => !covered[at] && isContent(at)).map(token => token.text),
    elsewhere: elsewhereIn(tokens, spans, lexicon),
    talk: talkIn(tokens, lexicon),
    masked: mask(tokens, spans),
    matches,
  };
}

/** Words of somebody who searches by what people like, can or use. */
const SEARCHING = new Set(
  'like likes love enjoy enjoys hate good interested job jobs career careers work use uses using involve involves with not no without'.split(
    ' ',
  ),
);

const COMPARING = new Set(['compare', 'compared', 'vs', 'versus']);

/** "Is there a future in driving a truck" asks about the job; only who searches asks for driving as a liking. */
function withoutLikings(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const measured =
    spans.some(({ value }) => value.type === 'measure') ||
    /^(?:\w+ ){0,2}(?:how much|what) (?:do|does|can|could|would|will) \w+ (?:make|get)\b/.test(
      tokens.map(({ text }) => text).join(' '),
    );
  // "Compare that with teaching": set beside a job stands a job.
  const compares = tokens.some(({ text }) => COMPARING.has(text));
  const searches = tokens.some(({ text }) => SEARCHING.has(text));
  // "Is data entry a dying career": of that job, though careers are spoken of.
  const whether = ({ start }: Span) => start === 1 && tokens[0]?.text === 'is';
  const isJob = ({ start, end }: Span) =>
    spans.some(
      ({ value, ...other }) =>
        value.type === 'job' && (value.naming.dominant || compares) && other.start === start && other.end === end,
    );
  return spans.filter(
    span => !((compares || (measured && (!searches || whether(span)))) && span.value.type === 'trait' && isJob(span)),
  );
}

/** "AI replace" asks for the growth, and leaves nothing out. */
function isPartOfMeasure({ start, end }: { start: number; end: number }, spans: readonly Span[]): boolean {
  return spans.some(
    span =>
      span.value.type === 'measure' && span.start <= start && end <= span.end && end - start < span.end - span.start,
  );
}

/** "I mean" asks for no mean, and "how much is the raise" for a difference. */
function isPartOfCue({ start, end, value }: Span, cues: Reading['cues']): boolean {
  const inside = (id: CueId) => cues.some(cue => cue.id === id && cue.start < start && end <= cue.end);
  return (value.type === 'measure' && inside('correction')) || (value.type === 'topic' && inside('difference'));
}

/** "Jobs that pay best rn" ends in "right now", and not in a nurse. */
function withoutClosing(tokens: readonly Token[], { closings }: Lexicon): readonly Token[] {
  const before = tokens.slice(0, -1);
  const closes = closings.has(tokens.at(-1)?.raw ?? '');
  return closes && before.some(({ text }) => JOBS_IN_GENERAL.has(singular(text))) ? before : tokens;
}

const JOBS_IN_GENERAL = new Set(['job', 'career', 'occupation', 'profession', 'field', 'trade']);

/** "I got a kid who hates school" tells of somebody, and of no liking for children. */
function isChild({ start, end, value }: Span, tokens: readonly Token[]): boolean {
  const [word, before] = [tokens[start]?.text ?? '', tokens[start - 1]?.text ?? ''];
  const trait = value.type === 'trait' && end - start === 1 && CHILDREN.has(word) && OF_SOMEBODY.has(before);
  // "My boy is good with details" asks for no share of men.
  return trait || (value.type === 'measure' && GENDERS.has(value.id) && OURS.has(before));
}

const CHILDREN = new Set(['kid', 'kids', 'child', 'children', 'son', 'daughter', 'teenager', 'teen']);
const GENDERS: ReadonlySet<string> = new Set(['men', 'women']);
const OURS = new Set(['my', 'our', 'his', 'her']);
const OF_SOMEBODY = new Set([...OURS, 'a', 'your', 'their']);

function cuesIn(tokens: readonly Token[], { cues }: Lexicon): Reading['cues'] {
  return Object.entries(cues).flatMap(([id, phrases]) =>
    phrases.findAll(tokens).map(({ start, end }) => ({ id: id as CueId, start, end })),
  );
}

/** A phrase counts unless a slot holds all of it: "chef's knife" is more than the chef in it. */
function elsewhereIn(tokens: readonly Token[], spans: readonly Span[], { elsewhere }: Lexicon): string[] {
  return elsewhere
    .findAll(tokens)
    .filter(({ start, end }) => !spans.some(span => span.start <= start && end <= span.end))
    .map(({ value }) => value);
}

function isContentWord(word: string, { functionWords }: Lexicon): boolean {
  return /^\p{L}/u.test(word) && !functionWords.has(word) && !functionWords.has(singular(word));
}

/** Longer messages that begin with one word of talk go on to something else ("fine, what do I need for it"). */
const SHORT_TALK = 5;

/** "Thanks for your help": a phrase of talk with nothing but small words around it. */
function talkIn(tokens: readonly Token[], lexicon: Lexicon): Reading['talk'] {
  const found = lexicon.talk.findAll(tokens);
  const [longest] = [...found].sort((one, other) => other.end - other.start - (one.end - one.start));
  if (!longest || tokens.length > 12) return null;
  const rest = tokens.filter(
    (token, at) => isContentWord(token.text, lexicon) && !found.some(({ start, end }) => at >= start && at < end),
  );
  const weighty =
    longest.end - longest.start === tokens.length ||
    longest.end - longest.start > 1 ||
    isContentWord(tokens[longest.start]?.text ?? '', lexicon) ||
    (longest.start === 0 && tokens.length <= SHORT_TALK);
  return rest.length === 0 && weighty ? { id: longest.value, start: longest.start, end: longest.end } : null;
}

/** "To cook" is no liking in "from bakers to cooks, restaurant". */
function cutsName({ start, end, value: { type } }: Span, spans: readonly Span[]): boolean {
  return (
    type === 'trait' &&
    spans.some(
      ({ value, ...name }) =>
        value.type === 'job' && !value.naming.weak && start < name.start && name.start < end && end < name.end,
    )
  );
}

/** The longest spans first, none overlapping. */
function choose(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const taken = tokens.map(() => false);
  const order = [...spans].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      PRIORITY.indexOf(one.value.type) - PRIORITY.indexOf(other.value.type) ||
      one.start - other.start,
  );
  const chosen = order.filter(({ start, end }) => {
    if (taken.slice(start, end).some(Boolean)) return false;
    taken.fill(true, start, end);
    return true;
  });
  return chosen.sort((one, other) => one.start - other.start);
}
