import fc from 'fast-check';
import type { Turn } from '../../src/conversation/conversation';
import { dialogueStateSchema, EMPTY_STATE } from '../../src/dialogue/state';
import { cleanText } from '../../src/text/tokenize';
import { figureAt } from '../support/filled';
import { foreignFigures } from '../support/foreign-figures';
import { oddMessage, talk } from '../support/odd-messages';
import { realConversation } from '../support/real-bot';
import { realDataset } from '../support/real-content';

/** Talks per property: few enough for every run of the tests, more on request. A failure prints the seed that repeats it. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 100);

const dataset = realDataset();
const roofers = figureAt('47-2181|salary');
const gap = Math.abs(figureAt('39-5011|salary') - figureAt('51-3011|salary'));
const dollars = (amount: number) => `$${amount.toLocaleString('en-US')}`;
const respond = (text: string, state?: unknown) => realConversation().respond(text, state);

/**
 * @param said all that the person said so far
 * @returns what no reply may be: without text, or with a figure from nowhere
 */
function problemsOf(turn: Turn, said: string): string[] {
  return [
    ...(turn.answer.text.trim() === '' ? ['no text'] : []),
    ...foreignFigures(turn, `${said} ${cleanText(said)}`, dataset).map(figure => `${figure} in ${turn.answer.text}`),
  ];
}

describe('any message', () => {
  it('is answered in words, with no figure that is not in the data', () => {
    fc.assert(
      fc.property(talk(dataset), messages => {
        let state: unknown;
        let said = '';
        for (const text of messages) {
          const turn = respond(text, state);
          // A name that nobody knows is asked about again later.
          said += ` ${text}`;
          expect(problemsOf(turn, said)).toEqual([]);
          // As a store gives it back.
          state = JSON.parse(JSON.stringify(turn.state));
          expect(dialogueStateSchema.safeParse(state).success).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('is answered with any stored state, including one of valid form', () => {
    const ids = fc.oneof(fc.constantFrom(...dataset.occupations.map(({ id }) => id)), fc.string());
    const known = fc.constantFrom(...dataset.occupations.map(({ id }) => id));
    const queries = fc.constantFrom(
      ...[
        'jobs over $80k without a degree',
        'roofer or glazier pay in Ohio',
        'best states for nurses',
        'i am a cashier, what next',
        'teacher pay',
        'what do florists make a month',
      ].map(text => respond(text).state.query),
      null,
    );
    const odd = fc.record({
      query: queries,
      shown: fc.constantFrom('figures', 'comparison', 'list', 'states', 'move', 'nothing'),
      jobs: fc.array(known, { maxLength: 5 }),
      list: fc.array(ids, { maxLength: 10 }),
      listQuery: queries,
      places: fc.array(fc.constantFrom('OH', 'XX', '', '__proto__'), { maxLength: 3 }),
      history: fc.array(ids, { maxLength: 10 }),
      asked: fc.constantFrom(respond('teacher pay').state.asked, null),
      own: fc.option(ids),
      winner: fc.option(ids),
    });
    const fitting = odd.map(fields => ({ ...EMPTY_STATE, ...fields }));
    fc.assert(
      fc.property(oddMessage(dataset), fc.oneof(fitting, fc.anything()), (text, state) => {
        expect(problemsOf(respond(text, state), text)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('may say how far prices are from the national average, and not how far something else is', () => {
    const turn = respond('roofer pay in ohio adjusted for prices');
    expect(turn.answer.text).toContain('%');
    expect(problemsOf(turn, '')).toEqual([]);
    const answer = { ...turn.answer, facts: turn.answer.facts.filter(({ measure }) => measure !== 'price-level') };
    expect(problemsOf({ ...turn, answer }, '')).not.toEqual([]);
  });

  it('may name a source whose title contains numbers, but no made-up figure next to it', () => {
    const { state } = respond('skills a data scientist should have');
    const turn = respond('where did you get these numbers', state);
    expect(turn.answer.text).toContain('tables 6.2 and 6.5');
    expect(problemsOf(turn, '')).toEqual([]);
    const answer = { ...turn.answer, text: `${turn.answer.text} 6.2` };
    expect(problemsOf({ ...turn, answer }, '')).toEqual([expect.stringMatching(/^6\.2 in /)]);
  });

  it.each([
    ['roofer pay', dollars(roofers), dollars(roofers + 1)],
    ['compare barbers and bakers', dollars(gap), dollars(gap + 1)],
    ['opticians growth', '%', '.1%'],
    ['compare openings of roofers and prosthodontists', '12,700 more', '12,700 (Infinity%) more'],
    ['cardiologist or nurse pay in Illinois', 'at least $152,790', '$152,790'],
    ['I make 20 an hour as a cardiologist in Illinois, ok?', '$115.00 or more', '$115.00'],
  ])('with another figure would fail the check: %s', (text, right, wrong) => {
    const turn = respond(text);
    expect(turn.answer.text).toContain(right);
    const answer = { ...turn.answer, text: turn.answer.text.replace(right, wrong) };
    expect(problemsOf(turn, text)).toEqual([]);
    expect(problemsOf({ ...turn, answer }, text)).not.toEqual([]);
  });
});
