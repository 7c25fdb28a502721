import { interestTrait } from '../../src/query/predicate';
import { parseExamples } from '../../src/training/corpus';
import { emptySlots } from '../../src/understanding/empty-slots';
import type { OccupationLinker } from '../../src/understanding/occupations/linker';
import { resolve } from '../../src/understanding/resolve';
import { NO_PARTS } from '../../src/understanding/resolve-job';

import type { Slots } from '../../src/understanding/slots';
import { MIDWEST, tinyLexicon, trains } from './tiny-lexicon';

const EMPTY_SLOTS = emptySlots();
const lexicon = tinyLexicon();
/** Links every name to an occupation of its words, and remembers what it was asked. */
const link = jest.fn((words: readonly string[], written: readonly string[], shared: readonly string[] = []) => ({
  text: written.join(' '),
  candidates: [{ id: [...words, ...shared].join('-'), probability: 1 }],
}));
const linker = {
  link,
  isRole: () => false,
  isName: () => false,
  endsMany: () => false,
  telling: (words: readonly string[]) => words,
} as unknown as OccupationLinker;

/** What a message means whose spans are marked as in `dialogs/examples/`. */
function resolved(marked: string): Slots {
  const { talks, problems } = parseExamples('test', `${marked}\tshow`, new Map());
  const [example] = talks.flat();
  if (!example) throw new Error(JSON.stringify(problems));
  const written = example.tokens.map(({ text }) => text);
  const tokens = example.tokens.map(token => ({ ...token, text: lexicon.speller.repair(token.text) }));
  return resolve({ tokens, written, hits: [] }, example.spans, { lexicon, linker, parts: NO_PARTS });
}

/** Only the slots that hold something, apart from the spans themselves. */
function slotsOf(marked: string): Partial<Slots> {
  const { said: _, ...slots } = resolved(marked);
  return Object.fromEntries(
    Object.entries(slots).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_SLOTS[name as keyof Slots]),
    ),
  );
}

const jobs = (...ids: string[]) => ids.map(id => expect.objectContaining({ candidates: [{ id, probability: 1 }] }));

