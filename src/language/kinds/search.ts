import type { MeasureId } from '../../knowledge/fact';
import { isGroupCode } from '../../knowledge/groups';
import { publishedPlace, measures as registry } from '../../knowledge/measures/registry';
import type { Filters, Search } from '../../knowledge/search';
import { countIn } from '../numbers';
import type { Question } from '../question';
import { FIRM, has, likeness, type Sentence } from '../sentence';
import { coverage, spansOf } from '../span';
import { anyFilter, filtersOf, isExcluded, jobsAsked } from './filters';
import { howMany, USUAL_LIMIT } from './live-search';

/** From here on a sentence is taken for a search. */
const FORMED = 0.4;
const MOST_STRAY = 3;
/** Growth of all jobs is a few percent; "fast growing" is faster than that. */
export const FAST = 5;
/** Words a search speaks of instead of a job. */
export const JOBS_IN_GENERAL =
  /\b(?:jobs?|careers?|occupations?|professions?|works?|gigs?|positions?|fields?|trades?|roles?|something|anything)\b|\b(?:can i|i can|could i|i could) (?:make|earn|get)\b/;
const SUPERLATIVES =
  /\b(?:best|highest|top|most|fastest|lowest|worst|least|fewest|slowest|quickest|biggest|largest|well|good|high|low|lucrative|fast)\b/;
/** "What is growing in construction?" */
const GROWING = /^(?:so |and )?(?:(?:what|which) is (?:growing|in demand)|(?:what|which) .*jobs? (?:is|are) growing)\b/;
/** Measures whose words mean the upper or lower end of the pay ("best paid"): over many jobs that is the median. */
export const PAY_ENDS: Partial<Record<MeasureId, { less: boolean }>> = {
  'salary-p90': { less: false },
  'salary-p10': { less: true },
};
/** The measure that jobs are ordered by where this one is named. */
export function orderedBy(measure: MeasureId): MeasureId {
  return measure in PAY_ENDS ? 'salary' : measure;
}
/** Measures that only name the list a trait is from ("jobs where persuasion skills matter"). */
const TRAIT_MEASURES: readonly MeasureId[] = [
  'skills',
  'knowledge',
  'technology',
  'activities',
  'interests',
  'work-styles',
  'major',
  'experience',
];

/** A question for jobs: at the top or bottom of a measure (`rank`), or with certain traits (`find`). */
export function understandSearch(sentence: Sentence): Question | null {
  const { draft, reading, context, told, said } = sentence;
  const filters = filtersOf(sentence);
  const general = JOBS_IN_GENERAL.test(said);
  const jobs = jobsAsked(sentence, filters).filter(span => !told.includes(span));
  const others = jobs.length > 0 || (told.length > 0 && !general);
  const thatJob = draft.subjects.length > 0 && THAT_JOB.test(said);
  const back = context.subjects.length > 0 && filters.groups.length === 0 && POINTING.test(said);
  // A word like "high school" after the bot's own question answers that question.
  if (context.pending && !general) return null;
  if (others || back || thatJob || draft.places.length > 1 || (draft.outside && !general)) return null;
  if (isAboutGroups(sentence) || draft.measures.some(id => registry[id].shape === 'place')) return null;
  const like = Math.max(likeness(sentence, 'rank'), likeness(sentence, 'find'));
  const best = sentence.best?.example.kind;
  const bestIsSearch = best === 'rank' || best === 'find';
  const talked = best === 'talk' && filters.traits.length > 0;
  const formed = (bestIsSearch || talked) && like >= FORMED;
  const groups = filters.groups.length > 0 || draft.subjects.length > 0;
  // What is not wanted narrows a search and makes none.
  const narrows = anyFilter({ ...filters, groups: [], withoutGroups: [], withoutJobs: [], withoutManagers: false });
  const stray = reading.unexplained.length;
  const ranks =
    (draft.measures.some(orders) &&
      (formed || SUPERLATIVES.test(said) || GROWING.test(said)) &&
      (general ||
        groups ||
        (GROWING.test(said) && context.subjects.length === 0) ||
        (narrows && formed && stray === 0))) ||
    (draft.measures.length === 0 && stray === 0 && (BEST_JOBS.test(said) || isField(sentence, filters)));
  const bare =
    filters.traits.length === 0 && stray === 0 && draft.measures.length === 0 && reading.tokens.length <= LONGEST_BARE;
  const finds = narrows && (bare || general ? stray <= MOST_STRAY : (formed && stray === 0) || like >= FIRM);
  const schooling = filters.traits.length === 0 && filters.payAtLeast === null && filters.payAtMost === null;
  // "Do they need training?" after a job is about that job, whatever levels it names.
  if (finds && !ranks && schooling && !general && context.subjects.length > 0) return null;
  if (!ranks && !finds) return null;
  const search = searchOf(sentence, filters);
  if (search.measure !== null && registry[search.measure].shape !== 'number') return null;
  return {
    ...draft,
    kind: search.measure === null ? 'find' : 'rank',
    measures: search.measure === null ? [] : [search.measure],
    less: search.less,
    subjects: [],
    unclear: null,
    topic: null,
    search,
  };
}

