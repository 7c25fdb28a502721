import type { EntityType } from '../../src/understanding/entities';
import { packWeights } from '../../src/understanding/packed-weights';
import {
  beginTag,
  decode,
  mayFollow,
  OUTSIDE,
  spansOf,
  Tagger,
  type TaggerTables,
  tagCount,
  tagsOf,
  typeOfTag,
} from '../../src/understanding/tagger';

const insideTag = (type: EntityType) => beginTag(type) + 1;

/** A row of scores that favors some tags. */
function row(scores: Readonly<Record<number, number>>): Float64Array {
  const all = new Float64Array(tagCount);
  for (const [tag, score] of Object.entries(scores)) all[Number(tag)] = score;
  return all;
}

const noTransitions = new Float32Array((tagCount + 1) * tagCount);

describe('tags', () => {
  it('begin and go on with the spans of a type, and are read back as them', () => {
    const spans = [
      { start: 1, end: 3, type: 'job' as const },
      { start: 3, end: 4, type: 'place' as const },
    ];
    const tags = tagsOf(spans, 5);
    expect(tags).toEqual([OUTSIDE, beginTag('job'), insideTag('job'), beginTag('place'), OUTSIDE]);
    expect(spansOf(tags)).toEqual(spans);
  });

  it('tell two neighboring spans of one type apart', () => {
    expect(spansOf([beginTag('job'), beginTag('job')])).toHaveLength(2);
  });

  it('know their type', () => {
    expect(typeOfTag(beginTag('place'))).toBe('place');
    expect(typeOfTag(insideTag('place'))).toBe('place');
  });

  it('go on only behind their own type', () => {
    expect(mayFollow(insideTag('job'), beginTag('job'))).toBe(true);
    expect(mayFollow(insideTag('job'), insideTag('job'))).toBe(true);
    expect(mayFollow(insideTag('job'), beginTag('place'))).toBe(false);
    expect(mayFollow(insideTag('job'), OUTSIDE)).toBe(false);
    expect(mayFollow(beginTag('job'), OUTSIDE)).toBe(true);
  });
});

describe('the labeling of a message', () => {
  it('is the one with the highest sum of scores', () => {
    const [best] = decode([row({ [OUTSIDE]: 2 }), row({ [beginTag('job')]: 3, [OUTSIDE]: 1 })], noTransitions, 1);
    expect(best).toEqual({ spans: [{ start: 1, end: 2, type: 'job' }], tags: [OUTSIDE, beginTag('job')], score: 5 });
  });

  it('never goes on with a span that has not begun, however high that scores', () => {
    const rows = [row({ [OUTSIDE]: 1 }), row({ [insideTag('job')]: 10, [OUTSIDE]: 1 })];
    const [best] = decode(rows, noTransitions, 1);
    expect(best?.tags).toEqual([beginTag('job'), insideTag('job')]);
  });

  it('counts what speaks for one tag behind another', () => {
    const transitions = Float32Array.from(noTransitions);
    transitions[beginTag('measure') * tagCount + beginTag('job')] = 5;
    const rows = [row({ [beginTag('measure')]: 1 }), row({ [OUTSIDE]: 2, [beginTag('job')]: 1 })];
    expect(decode(rows, transitions, 1)[0]?.tags).toEqual([beginTag('measure'), beginTag('job')]);
  });

  it('counts what speaks for a tag at the beginning', () => {
    const transitions = Float32Array.from(noTransitions);
    transitions[tagCount * tagCount + beginTag('job')] = 4;
    expect(decode([row({ [OUTSIDE]: 3 })], transitions, 1)[0]?.tags).toEqual([beginTag('job')]);
  });

  it('comes with the next best ones, each with its score, best first', () => {
    const found = decode([row({ [beginTag('job')]: 3, [beginTag('field')]: 2, [OUTSIDE]: 1 })], noTransitions, 3);
    expect(found.map(({ tags, score }) => [tags[0], score])).toEqual([
      [beginTag('job'), 3],
      [beginTag('field'), 2],
      [OUTSIDE, 1],
    ]);
  });

  it('of no words is none', () => expect(decode([], noTransitions, 3)).toEqual([]));
});

test('The tagger scores each token by the weights of its features', () => {
  const [roofer, ohio] = [101, 102];
  const weights = new Float32Array(2 * tagCount);
  weights[beginTag('job')] = 2;
  weights[tagCount + beginTag('place')] = 2;
  const rows = new Map([
    [roofer, 0],
    [ohio, 1],
  ]);
  const tables: TaggerTables = { model: packWeights(rows, weights, tagCount), transitions: noTransitions };
  const [best] = new Tagger(tables).tag([Uint32Array.of(roofer), Uint32Array.of(7), Uint32Array.of(ohio, 7)], 1);
  expect(best?.spans).toEqual([
    { start: 0, end: 1, type: 'job' },
    { start: 2, end: 3, type: 'place' },
  ]);
});