describe('the values of marked spans', () => {
  it.each<[string, Partial<Record<keyof Slots, unknown>>]>([
    ['what do [roofers](job) [make](salary)', { jobs: jobs('roofers'), measures: ['salary'] }],
    ['i would [love](rating) that', { rating: 5 }],
    ['that is [not really boring](rating)', { rating: 2 }],
    ['[splendid](rating)', { unresolved: ['splendid'] }],
    ['i am a [welder](own-job)', { own: jobs('welder') }],
    ['not [nurse](not-job)', { excludedJobs: jobs('nurse') }],
    ['my sister is a [lawyer](story-job)', {}],
    ['[healthcare](field) jobs', { fields: [{ text: 'healthcare', codes: ['29-0000', '31-0000'] }] }],
    ['[hospital](field) jobs', { industries: [{ text: 'hospital', code: '62', inside: false }] }],
    ['nurses in [hospital](field)', { industries: [{ text: 'hospital', code: '62', inside: true }] }],
    ['nurses in [hospital](place)', { industries: [{ text: 'hospital', code: '62', inside: true }] }],
    ['i have a [biology degree](trait)', { majors: [{ label: 'biology', programs: ['26.01'] }] }],
    ['i studied [bio](trait)', { majors: [{ label: 'biology', programs: ['26.01'] }] }],
    ['a degree in [biology](field)', { majors: [{ label: 'biology', programs: ['26.01'] }] }],
    ['[train](field) jobs', { areas: [{ text: 'train', area: trains, isChoice: false }] }],
    [
      '[train](field) or [healthcare](field) jobs',
      {
        areas: [{ text: 'train', area: trains, isChoice: true }],
        fields: [{ text: 'healthcare', codes: ['29-0000', '31-0000'] }],
      },
    ],
    ['nurses in south [midwest america](place)', { places: [{ type: 'unknown', text: 'midwest america' }] }],
    ['jobs about [trains](trait)', { areas: [{ text: 'trains', area: trains, isChoice: false, liked: true }] }],
    ['nothing with [trains](not-trait)', { excludedAreas: [{ text: 'trains', area: trains, isChoice: false }] }],
    [
      'under [2](at-most) [years](time-to-enter)',
      { education: { level: "Associate's degree", bound: 'at-most' }, measures: ['time-to-enter'] },
    ],
    ['under [5 years](at-most) [experience](experience)', { measures: ['experience'], unresolved: ['5 years'] }],
    ['no more than [4 years](at-most)', { education: { level: "Bachelor's degree", bound: 'at-most' } }],
    ['i studied [animals](trait)', { traits: [expect.objectContaining({ label: 'working with animals' })] }],
    [
      'is [biology](major) ok',
      {
        measures: ['major'],
        checked: {
          technologies: [],
          majors: [{ label: 'biology', programs: ['26.01'] }],
          requirements: [],
          schooling: null,
        },
      },
    ],
    [
      'do they use [autocad](technology)',
      {
        measures: ['technology'],
        checked: {
          technologies: [expect.objectContaining({ label: 'AutoCAD' })],
          majors: [],
          requirements: [],
          schooling: null,
        },
      },
    ],
    [
      'do they need [animal](knowledge) sense',
      {
        measures: ['knowledge'],
        checked: {
          technologies: [],
          majors: [],
          requirements: [expect.objectContaining({ label: 'working with animals' })],
          schooling: null,
        },
      },
    ],
    ['[animal](field) jobs', { traits: [expect.objectContaining({ label: 'working with animals' })] }],
    ['no [management](not-field)', { noManagers: true }],
    ['no [manager](not-job)', { noManagers: true }],
    ['above [average](all-jobs)', { allJobs: true }],
    ['[both](ref) please', { references: [{ kind: 'both', count: null, text: 'both' }] }],
    ['[those five](ref)', { references: [{ kind: 'these', count: 5, text: 'those five' }] }],
    ['and [there](ref)', { there: true }],
    ['and [there](there)', { there: true }],
    ['the [second](ordinal) one', { ordinals: [2] }],
    ['the [first two](ordinal)', { ordinals: [1, 2] }],
    ['the [last two](ordinal)', { ordinals: [-2, -1] }],
    ['in the [midwest](place)', { places: [{ type: 'region', region: MIDWEST, text: 'midwest' }] }],
    ['more than [my own](own-job)', { references: [{ kind: 'own', count: null, text: 'my own' }] }],
    ['holland code [R-I](trait)', { traits: [interestTrait('Realistic'), interestTrait('Investigative')] }],
    ['in [ohio](place)', { places: [{ type: 'state', code: 'OH', text: 'ohio' }] }],
    ['not [ohio](not-place)', { excludedPlaces: [{ type: 'state', code: 'OH', text: 'ohio' }] }],
    ['[which state](each-state)', { eachState: true }],
    ['[pay](salary) and [wages](salary)', { measures: ['salary'] }],
    ['[best](top)', { direction: 'descending' }],
    ['[worst](bottom)', { direction: 'ascending' }],
    ['i get [$21](own-pay) an [hour](period)', { ownPay: { value: 21, per: 'hour' }, period: 'hour' }],
    [
      'offered [54,500](own-pay), 3 years in [hour](period)',
      { ownPay: { value: 54_500, per: 'year' }, period: 'hour' },
    ],
    ['[pay](salary) by the [hour](period)', { measures: ['salary'], period: 'hour' }],
    ['[pay](salary) by the [year](period) or [month](period)', { measures: ['salary'], period: 'year' }],
    ['by the [hour](period), [hourly](period)', { period: 'hour' }],
    ['by the [year](period) and [hourly](period)', { measures: ['salary', 'hourly'], period: 'year' }],
    ['[hourly](period) and by the [month](period)', { measures: ['salary', 'hourly'], period: 'month' }],
    [
      'jobs [like](related) that with [less](bottom) [school](with-education)',
      { measures: ['related', 'education'], direction: 'ascending', comparative: true },
    ],
    [
      'much [animal](duties) work',
      {
        measures: ['duties'],
        checked: {
          technologies: [],
          majors: [],
          requirements: [expect.objectContaining({ label: 'working with animals' })],
          schooling: null,
        },
      },
    ],
    ['[here](there) and in [ohio](place)', { there: true, places: [{ type: 'state', code: 'OH', text: 'ohio' }] }],
    ['in [ohio](place), and who works [there](there)', { places: [{ type: 'state', code: 'OH', text: 'ohio' }] }],
    [
      '[$18](amount) an [hour](period) for 32 hours a week',
      { amount: { value: 18, per: 'hour' }, hours: 32, period: 'hour' },
    ],
    ['my check is [$1450](own-pay) [every two weeks](period)', { ownPay: { value: 725, per: 'week' } }],
    [
      '[1450](amount) [every two weeks](period) in a [year](period)',
      { amount: { value: 725, per: 'week' }, period: 'year' },
    ],
    ['what is [$25](amount) an [hour](period)', { amount: { value: 25, per: 'hour' }, period: 'hour' }],
    ["with an [associate's](with-education)", { education: { level: "Associate's degree", bound: 'exactly' } }],
    ["[bachelor's](least-education) or more", { education: { level: "Bachelor's degree", bound: 'at-least' } }],
    [
      "an [associate's](with-education) or [bachelor's](with-education)",
      { education: { level: "Bachelor's degree", bound: 'at-most', least: "Associate's degree" } },
    ],
    [
      "that do not need a [bachelor's](most-education)",
      { education: { level: "Associate's degree", bound: 'at-most' } },
    ],
    [
      "not the kind with a [bachelor's](with-education)",
      { education: { level: "Associate's degree", bound: 'at-most' } },
    ],
    ['[no degree](most-education)', { education: { level: 'High school diploma or equivalent', bound: 'at-most' } }],
    ['[apprenticeship](training-level) jobs', { training: ['Apprenticeship'] }],
    [
      '[on the job](training-level) training',
      { training: ['Short-term', 'Moderate-term', 'Long-term'].map(term => `${term} on-the-job training`) },
    ],
    ['vet school is [too long](most-education)', { unresolved: ['too long'] }],
    [
      'at least [20k](at-least) [openings](openings)',
      {
        limits: [{ bound: 'at-least', value: 20_000, per: null, kind: 'number', measure: 'openings' }],
        measures: ['openings'],
      },
    ],
    ['[no experience](no-experience)', { noExperience: true }],
    ['i like [animals](trait)', { traits: [expect.objectContaining({ label: 'working with animals' })] }],
    [
      'no [lifting](not-trait)',
      { excludedTraits: [{ label: 'lifting', terms: [{ list: 'activities', name: 'lift' }] }] },
    ],
    ['no [management](not-trait)', { noManagers: true }],
    ['with good [benefits](trait)', { topics: [{ text: 'benefits', id: 'benefits' }] }],
    ['[dying](shrinking) jobs', { shrinking: true }],
    ['do they get [benefits](topic)', { topics: [{ text: 'benefits', id: 'benefits' }] }],
    ['do they get [free lunch](topic)', { topics: [{ text: 'free lunch', id: null }] }],
    ['top [five](count)', { count: 5 }],
    ['in [2019](year)', { year: '2019' }],
    ['[now](year)', {}],
    ['what does [median](term) mean', { term: 'median' }],
  ])('%s', (marked, slots) => expect(slotsOf(marked)).toEqual(slots));

  it('are not hourly pay next to yearly if a unit is that of an amount', () => {
    expect(slotsOf('[$25](amount) an [hour](period) in a [year](period)')).not.toHaveProperty('measures');
  });
});

