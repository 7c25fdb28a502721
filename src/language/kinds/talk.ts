import { remembered } from '../pointing';
import type { Question } from '../question';
import { FIRM, has, type Sentence } from '../sentence';
import { SLOT } from '../slots';
import { isBackToPresent } from './follow-up';
import { withOtherEnd } from './measures-kept';

/** Likeness to an example that makes talk: of small words only, with others among them, or whatever else is said. */
const TALK_SCORE = { plain: 0.45, mixed: 0.6, clear: 0.75 };

/** From here on a message is the example itself. */
const WORD_FOR_WORD = 0.99;

/** What makes a question of a message that also greets or thanks. */
const ASKING: ReadonlySet<string> = new Set(['measure', 'trait', 'amount', 'education']);

/** Something said to the bot, and nothing else: an entry of `dialogs/talk.yaml`. */
export function understandTalk(sentence: Sentence): Question | null {
  const talk = entryOf(sentence);
  return talk === null ? null : ((talk === 'source' ? figuresAgain(sentence) : null) ?? talkQuestion(sentence, talk));
}

/** "Is that median or mean?" after a figure: the figure once more, with where it comes from; null where none was shown. */
function figuresAgain({ draft, context }: Sentence): Question | null {
  const { subjects, measures, places, kind, period } = context;
  if (subjects.length === 0 || measures.length === 0 || (kind !== 'fact' && kind !== 'compare')) return null;
  return {
    ...draft,
    kind,
    talk: 'source',
    subjects: subjects.map(remembered),
    measures: [...measures],
    places: [...places],
    period,
    unclear: null,
    remembered: ['subjects', 'measures', 'places'],
  };
}

/** Danger is heard anywhere in what somebody says; that somebody is worn out where nothing is asked beside it. */
export function understandDistress(sentence: Sentence): Question | null {
  const { draft, reading, lexicon } = sentence;
  const heard = lexicon.talk.findAll(reading.tokens).map(({ value }) => value);
  if (heard.includes('crisis')) return talkQuestion(sentence, 'crisis');
  const asks =
    draft.measures.length > 0 || draft.places.length > 0 || has(sentence, 'next-step') || has(sentence, 'become');
  const worn = WORN.test(sentence.said) && heard.includes('encouragement') && !asks && !ASKS.test(sentence.said);
  return worn ? talkQuestion(sentence, 'encouragement') : null;
}

const WORN = /\bi (?:\w+ ){0,4}(?:burned out|burnt out|exhausted|crying|cry|hopeless|worn out|miserable|drained)\b/;
const ASKS = /\b(?:what|which|how|where|who|can i|could i|should i|is there|are there)\b/;

/** What is heard in a message that is no question: somebody tired of the search, a service that others offer. */
export function overheard(sentence: Sentence): Question | null {
  const { tokens } = sentence.reading;
  // "Hopeless with people" is what somebody cannot do.
  const heard = sentence.lexicon.overheard
    .findAll(tokens)
    .find(({ end }) => !OF_SOMETHING.has(tokens[end]?.text ?? ''));
  return heard ? talkQuestion(sentence, heard.value) : null;
}

const OF_SOMETHING = new Set(['with', 'at']);
const SLOTS_ALONE = new RegExp(`^(?:\\w+ )?(?:${Object.values(SLOT).join('|')})$`);

function talkQuestion({ draft }: Sentence, talk: string): Question {
  return { ...draft, kind: 'talk', talk, unclear: null };
}

function entryOf(sentence: Sentence): string | null {
  const { reading, draft, best, context } = sentence;
  if (withOtherEnd(draft, sentence) !== draft) return null;
  const goesOn =
    (context.subjects.length > 0 || context.pending) &&
    (draft.period !== null ||
      draft.places.length > 0 ||
      draft.outside !== null ||
      has(sentence, 'nationwide') ||
      isBackToPresent(sentence));
  const asked = draft.subjects.length > 0 || draft.topic !== null || goesOn;
  const { talk } = reading;
  // "What year is this from": said word for word, whatever slots its words would fill elsewhere.
  if (talk && talk.start === 0 && talk.end === reading.tokens.length && talk.end > 3) return talk.id;
  if (talk) {
    const beside = reading.spans.some(
      ({ start, end, value }) => ASKING.has(value.type) && (end <= talk.start || start >= talk.end),
    );
    // "What is it like?" is about the job talked about, "ok, which is better?" about those compared.
    const asksAll =
      (best?.example.kind === 'overview' && context.subjects.length === 1) ||
      (best?.example.kind === 'compare' && context.subjects.length > 0);
    const asking =
      best !== undefined && best.example.talk === null && best.score >= FIRM && (draft.measures.length > 0 || asksAll);
    if (!asked && !beside && !asking) return talk.id;
  }
  const wishes = ['trait', 'education'].some(type => reading.spans.some(({ value }) => value.type === type));
  const asks = asked || draft.measures.length > 0;
  // A filter or a measure alone is like a remark of one, and no remark.
  if (SLOTS_ALONE.test(reading.masked) && draft.measures.length === 0) return null;
  const needed = reading.unexplained.length === 0 ? TALK_SCORE.plain : TALK_SCORE.mixed;
  if (!best?.example.talk || best.score < needed) return null;
  // "Back to ux" is nothing to forget everything for, as "back to the start" is.
  if (best.example.talk === 'restart' && has(sentence, 'recall') && best.score < WORD_FOR_WORD) return null;
  const clear = best.score >= TALK_SCORE.clear;
  const unclear = draft.unclear !== null || (!clear && (reading.unexplained.length > 1 || wishes));
  return asks || unclear ? null : best.example.talk;
}
