import { type AskedMeasure, type EntityType, entityTypes } from './entities';
import { LinearModel } from './linear-model';
import type { PackedWeights } from './packed-weights';

/**
 * The tag of tokens outside all spans. Tags are BIO: each entity type also has a tag for the first token of a span and one for the
 * others.
 */
export const OUTSIDE = 0;
/** Number of tags. */
export const tagCount = 1 + 2 * entityTypes.length;
/** Returns the tag of the first token of a span; the tag of the others is one higher. */
export const beginTag = (type: EntityType): number => 1 + 2 * entityTypes.indexOf(type);
/** Returns the entity type of a tag other than `OUTSIDE`. */
export const typeOfTag = (tag: number): EntityType => entityTypes[(tag - 1) >> 1] as EntityType;
const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

/** True if a tag may follow another: a tag inside a span only follows one of the same type. */
export function mayFollow(tag: number, before: number): boolean {
  return !isInside(tag) || before === tag || before === tag - 1;
}

/** A labeled range of tokens (`end` exclusive). */
export interface TaggedSpan {
  start: number;
  end: number;
  type: EntityType;
}

/** A span with the measure that it asks for, if it is of type `measure`. */
export interface MeasuredSpan extends TaggedSpan {
  measure: AskedMeasure | null;
}

/** One way to label a whole message. */
export interface Tagging {
  spans: TaggedSpan[];
  tags: number[];
  /** Sum of the weights of its features and transitions. */
  score: number;
}

/** The trained weights of the tagger. */
export interface TaggerTables {
  model: PackedWeights;
  /** Weight of a tag after another: at `before * tagCount + tag`; the last row is for the first token. */
  transitions: Float32Array;
}

interface Hypothesis {
  score: number;
  tag: number;
  before: Hypothesis | null;
}

/** Beam width. */
const BEAM = 10;

/** Labels the tokens of a message with entity types: a linear-chain model, decoded by beam search. */
export class Tagger {
  readonly #model: LinearModel;
  readonly #transitions: Float32Array;

  constructor({ model, transitions }: TaggerTables) {
    this.#model = new LinearModel(model);
    this.#transitions = transitions;
  }

  /**
   * Returns the most probable ways to label a message, best first.
   * @param features hashes of the features of each token
   * @param most how many to return at most
   */
  tag(features: readonly Uint32Array[], most: number): Tagging[] {
    const scores = new Float64Array(tagCount);
    const rows = features.map(row => {
      scores.fill(0);
      this.#model.addTo(scores, row, row.length);
      return Float64Array.from(scores);
    });
    return decode(rows, this.#transitions, most);
  }
}

/** The best hypotheses of one step, best first. */
class Beam {
  readonly all: Hypothesis[] = [];

  consider(score: number, tag: number, before: Hypothesis | null): void {
    const { all } = this;
    if (all.length === BEAM && score <= (all[BEAM - 1] as Hypothesis).score) return;
    let place = all.length;
    while (place > 0 && (all[place - 1] as Hypothesis).score < score) place--;
    all.splice(place, 0, { score, tag, before });
    if (all.length > BEAM) all.pop();
  }
}

/**
 * Finds the best sequences of tags by beam search.
 * @param rows for each token, a score for each tag
 */
export function decode(rows: readonly Float64Array[], transitions: Float32Array, most: number): Tagging[] {
  let last: readonly (Hypothesis | null)[] = [null];
  for (const row of rows) {
    const beam = new Beam();
    for (const before of last) extend(beam, before, row, transitions);
    last = beam.all;
  }
  return last
    .flatMap(hypothesis => hypothesis ?? [])
    .slice(0, most)
    .map(toTagging);
}

/** Adds the extensions of a hypothesis by each tag that may follow it. */
function extend(beam: Beam, before: Hypothesis | null, row: Float64Array, transitions: Float32Array): void {
  const from = (before ? before.tag : tagCount) * tagCount;
  const score = before?.score ?? 0;
  const tagBefore = before?.tag ?? OUTSIDE;
  for (let tag = 0; tag < tagCount; tag++)
    if (mayFollow(tag, tagBefore))
      beam.consider(score + (row[tag] as number) + (transitions[from + tag] as number), tag, before);
}

function toTagging(last: Hypothesis): Tagging {
  const tags: number[] = [];
  for (let step: Hypothesis | null = last; step; step = step.before) tags.push(step.tag);
  tags.reverse();
  return { tags, spans: spansOf(tags), score: last.score };
}

/** Converts a sequence of tags to spans. */
export function spansOf(tags: readonly number[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  tags.forEach((tag, at) => {
    const open = spans.at(-1);
    if (isInside(tag) && open?.end === at) open.end = at + 1;
    else if (tag !== OUTSIDE) spans.push({ start: at, end: at + 1, type: typeOfTag(tag) });
  });
  return spans;
}

/** Converts spans to tags, one for each of `count` tokens. */
export function tagsOf(spans: readonly TaggedSpan[], count: number): number[] {
  const tags = new Array<number>(count).fill(OUTSIDE);
  for (const { start, end, type } of spans)
    for (let at = start; at < end; at++) tags[at] = beginTag(type) + (at === start ? 0 : 1);
  return tags;
}