/** "Construction jobs", "i want a career in tech": nothing but a field, some of whose jobs are wanted. */
function isField({ draft, reading, said }: Sentence, { groups }: Filters): boolean {
  const plain = draft.subjects.every(({ id }) => isGroupCode(id)) && draft.unclear === null && draft.topic === null;
  return (
    groups.length > 0 &&
    plain &&
    reading.tokens.length <= LONGEST_FIELD &&
    SOME_JOBS.test(said) &&
    !AS_A_WHOLE.test(said)
  );
}

const LONGEST_FIELD = 10;
const SOME_JOBS = /\b(?:jobs?|careers?|positions?|roles?)\b/;
const AS_A_WHOLE = /\b(?:tell me about|all|whole|overview|describe|explain|vs|versus|compare)\b/;

/** "The 10 best jobs", "top careers in health": by pay, where nothing else is said. */
const BEST_JOBS = /\b(?:best|top)\b(?: \w+){0,3} (?:jobs?|careers?|occupations?|professions?)\b/;
/** A message of so many words at most may be nothing but a filter ("without a degree"). */
const LONGEST_BARE = 6;

/** "Is that job shrinking?" is about the one talked about. */
const THAT_JOB = /\b(?:that|this) (?:job|career|work|trade|occupation|profession|position|role)\b/;
const POINTING = new RegExp(`\\b(?:they|them|those|these)\\b|${THAT_JOB.source}`);

/** Fields set against each other, or asked for several figures, are meant as a whole ("office work or farm work"). */
function isAboutGroups(sentence: Sentence): boolean {
  const { reading, draft, said } = sentence;
  const groups = spansOf(reading.spans, 'group').filter(({ start }) => !isExcluded(sentence, start)).length;
  const priced = spansOf(reading.spans, 'amount').length > 0;
  const several = draft.measures.filter(orders).length > 1 && !SUPERLATIVES.test(said) && !priced;
  const against = groups > 1 && /\b(?:or|vs|versus|compared|than)\b/.test(said);
  const whether = /^(?:so |and |but )?(?:do|does|are|is)\b/.test(said) && !SUPERLATIVE_JOBS.test(said);
  return against || (groups > 0 && (several || whether));
}

/** "Are the best jobs in tech" still asks for jobs. */
const SUPERLATIVE_JOBS =
  /\b(?:there|anything|something)\b|\b(?:which|what|any|best|highest|top|most|good|well)\b.*\b(?:jobs?|careers?|occupations?)\b/;