describe('a limit', () => {
  it.each<[string, Partial<Slots['limits'][number]>]>([
    ['over [$80k](at-least)', { bound: 'at-least', value: 80_000, kind: 'money', per: 'year', measure: null }],
    [
      '[pay](salary) under [50,000](at-most)',
      { bound: 'at-most', value: 50_000, kind: 'money', per: 'year', measure: 'salary' },
    ],
    ['around [$25](about) an [hour](period)', { bound: 'about', value: 25, kind: 'money', per: 'hour' }],
    ['over [10,000](at-least) [openings](openings)', { value: 10_000, kind: 'number', per: null, measure: 'openings' }],
    ['[growing](growth) over [20 percent](at-least)', { value: 20, kind: 'percent', measure: 'growth' }],
    ['[growing](growth) with [pay](salary) over [$60k](at-least)', { kind: 'money', measure: 'salary' }],
  ])('is of the nearest figure whose unit fits: %s', (marked, limit) => {
    expect(slotsOf(marked).limits).toEqual([expect.objectContaining(limit)]);
  });

  it('may be two of a range', () => {
    expect(slotsOf('[40k](at-least)-[60k](at-most)').limits).toEqual([
      expect.objectContaining({ bound: 'at-least', value: 40_000 }),
      expect.objectContaining({ bound: 'at-most', value: 60_000 }),
    ]);
  });
});

describe('words that mean nothing', () => {
  it.each([
    ['a trait', 'i like [quux](trait)', 'quux'],
    ['an amount', 'over [plenty](at-least)', 'plenty'],
    ['an amount of pay', 'i get [peanuts](own-pay)', 'peanuts'],
    ['a field', '[quux](field) jobs', 'quux'],
  ])('are kept to be said, where they were marked as %s', (_, marked, words) => {
    expect(slotsOf(marked)).toEqual({ unresolved: [words] });
  });
});

test('Every marked span is kept with its words, whatever becomes of it', () => {
  expect(resolved('my [sister](story-job) pays [plenty](at-least) in [ohio](place)').said).toEqual([
    { type: 'story-job', text: 'sister' },
    { type: 'at-least', text: 'plenty' },
    { type: 'place', text: 'ohio' },
  ]);
});

describe('a job in a list', () => {
  it('is offered the last word of the next one', () => {
    expect(slotsOf('[marketing](job) and [sales managers](job)').jobs).toEqual(
      jobs('marketing-managers', 'sales-managers'),
    );
  });

  it('is not, where other words stand between them', () => {
    expect(slotsOf('[marketing](job) and for me [sales managers](job)').jobs).toEqual(
      jobs('marketing', 'sales-managers'),
    );
  });

  it('is linked with its words as written beside those mended', () => {
    link.mockClear();
    slotsOf('[salry](job)');
    expect(link).toHaveBeenCalledWith(['salary'], ['salry'], []);
  });
});
