import { reduce } from '../dialogue/reduce';
import { type DialogueState, EMPTY_STATE } from '../dialogue/state';
import { update } from '../dialogue/update';
import type { Dataset } from '../knowledge/dataset';
import type { Query } from '../query/query';
import type { Reader, Reading } from '../understanding/reader';
import { FIRST_SITUATION } from '../understanding/situation';
import type { Example, ExampleTalk } from './corpus';
import { situationsOf } from './situations';

/** A labeled message, with its reading and the state of the conversation. */
export interface PlayedMessage {
  example: Example;
  reading: Reading;
  /** The state before the message. */
  state: DialogueState;
  /** The query that its labels lead to. */
  wanted: Query;
}

/** Reads every message of a labeled conversation in the state that the labels before it lead to. */
export function playTalk(talk: ExampleTalk, reader: Reader, dataset: Dataset): PlayedMessage[] {
  const situations = situationsOf(talk);
  let state = EMPTY_STATE;
  return talk.map((example, at) => {
    const reading = reader.read(example.text, situations[at] ?? FIRST_SITUATION);
    const slots = reader.slots(reading, { ...example, asked: null });
    const wanted = reduce({ act: example.act, slots, state });
    const played = { example, reading, state, wanted };
    state = update(state, wanted, assumedAnswer(wanted, state, dataset));
    return played;
  });
}

/** A stand-in for the answer to a query: it shows the query's subjects, or for a list a few fixed jobs. */
function assumedAnswer({ operation, subjects, unclear, own }: Query, state: DialogueState, dataset: Dataset) {
  const listed = dataset.entries
    .filter((_, at) => at % 97 === 3)
    .slice(0, 5)
    .map(({ occupation }) => occupation);
  const list = operation === 'rank' || operation === 'count' || operation === 'related' || operation === 'move';
  const ids = list
    ? [...(operation === 'move' && own ? [own] : []), ...listed.map(({ id }) => id)]
    : subjects.map(({ id }) => id);
  const named = ids.length > 0 ? ids : state.jobs;
  const occupations = named.flatMap(id => {
    const subject = dataset.subject(id);
    return subject ? [{ id, title: subject.title, soc: subject.soc }] : [];
  });
  return {
    outcome: unclear ? ('clarify' as const) : ('answer' as const),
    occupations,
    facts: [],
    winner: occupations[0]?.id ?? null,
  };
}