/** A wish told in a sentence like no question ("I like to help people but blood makes me faint") is still a wish. */
export function understandWish(sentence: Sentence): Question | null {
  const filters = filtersOf(sentence);
  const spans = spansOf(sentence.reading.spans, 'trait');
  const plain = spans.length > 1 || spans.some(({ start, end }) => end - start > 1) || PERSONAL.test(sentence.said);
  const told = plain && filters.traits.some(({ wanted }) => wanted);
  const short = sentence.reading.unexplained.length <= MOST_STRAY;
  if (!told || !short || sentence.draft.subjects.length > 0) return null;
  const search = { ...searchOf(sentence, filters), measure: null };
  return { ...sentence.draft, kind: 'find', measures: [], topic: null, unclear: null, search };
}

/** Words of somebody who tells what suits a person. */
const PERSONAL = /\b(?:good at|like|likes|love|loves|enjoy|enjoys|type|fits?|suits?|careers?|jobs?|needs|person)\b/;

/** True for a measure that jobs can be ordered by, and not only filtered. */
function orders(id: MeasureId): boolean {
  return registry[id].shape === 'number' && !TRAIT_MEASURES.includes(id);
}

/** The search that a sentence asks for with these filters: its measure, its end and how many. */
export function searchOf(sentence: Sentence, filters: Filters): Search {
  const { draft, reading, lexicon } = sentence;
  const priced = filters.payAtLeast !== null || filters.payAtMost !== null;
  const asked = draft.measures.filter(
    id =>
      !(priced && (id === 'salary' || id === 'hourly')) && !(filters.traits.length > 0 && TRAIT_MEASURES.includes(id)),
  );
  const named = asked.filter(id => id !== 'education' && id !== 'training' && registry[id].shape === 'number');
  const ordering = named.find(id => id !== 'growth' && id !== 'self-employed') ?? named[0] ?? null;
  // What is not wanted alone tells which jobs to leave out, and nothing of their order.
  const liked = filters.traits.some(({ wanted }) => wanted);
  const measure = ordering ?? (liked ? null : 'salary');
  const end = measure === null ? undefined : PAY_ENDS[measure];
  const growing = named.includes('growth') && measure !== 'growth';
  return {
    measure: end ? 'salary' : measure === 'salary-mean' && SUPERLATIVES.test(sentence.said) ? 'salary' : measure,
    less: end?.less ?? (draft.less && !priced && !has(sentence, 'exclude')),
    ...limitIn(sentence),
    skip: 0,
    place: publishedPlace(measure ?? 'salary', draft.places[0] ?? null),
    filters: {
      ...filters,
      growthOver: growing ? (/\bfast/.test(sentence.said) ? FAST : 0) : null,
      selfEmployed: named.includes('self-employed') && measure !== 'self-employed',
    },
    unapplied: [
      ...spansOf(reading.spans, 'topic').map(({ said }) => said),
      ...reading.unexplained.filter(word => !lexicon.speller.isCorrect(word) || word.length > 3).slice(0, 2),
    ],
  };
}

/** What stands behind a number of jobs, and what before one. */
const COUNTED = new RegExp(`^(?:${SUPERLATIVES.source}|jobs|careers|occupations|professions|of|more|other)$`);
const COUNTING = new Set(['top', 'first', 'next', 'best', 'name', 'list', 'show', 'give', 'me', 'the', 'any', 'some']);

function limitIn({ reading: { tokens, spans } }: Sentence): Pick<Search, 'limit' | 'wished'> {
  const taken = coverage(
    tokens.length,
    spans.filter(({ value }) => value.type === 'education' || value.type === 'amount' || value.type === 'year'),
  );
  const wordAt = (at: number) => tokens[at]?.text ?? '';
  // "My son is 15" tells no number of jobs.
  const counts = tokens.map(({ text }, at) =>
    taken[at] || text === 'one' || !(COUNTED.test(wordAt(at + 1)) || COUNTING.has(wordAt(at - 1))) ? 0 : countIn(text),
  );
  return howMany(counts.find(count => count > 0) ?? USUAL_LIMIT);
}
