import { decide } from '../dialogue/decide';
import { reduce } from '../dialogue/reduce';
import { type DialogueState, EMPTY_STATE } from '../dialogue/state';
import { update } from '../dialogue/update';
import type { Dataset } from '../knowledge/dataset';
import type { Query } from '../query/query';
import { sameQuery } from '../query/same-query';
import type { Parse, Reader } from '../understanding/reader';
import { FIRST_SITUATION } from '../understanding/situation';
import type { MeasuredSpan } from '../understanding/tagger';
import type { Example, ExampleTalk } from './corpus';
import { situationsOf } from './situations';

/** Right, found and wanted spans of a kind. */
export interface SpanCounts {
  right: number;
  found: number;
  wanted: number;
}

/** How well labelled messages are read. */
export interface ReadingFigures {
  messages: number;
  /** Messages whose act is the labelled one. */
  acts: number;
  jobs: SpanCounts;
  measures: SpanCounts;
  /** Messages whose query is the one that the labels come to. */
  queries: number;
  /** The same of first messages and of those that go on. */
  first: { messages: number; queries: number };
  following: { messages: number; queries: number };
  /** Probability that each reading gave itself, and whether its query was right. */
  confidences: { probability: number; right: boolean }[];
  misses: Miss[];
}

/** A message that is read otherwise than labelled. */
export interface Miss {
  example: Example;
  parse: Parse;
  wanted: Query;
  got: Query;
}

const NONE = { right: 0, found: 0, wanted: 0 };

/** Reads every message of labelled talks in the state that their labels lead to, and compares what comes of it. */
export function measureReading(talks: readonly ExampleTalk[], reader: Reader, dataset: Dataset): ReadingFigures {
  const figures: ReadingFigures = {
    messages: 0,
    acts: 0,
    jobs: { ...NONE },
    measures: { ...NONE },
    queries: 0,
    first: { messages: 0, queries: 0 },
    following: { messages: 0, queries: 0 },
    confidences: [],
    misses: [],
  };
  for (const talk of talks) measureTalk(talk, reader, dataset, figures);
  return figures;
}

function measureTalk(talk: ExampleTalk, reader: Reader, dataset: Dataset, figures: ReadingFigures): void {
  const situations = situationsOf(talk);
  let state = EMPTY_STATE;
  talk.forEach((example, at) => {
    const reading = reader.read(example.text, situations[at] ?? FIRST_SITUATION);
    const wanted = reduce({ act: example.act, slots: reader.slots(reading, { ...example, asked: null }), state });
    const decided = decide(reading, state, parse => reader.slots(reading, parse));
    if (!decided) return;
    const { parse, query: got, probability } = decided;
    const right = sameQuery(wanted, got);
    figures.messages++;
    if (parse.act === example.act) figures.acts++;
    count(figures.jobs, example.spans, parse.spans, ({ type }) => type.endsWith('job'));
    count(figures.measures, example.spans, parse.spans, ({ type }) => type === 'measure');
    const group = at === 0 ? figures.first : figures.following;
    group.messages++;
    if (right) {
      figures.queries++;
      group.queries++;
    } else figures.misses.push({ example, parse, wanted, got });
    figures.confidences.push({ probability, right });
    state = update(state, wanted, assumedAnswer(wanted, state, dataset));
  });
}

function count(
  counts: SpanCounts,
  wanted: readonly MeasuredSpan[],
  found: readonly MeasuredSpan[],
  counted: (span: MeasuredSpan) => boolean,
): void {
  const key = ({ start, end, type, measure }: MeasuredSpan) => `${start} ${end} ${type} ${measure}`;
  const keys = new Set(wanted.filter(counted).map(key));
  counts.wanted += keys.size;
  for (const span of found.filter(counted)) {
    counts.found++;
    if (keys.has(key(span))) counts.right++;
  }
}

/** What an answer to a query would show: its subjects, or for a list a few jobs, the same for the same talk. */
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
