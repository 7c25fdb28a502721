import type { Fact } from '../../../src/knowledge/fact';
import { editDistance } from '../../../src/text/edit-distance';
import { parseExamples } from '../../../src/training/corpus';
import { changes, factsOf } from '../../../tools/evaluate/invariance/invariance';
import { randomFrom } from '../../../tools/evaluate/random';

const contractions = new Map([["what's", 'what is']]);
const tools = {
  random: randomFrom(1),
  states: new Map([['OH', 'Ohio']]),
  codes: new Map([['ohio', 'OH']]),
  contractions,
};

/** A labeled message after a change of wording; null where it does not apply. */
function change(name: string, line: string): string | null {
  const [example] = parseExamples('test', line, contractions).talks.flat();
  const found = changes.find(one => one.name === name);
  if (!example || !found) throw new Error(`no change ${name} of ${line}`);
  return found.apply(example, tools);
}

describe('a message in other words', () => {
  it.each([
    ['earn-for-make', 'what do [roofers](job) [make](salary)\tshow', 'what do roofers earn'],
    ['earn-for-make', 'what a [roofer](job) [makes](salary)\tshow', 'what a roofer earns'],
    ['make-for-earn', 'what do [roofers](job) [earn](salary)\tshow', 'what do roofers make'],
    ['plural', '[truck driver](job) [pay](salary)\tshow', 'truck drivers pay'],
    ['plural', '[secretary](job) or [fireman](job)\tcompare', 'secretaries or fireman'],
    ['singular', '[pay](salary) of [nurses](job)\tshow', 'pay of nurse'],
    ['code-for-state', '[roofers](job) in [ohio](place)?\tshow', 'roofers in OH?'],
    ['state-for-code', '[roofers](job) in [oh](place)\tshow', 'roofers in Ohio'],
    ['jobs-swapped', '[bakers](job) or [tree trimmers](job) then\tcompare', 'tree trimmers or bakers then'],
    ['contraction-spelled-out', "so What's it\tshow", 'so what is it'],
    ['contraction', 'what is a [roofer](job)\toverview', "what's a roofer"],
    ['per-hour', 'what do they make [an hour](period)\tshow', 'what do they make per hour'],
    ['an-hour', 'pay [per hour](period)\tshow', 'pay an hour'],
    ['versus', '[a](job) vs. [b](job)\tcompare', 'a versus b'],
    ['vs', '[a](job) versus [b](job)\tcompare', 'a vs b'],
    ['thousands-as-k', 'over [$50,000](at-least)\trank', 'over 50k'],
    ['k-written-out', 'over [50k](at-least)\trank', 'over $50,000'],
    ['no-comma-in-number', 'over [$50,000](at-least)\trank', 'over $50000'],
    ['comma-in-number', 'over [50000](at-least)\trank', 'over 50,000'],
    ['percent-sign', 'over [20 percent](at-least)\trank', 'over 20%'],
    ['percent-in-words', 'over [20%](at-least)\trank', 'over 20 percent'],
    ['all-capitals', '[pay](salary) now\tshow', 'PAY NOW'],
    ['small-letters', 'Pay of [RNs](job) in Ohio\tshow', 'pay of rns in ohio'],
    ['capital-initials', 'pay of [nurses](job)\tshow', 'Pay Of Nurses'],
    ['no-punctuation', 'pay, $21.50, now?\tshow', 'pay $21.50 now'],
    ['question-mark', 'what about pay\tshow', 'what about pay?'],
    ['no-question-mark', 'what about pay??\tshow', 'what about pay'],
    ['extra-spaces', 'pay now\tshow', '  pay  now '],
    ['trailing-line-break', 'pay\tshow', 'pay\n'],
    ['trailing-emoji', 'pay\tshow', 'pay 🙂'],
    ['typographic-apostrophes', "what's it\tshow", 'what’s it'],
    ['no-apostrophes-in-contractions', "what's it\tshow", 'whats it'],
    ['hi-in-front', 'What do they make?\tshow', 'hi, what do they make?'],
    ['can-you-tell-me-in-front', 'What do they make?\tshow', 'can you tell me what do they make?'],
    ['please-behind', 'what do they make?\tshow', 'what do they make please'],
    ['thanks-behind', 'what do they make?\tshow', 'what do they make? thanks!'],
  ])('%s: %s', (name, line, changed) => expect(change(name, line)).toBe(changed));

  it.each([
    ['earn-for-make', '[roofer](job) [pay](salary)\tshow'],
    ['plural', '[nurses](job) [pay](salary)\tshow'],
    ['jobs-swapped', '[a](job) and [b](job)\tshow'],
    ['code-for-state', 'in [columbus](place)\tchange'],
    ['small-letters', 'pay in [OH](place)\tshow'],
    ['question-mark', 'pay?\tshow'],
    ['hi-in-front', 'hi, what do they make\tshow'],
    ['please-behind', 'the second one\tpick'],
    ['please-behind', 'thanks\ttalk/thanks'],
    ['keyboard-slip', 'pay of cooks\tshow'],
    ['keyboard-slip', 'what does [percentile](term) mean\texplain/term'],
  ])('is none where the change does not apply (%s): %s', (name, line) => expect(change(name, line)).toBeNull());

  it('has one slip in one long word, whose first letter stays', () => {
    const text = 'how much do electricians make';
    for (let times = 0; times < 50; times++) {
      const slip = change('keyboard-slip', `${text}\tshow`) ?? '';
      expect(editDistance(text, slip)).toBe(1);
      expect(slip).toMatch(/^how much do e\S+ make$/);
    }
  });

  it('may be changed in twenty ways and more, each with a name of its own', () => {
    const names = changes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(20);
  });
});

describe('the facts of an answer', () => {
  const fact = (occupation: string, value: number) => ({ occupation, measure: 'salary', place: null, value }) as Fact;
  const answer = (...facts: Fact[]) => ({ outcome: 'answer' as const, facts, occupations: [] });

  it('are the same in any order, and said twice', () => {
    expect(factsOf(answer(fact('a', 1), fact('b', 2)))).toBe(factsOf(answer(fact('b', 2), fact('a', 1), fact('a', 1))));
  });

  it('are others with another value, job or outcome', () => {
    const all = [
      answer(fact('a', 1)),
      answer(fact('a', 2)),
      answer(fact('b', 1)),
      { ...answer(fact('a', 1)), outcome: 'no-data' as const },
    ];
    expect(new Set(all.map(factsOf)).size).toBe(4);
  });

  it('of an answer without figures are the jobs it offers', () => {
    const offered = (id: string) => ({
      outcome: 'clarify' as const,
      facts: [],
      occupations: [{ id, title: id, soc: id }],
    });
    expect(factsOf(offered('a'))).not.toBe(factsOf(offered('b')));
  });
});
