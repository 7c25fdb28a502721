import { remembered } from '../pointing';
import type { Question } from '../question';
import type { Sentence } from '../sentence';
import { FIRST_STATES, STATES_TOLD, type StateRange } from '../state-range';
import { excludedPlaces } from './filters';
import { asksMore, countSaid, MANY } from './live-search';
import { withOtherEnd } from './measures-kept';

/** What is said about states told in order is short. */
const LONGEST = 8;

/** After the states that pay best: "not in Texas", "the next ten", "top 10", "and the worst?". */
export function understandStates(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const { ranking } = context;
  const other = draft.subjects.length > 0 || draft.topic !== null || draft.unclear !== null || draft.outside !== null;
  if (!ranking || context.kind !== 'fact' || other || reading.tokens.length > LONGEST) return null;
  const gone = excludedPlaces(sentence);
  if (gone.length > 0) return again(sentence, { ...ranking, skip: 0, without: [...ranking.without, ...gone] });
  const turned = withOtherEnd(draft, sentence);
  if (draft.places.length > 0) return null;
  if (turned !== draft) {
    const count = draft.states.count ?? ranking.count;
    return { ...again(sentence, { ...ranking, skip: 0, count }), measures: turned.measures };
  }
  if (draft.measures.length > 0 || reading.unexplained.length > 0) return null;
  return further(sentence, ranking);
}

/** "The next ten", "more": further down; "top 10": the same from the first on. */
function further(sentence: Sentence, ranking: StateRange): Question | null {
  const count = Math.min(countSaid(sentence) ?? ranking.count ?? STATES_TOLD, MOST_STATES);
  if (asksMore(sentence))
    return again(sentence, { ...ranking, count, skip: ranking.skip + (ranking.count ?? STATES_TOLD) });
  return MANY.test(sentence.said) ? again(sentence, { ...ranking, count, skip: 0 }) : null;
}

const MOST_STATES = 10;

function again({ draft, context }: Sentence, states: StateRange): Question {
  return {
    ...draft,
    kind: 'fact',
    subjects: context.subjects.map(remembered),
    measures: [...context.measures],
    places: [],
    states: { ...FIRST_STATES, ...states },
    remembered: ['subjects', 'measures'],
  };
}
