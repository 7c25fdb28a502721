import { decide } from '../dialogue/decide';
import type { Dataset } from '../knowledge/dataset';
import type { Query } from '../query/query';
import { sameQuery } from '../query/same-query';
import type { Parse, Reader } from '../understanding/reader';
import type { MeasuredSpan } from '../understanding/tagger';
import type { Example, ExampleTalk } from './corpus';
import { playTalk } from './play-talk';

/** Counts of spans of one kind: found and right, found, and labeled. */
export interface SpanCounts {
  right: number;
  found: number;
  wanted: number;
}

/** How well labeled messages are read. */
export interface ReadingFigures {
  messages: number;
  /** Messages whose act is the labeled one. */
  acts: number;
  jobs: SpanCounts;
  measures: SpanCounts;
  /** Messages whose query is the one that the labels lead to. */
  queries: number;
  /** The same for first messages and for follow-ups. */
  first: { messages: number; queries: number };
  following: { messages: number; queries: number };
  /** The probability that each reading gave itself, and whether its query was right. */
  confidences: { probability: number; right: boolean }[];
  misses: Miss[];
}

/** A message whose reading differs from its labels. */
export interface Miss {
  example: Example;
  parse: Parse;
  wanted: Query;
  got: Query;
}

const NONE = { right: 0, found: 0, wanted: 0 };

/**
 * Reads every message of labeled conversations in the state that the labels before it lead to, and compares the result with its own
 * labels.
 */
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
  playTalk(talk, reader, dataset).forEach(({ example, reading, state, wanted }, at) => {
    const slotsOf = (parse: Parse) => reader.slots(reading, parse);
    const decided = decide(reading, state, { slotsOf, weights: reader.evidence });
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
