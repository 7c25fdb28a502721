import { seededRandom } from '../../src/training/rows';
import { type TaggedMessage, trainTagger } from '../../src/training/train-tagger';
import { hashOf } from '../../src/understanding/hashing';
import { beginTag, OUTSIDE, Tagger } from '../../src/understanding/tagger';

const jobs = ['roofer', 'baker', 'nurse'];
const places = ['ohio', 'texas', 'utah'];

/** "pay of truck roofer in ohio": a job of one or two words, and a place. */
function toyMessages(count: number, seed: number): TaggedMessage[] {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  return Array.from({ length: count }, () => {
    const long = random() < 0.5;
    const words = ['pay', 'of', ...(long ? ['truck'] : []), pick(jobs), 'in', pick(places)];
    const job = beginTag('job');
    const tags = [OUTSIDE, OUTSIDE, ...(long ? [job, job + 1] : [job]), OUTSIDE, beginTag('place')];
    return { features: words.map(word => Uint32Array.of(hashOf(word))), tags };
  });
}

describe('training the tagger', () => {
  it('learns the spans of messages, and where they begin and end', () => {
    const tagger = new Tagger(trainTagger(toyMessages(60, 1)));
    for (const { features, tags } of toyMessages(50, 2)) expect(tagger.tag(features, 1)[0]?.tags).toEqual([...tags]);
  });

  it('gives the same model for the same messages', () => {
    expect(trainTagger(toyMessages(10, 1))).toEqual(trainTagger(toyMessages(10, 1)));
  });

  it('takes messages without words', () => {
    expect(() => trainTagger([{ features: [], tags: [] }, ...toyMessages(5, 1)])).not.toThrow();
  });
});
