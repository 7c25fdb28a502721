import type { MeasureId } from '../../knowledge/fact';
import { isGroupCode } from '../../knowledge/groups';
import { countIn, ordinalIn } from '../numbers';
import { remembered } from '../pointing';
import type { Question } from '../question';
import { has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { withOtherEnd } from './measures-kept';
import { tellingWords } from './variant';

/** "high school" after "which teacher?": the first choice whose title has these words; or its number. */
export function chosen(sentence: Sentence): Question | null {
  const { reading, draft, context, lexicon } = sentence;
  if (!context.pending || context.list.length === 0 || draft.subjects.some(({ id }) => !isGroupCode(id))) return null;
  const words = tellingWords(reading.tokens);
  const number = words.length === 1 ? countIn(words[0] ?? '') : 0;
  const id =
    context.list[number - 1] ??
    context.list.find(choice => words.every(word => lexicon.titleWords.get(choice)?.has(word)));
  if (words.length === 0 || id === undefined) return null;
  const asked = context.measures.length > 0 ? [...context.measures] : draft.measures;
  // "The mental health ones" asks nothing about health.
  const picked = { ...sentence, draft: { ...draft, measures: asked, topic: null } };
  return { ...pickedQuestion(picked, id), places: [...context.places] };
}

/** "the second one", "tell me about number 3", "back to the first". */
export function picked(sentence: Sentence): Question | null {
  const { reading, context, draft } = sentence;
  // "The second best" of the states is no job of a list.
  if (spansOf(reading.spans, 'job').length > 0 || withOtherEnd(draft, sentence) !== draft) return null;
  const position = positionIn(sentence);
  if (position === null) return null;
  const named = context.since.length > 1 ? context.since : [];
  // "Number 7" of a list that goes on from 6.
  const skipped = context.search?.skip ?? 0;
  const shown = skipped > 0 && position >= skipped ? position - skipped : position;
  const id = has(sentence, 'recall') ? context.history.at(position) : (named.at(position) ?? context.list.at(shown));
  if (id !== undefined) return pickedQuestion(sentence, id);
  // "The second one" where only one job was shown: which job is meant, the bot has to ask.
  const lost =
    sentence.draft.measures.length === 0 &&
    context.subjects.length > 0 &&
    reading.unexplained.length === 0 &&
    reading.tokens.length <= SHORT;
  const subject = { what: 'subject' as const, said: '', choices: [] };
  return lost ? { ...sentence.draft, kind: 'fact', unclear: subject } : null;
}

function pickedQuestion(sentence: Sentence, id: string): Question {
  const { draft, context, reading } = sentence;
  // "Same for the second" asks what was asked for the first.
  const figures = context.kind === 'fact' || context.kind === 'compare';
  const goesOn = context.pending || (figures && (has(sentence, 'same') || AND.test(sentence.said)));
  const schooled: MeasureId[] = spansOf(reading.spans, 'education').length > 0 ? ['education'] : [];
  const asked = draft.measures.length > 0 || draft.topic ? draft.measures : schooled;
  const measures = asked.length > 0 ? asked : goesOn ? [...context.measures] : [];
  const places = draft.places.length > 0 ? draft.places : goesOn ? [...context.places] : [];
  const beside = setBeside(sentence, id);
  if (beside !== undefined)
    return {
      ...draft,
      kind: 'compare',
      subjects: [beside, id].map(remembered),
      measures,
      places,
      remembered: ['list'],
    };
  const asks = measures.length > 0 || draft.topic !== null;
  const placed = draft.places.length > 0;
  return {
    ...draft,
    kind: asks || placed ? 'fact' : 'overview',
    subjects: [remembered(id)],
    measures: placed && !asks ? ['salary'] : measures,
    places,
    unclear: null,
    remembered: ['list'],
  };
}

const END_OF_LIST: Readonly<Record<string, number>> = { top: 0, bottom: -1 };

/** "Compare pay with the first one of those": the job that the list is for stands beside it. */
function setBeside({ context, said }: Sentence, id: string): string | undefined {
  const [before, another] = context.subjects;
  const only = !another || context.kind === 'related' || context.kind === 'move';
  const other = before !== id && !context.list.includes(before ?? '');
  return AGAINST.test(said) && only && other ? before : undefined;
}

/** "Ok and the first one" after a figure asks for that figure. */
const AND = /^(?:(?:ok|okay|so) )?and (?:for )?(?:the|number)\b/;

const AGAINST = /\b(?:compared?|vs|versus|against|than)\b/;

/** What may come behind "the first" where that is a job of the list. */
const ASKING = new Set(
  'make makes pay pays earn earns get gets do does need needs require requires in grow grows'.split(' '),
);

/** The place in a list that is named, the last one where somebody names another ("the last, no, number one"). */
function positionIn({ reading: { tokens } }: Sentence): number | null {
  for (const [at, { text }] of [...tokens.entries()].reverse()) {
    const [before = '', after = ''] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    const ordinal = ordinalIn(text) ?? (after === 'one' ? (END_OF_LIST[text] ?? null) : null);
    const asks = before === 'the' && ASKING.has(after);
    const standsAlone = after === 'one' || after === 'job' || asks || at === tokens.length - 1 || tokens.length <= 3;
    if (ordinal !== null && standsAlone) return ordinal;
    const count = countIn(text);
    if (count > 0 && (before === 'number' || before === 'no' || before === 'option')) return count - 1;
  }
  return null;
}

/** No more words than "the second one then". */
const SHORT = 4;
