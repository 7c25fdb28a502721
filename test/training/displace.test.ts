import { parseExamples } from '../../src/training/corpus';
import { displaced } from '../../src/training/displace';
import type { Prepared } from '../../src/training/prepared';
import { situationsOf } from '../../src/training/situations';

/** Labeled talks as the trainer has them, without what the lexicon adds. */
function prepared(content: string): Prepared[] {
  const { talks, problems } = parseExamples('test', content, new Map());
  expect(problems).toEqual([]);
  return talks.flatMap(talk => {
    const situations = situationsOf(talk);
    return talk.map((example, at) => ({
      example,
      situation: situations[at] as Prepared['situation'],
      message: { tokens: example.tokens, written: [], hits: [] },
      features: [],
      tags: [],
    }));
  });
}

const talks = Array.from(
  { length: 40 },
  (_, at) => `what do [roofers](job) [make](salary) number ${at}\tshow\n  in [ohio](place)\tchange\nok\ttalk/remark`,
).join('\n');

describe('copies of messages in other situations', () => {
  const all = prepared(talks);
  const copies = displaced(all);
  const actOf = (at: number) => all[at]?.example.act;

  it('put first messages that stand alone into the middle of a talk', () => {
    const shown = copies.filter(({ at }) => actOf(at) === 'show');
    expect(shown.length).toBeGreaterThan(10);
    for (const { situation } of shown) expect(situation.first).toBe(false);
  });

  it('let some come while a question of the bot is open, first messages and others', () => {
    const open = copies.filter(({ situation }) => situation.asked !== 'nothing');
    expect(new Set(open.map(({ at }) => actOf(at)))).toEqual(new Set(['show', 'talk/remark', 'change']));
  });

  it('are the same for a message when others are added', () => {
    const textsOf = (ones: Prepared[], found: ReturnType<typeof displaced>) =>
      new Set(found.map(({ at }) => ones[at]?.example.text));
    const more = prepared(`what do [bakers](job) [make](salary) each year\tshow\n${talks}`);
    const added = textsOf(more, displaced(more));
    added.delete('what do bakers make each year');
    expect(added).toEqual(textsOf(all, copies));
  });

  it('are the same for the same seed', () => expect(displaced(all)).toEqual(copies));
});
