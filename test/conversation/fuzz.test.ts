import fc from 'fast-check';
import type { Turn } from '../../src/conversation/conversation';
import { EMPTY_MEMORY, memorySchema } from '../../src/conversation/memory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { foreignFigures } from '../support/foreign-figures';
import { oddMessage, talk } from '../support/odd-messages';
import { realConversation } from '../support/real-bot';

/** Talks per property: few enough for every run of the tests, more on request. A failure prints the seed that repeats it. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 100);

const dataset = loadDataset();
const respond = (text: string, memory?: unknown) => realConversation().respond(text, memory);

/** @returns what no reply may be: without text, or with a figure from nowhere */
function problemsOf(turn: Turn, said: string): string[] {
  return [
    ...(turn.answer.text.trim() === '' ? ['no text'] : []),
    ...foreignFigures(turn, said, dataset).map(figure => `${figure} in ${turn.answer.text}`),
  ];
}

describe('whatever is said', () => {
  it('is answered in words, with no figure that the data does not hold', () => {
    fc.assert(
      fc.property(talk(dataset), messages => {
        let memory: unknown;
        for (const text of messages) {
          const turn = respond(text, memory);
          expect(problemsOf(turn, text)).toEqual([]);
          // As a store gives it back.
          memory = JSON.parse(JSON.stringify(turn.memory));
          expect(memorySchema.safeParse(memory).success).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('is answered over any memory, one that fits in form included', () => {
    const ids = fc.oneof(fc.constantFrom(...dataset.occupations.map(({ id }) => id)), fc.string());
    const odd = fc.record({
      subjects: fc.array(ids, { maxLength: 5 }),
      places: fc.array(fc.constantFrom('OH', 'XX', '', '__proto__'), { maxLength: 3 }),
      measures: fc.constantFrom(['salary'], ['skills', 'growth'], ['best-state'], []),
      kind: fc.constantFrom('fact', 'compare', 'rank', 'move', null),
      period: fc.constantFrom('month', 'hour', null),
      pending: fc.boolean(),
      list: fc.array(ids, { maxLength: 10 }),
      search: fc.constant(respond('jobs over $80k without a degree').memory.search),
      history: fc.array(ids, { maxLength: 10 }),
    });
    const fitting = odd.map(fields => ({ ...EMPTY_MEMORY, ...fields }));
    fc.assert(
      fc.property(oddMessage(dataset), fc.oneof(fitting, fc.anything()), (text, memory) => {
        expect(problemsOf(respond(text, memory), text)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it.each([
    ['roofer pay', '$50,970', '$50,971'],
    ['compare barbers and bakers', '$2,310', '$2,311'],
    ['opticians growth', '%', '.1%'],
    ['compare openings of roofers and prosthodontists', '12,700 more', '12,700 (Infinity%) more'],
    ['orthodontist or dentist pay', 'at least $66,410', '$66,410'],
    ['I make 20 an hour as a cardiologist, ok?', '$115.00 or more', '$115.00'],
  ])('would be caught with another figure: %s', (text, right, wrong) => {
    const turn = respond(text);
    expect(turn.answer.text).toContain(right);
    const answer = { ...turn.answer, text: turn.answer.text.replace(right, wrong) };
    expect(problemsOf(turn, text)).toEqual([]);
    expect(problemsOf({ ...turn, answer }, text)).not.toEqual([]);
  });
});
