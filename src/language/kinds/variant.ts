import { singular, type Token } from '../normalise';
import type { Naming } from '../occupation-finder';
import { remembered } from '../pointing';
import type { NamedSubject, Question } from '../question';
import { has, type Sentence } from '../sentence';

/** Longer messages are questions of their own. */
const LONGEST = 7;
const MOST_WORDS = 4;
/** The names of a choice have to explain so much of the words ("cars" among those of a mechanic). */
const EXPLAINED = 0.6;

/** Words around a choice ("the physical one", "I mean middle school", "neither, taxis"). */
const AROUND = new Set(
  (
    'the a an one ones kind type sort i mean meant for of please and or job jobs ok oh sorry no not neither those that what ' +
    'about how then same instead rather guess with to in is it vs versus against compared than regular normal usual lol just maybe too also hm hmm um uh so well'
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
  const { reading, draft, context, said } = sentence;
  const before = context.pending ? context.list : context.subjects;
  // "The school one" after "which counselor?" asks for no schooling.
  const choosing = context.pending && context.list.length > 0;
  const asks = (draft.measures.length > 0 && !choosing) || draft.places.length > 0 || draft.subjects.length > 0;
  // "And a therapist?" after "which psychologist?" names another job.
  const another = draft.unclear !== null && /^(?:and|or|what about|how about|vs)\b/.test(said);
  if (before.length === 0 || asks || another || reading.tokens.length > LONGEST) return null;
  // The last clause is what is meant, unless all together is a name ("special ed, high school").
  // "The commercial ones, not airlines": what is not meant comes last.
  const not = reading.tokens.findIndex(({ text }, at) => at > 1 && text === 'not');
  if (not > 0) return understandVariant({ ...sentence, reading: { ...reading, tokens: reading.tokens.slice(0, not) } });
  const whole = has(sentence, 'exclude') || has(sentence, 'correction') ? [] : [reading.tokens];
  for (const tokens of [...whole, latestClause(reading.tokens)]) {
    const words = tellingWords(tokens);
    if (words.length === 0 || words.length > MOST_WORDS) continue;
    const choice = context.pending ? explained(before, words, sentence) : undefined;
    const named = sameSort(before, words, sentence) ?? choice;
    if (named) return goneOnWith(named, sentence);
  }
  return null;
}

/** "No not the airline ones, commercial": what comes last is meant. */
function latestClause(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findLastIndex(({ apart }) => apart);
  return tokens.slice(Math.max(0, start));
}

/** The words with what the jobs of before are: "mechanical" engineers. */
function sameSort(before: readonly string[], words: readonly string[], sentence: Sentence): NamedSubject | undefined {
  const { occupations } = sentence.lexicon;
  // A single word is mostly no name, unless it puts another right ("no, I mean the captain").
  const telling = words.length > 1 || has(sentence, 'correction');
  const heads = [...new Set(before.flatMap(id => occupations.headsOf(id)))];
  const exact = heads.map(head => occupations.exact([...words, head])).find(found => found?.dominant);
  const naming =
    exact ?? (telling ? heads.map(head => sureName([...words, head], occupations)).find(Boolean) : undefined);
  const [id, ...others] = naming?.ids ?? [];
  return id === undefined ? undefined : { id, said: words.join(' '), others };
}

/** A name that nobody listed, where it is as good as one ("special ed high school teacher"). */
function sureName(words: readonly string[], occupations: Sentence['lexicon']['occupations']): Naming | undefined {
  // Most words after a question are about something else, and to find what they are like takes long.
  if (!occupations.isMadeOfNameWords(words)) return undefined;
  const naming = occupations.alike(words);
  return naming?.dominant && naming.score >= CERTAIN ? naming : undefined;
}

const CERTAIN = 0.95;

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

/** "Vs the physical kind" sets it beside the one of before. */
const AGAINST = /^(?:and |or )?(?:vs|versus|against|compared (?:to|with)|than)\b/;

/** The question of before, asked for this job. */
function goneOnWith(named: NamedSubject, sentence: Sentence): Question {
  const { draft, context, said } = sentence;
  const measures = context.measures.length > 0 ? [...context.measures] : draft.measures;
  const stays = draft.places.length === 0 && !has(sentence, 'nationwide');
  const places = stays ? [...context.places] : draft.places;
  const asked = measures.length > 0 || places.length > 0;
  const against = !context.pending && AGAINST.test(said) ? context.subjects.filter(id => id !== named.id) : [];
  return {
    ...draft,
    kind: against.length > 0 ? 'compare' : asked ? 'fact' : 'overview',
    subjects: [...against.map(remembered), named],
    measures: asked && measures.length === 0 ? ['salary'] : measures,
    places,
    topic: null,
    unclear: null,
    remembered: ['measures', 'places'],
  };
}
