import { singular, type Token } from '../normalise';
import { remembered } from '../pointing';
import type { NamedSubject, Question } from '../question';
import { has, type Sentence } from '../sentence';

/** Longer messages are questions of their own. */
const LONGEST = 7;
const MOST_WORDS = 3;
/** The names of a choice have to explain so much of the words ("cars" among those of a mechanic). */
const EXPLAINED = 0.6;

/** Words around a choice ("the physical one", "I mean middle school", "neither, taxis"). */
const AROUND = new Set(
  (
    'the a an one ones kind type sort i mean meant for of please and or job jobs ok oh sorry no not neither those that what ' +
    'about how then instead rather guess with to in is it'
  ).split(' '),
);

/** The words of a short answer that tell which job is meant. */
export function tellingWords(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => singular(text)).filter(word => !AROUND.has(word));
}

/**
 * Another job of the sort talked about ("and mechanical?" after civil engineers, "the massage kind" after "which
 * therapist?"), or one of the choices offered, by any of its names ("cars" for automotive mechanics).
 */
export function understandVariant(sentence: Sentence): Question | null {
  const { reading, draft, context } = sentence;
  const before = context.pending ? context.list : context.subjects;
  // "The school one" after "which counselor?" asks for no schooling.
  const choosing = context.pending && context.list.length > 0;
  const asks = (draft.measures.length > 0 && !choosing) || draft.places.length > 0 || draft.subjects.length > 0;
  if (before.length === 0 || asks || reading.tokens.length > LONGEST) return null;
  const words = tellingWords(latestClause(reading.tokens));
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const named = sameSort(before, words, sentence) ?? (context.pending ? explained(before, words, sentence) : undefined);
  return named ? goneOnWith(named, sentence) : null;
}

/** "No not the airline ones, commercial": what comes last is meant. */
function latestClause(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findLastIndex(({ apart }) => apart);
  return tokens.slice(Math.max(0, start));
}

/** The words with what the jobs of before are: "mechanical" engineers. */
function sameSort(
  before: readonly string[],
  words: readonly string[],
  { lexicon }: Sentence,
): NamedSubject | undefined {
  const heads = new Set(before.flatMap(id => lexicon.occupations.headsOf(id)));
  const naming = [...heads].map(head => lexicon.occupations.exact([...words, head])).find(found => found?.dominant);
  const [id, ...others] = naming?.ids ?? [];
  return id === undefined ? undefined : { id, said: words.join(' '), others };
}

/** The choice whose names explain the words best, the first one where several do. */
function explained(
  choices: readonly string[],
  words: readonly string[],
  { lexicon }: Sentence,
): NamedSubject | undefined {
  const shares = choices.map(id => lexicon.occupations.explained(words, id));
  const most = Math.max(...shares);
  const id = choices[shares.indexOf(most)];
  return most >= EXPLAINED && id !== undefined ? remembered(id) : undefined;
}

/** The question of before, asked for this job. */
function goneOnWith(named: NamedSubject, sentence: Sentence): Question {
  const { draft, context } = sentence;
  const measures = context.measures.length > 0 ? [...context.measures] : draft.measures;
  const stays = draft.places.length === 0 && !has(sentence, 'nationwide');
  const places = stays ? [...context.places] : draft.places;
  const asked = measures.length > 0 || places.length > 0;
  return {
    ...draft,
    kind: asked ? 'fact' : 'overview',
    subjects: [named],
    measures: asked && measures.length === 0 ? ['salary'] : measures,
    places,
    topic: null,
    unclear: null,
    remembered: ['measures', 'places'],
  };
}
