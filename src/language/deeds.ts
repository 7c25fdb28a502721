import { doersOf, isPast, workersOf } from './doers';
import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import type { Naming } from './occupation-finder';

/** A stretch of tokens that names a job by what is done in it. */
export interface ToldJob {
  start: number;
  end: number;
  naming: Naming;
}

const ARTICLES = new Set(['a', 'an', 'the', 'my', 'your', 'their', 'people', 'some', 'old', 'big']);
/** Words before a verb that say who does it; a gerund needs none. */
const SUBJECTS = new Set([
  'i',
  'you',
  'we',
  'they',
  'who',
  'that',
  'to',
  'people',
  'can',
  'he',
  'she',
  'just',
  'do',
  'does',
  // "My husband drives a cement truck"
  ...['husband', 'wife', 'brother', 'sister', 'son', 'daughter', 'dad', 'mom', 'father', 'mother', 'cousin', 'uncle'],
  ...['aunt', 'friend', 'buddy', 'boyfriend', 'girlfriend', 'partner', 'neighbor', 'roommate', 'nephew', 'niece'],
]);
/** "The shop is closing": what happens, and no work. */
const HAPPENING = new Set(['is', 'are', 'was', 'were', 'be', 'keep', 'keeps', 'stop', 'start']);
/** "Without finishing college": what is done beside the job. */
const BESIDE = new Set(['without', 'before', 'after', 'while']);
const JOINING = new Set(['and', 'or', 'with', 'in', 'at', 'for', 'to', 'of']);
const PRONOUNS = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'so']);
const MOST_WORDS = 3;
const SHORTEST_GERUND = 6;
const SHORTEST_FIELD = 4;
const LISTING = new Set(['vs', 'versus']);
const LEARNT = new Set(
  'degree degrees major majors program programs class classes course courses school skill skills student students'.split(
    ' ',
  ),
);

/** "Dental assisting", "truck driving", "welding": the gerund ends the name. */
export function gerundAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const word = words[at] ?? '';
  if (!word.endsWith('ing') || word.length < SHORTEST_GERUND || lexicon.functionWords.has(word)) return [];
  // "Nursing a drink": what is done, and not to what a job is about.
  const asked = at === 1 && words[0] === 'is';
  // "Without nursing", and no more, leaves the job out.
  const beside = BESIDE.has(words[at - 1] ?? '') && at < words.length - 1;
  if ((ARTICLES.has(words[at + 1] ?? '') && !asked) || beside) return [];
  if (at > 1 && HAPPENING.has(words[at - 1] ?? '')) return [];
  // "I am moving to Utah"
  if (words[at - 1] === 'am' && words[at + 1] === 'to') return [];
  for (let start = Math.max(0, at - MOST_WORDS + 1); start <= at; start++) {
    const before = words.slice(start, at);
    if (before.some(one => lexicon.functionWords.has(one))) continue;
    const naming = doer(before, word, lexicon);
    if (naming) return [{ start, end: at + 1, naming }];
  }
  return [];
}

/** "Dental hygiene", "data science", "web development": a field of work with the word that tells which. */
export function fieldAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const field = words[at] ?? '';
  if (field.length < SHORTEST_FIELD || lexicon.functionWords.has(field)) return [];
  // A "computer science degree" is what one has learnt.
  if (
    LEARNT.has(words[at + 1] ?? '') ||
    /\b(?:degrees?|majors?|majored|studied|study|studying)(?: in)?$/.test(words.slice(0, at - 1).join(' '))
  )
    return [];
  // "Rad tech vs sonography": beside another job the field alone is one.
  const listed = LISTING.has(words[at - 1] ?? '') || LISTING.has(words[at + 1] ?? '');
  for (let start = Math.max(0, at - MOST_WORDS + 1); start < (listed ? at + 1 : at); start++) {
    const before = words.slice(start, at);
    if (before.some(one => lexicon.functionWords.has(one) && !lexicon.occupations.isNameWord(one))) continue;
    const naming = namingsOf(before, workersOf(field, lexicon.doers), lexicon).find(({ dominant }) => dominant);
    if (naming) return [{ start, end: at + 1, naming }];
  }
  return [];
}

/** "Driving a school bus", "(I) sell shoes", "(who) cuts hair": a verb and what it is done to. */
export function deedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const verb = words[at] ?? '';
  const isGerund = verb.endsWith('ing') && verb.length >= SHORTEST_GERUND;
  const before = words[at - 1] ?? '';
  const doing = SUBJECTS.has(before) || (lexicon.persons.has(before) && !lexicon.functionWords.has(verb));
  if (!isGerund && (!doing || isRequest(words.slice(0, at)))) return [];
  if (lexicon.functionWords.has(verb) && !lexicon.doers.has(verb)) return [];
  const done = doneTo(words, at + 1, verb, lexicon);
  return done ? [{ start: at, ...done }, ...sameDeedAt(words, done.end, verb, lexicon)] : [];
}

/** What a verb says of the words from a position on, the longest that name a job with it. */
function doneTo(words: readonly string[], at: number, verb: string, lexicon: Lexicon): Omit<ToldJob, 'start'> | null {
  const from = ARTICLES.has(words[at] ?? '') ? at + 1 : at;
  for (let end = Math.min(words.length, from + MOST_WORDS - 1); end > from; end--) {
    const objects = words.slice(from, end);
    const naming = objects.some(word => JOINING.has(word)) ? undefined : doer(objects, verb, lexicon);
    if (naming) return { end, naming };
  }
  return null;
}

/** "Ran a CNC for 24 years": the person who writes did. */
export function pastDeedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): ToldJob[] {
  const begins = at === 0 || tokens[at]?.apart === true;
  if (!begins || !isPast(tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '')) return [];
  const words = ['i', ...tokens.slice(at).map(({ text }) => text)];
  return deedAt(words, 1, lexicon).map(({ start, end, naming }) => ({
    start: at + start - 1,
    end: at + end - 1,
    naming,
  }));
}

/** "(Driving a school bus) or a city bus": done to something else. */
function sameDeedAt(words: readonly string[], at: number, verb: string, lexicon: Lexicon): ToldJob[] {
  const done = words[at] === 'or' || words[at] === 'and' ? doneTo(words, at + 1, verb, lexicon) : null;
  return done ? [{ start: at + 1, ...done }] : [];
}

/** "24 an hour to weld", "paid to bake": a verb by itself names a job where it is what one is paid for. */
export function paidDeedAt(words: readonly string[], at: number, asksMeasure: boolean, lexicon: Lexicon): ToldJob[] {
  const [paying = '', to, verb = '', after] = words.slice(Math.max(0, at - 2), at + 2);
  const ends = after === undefined || JOINING.has(after) || lexicon.functionWords.has(after);
  // "My son wants to weld. What would he earn?"
  const wanted = WANTING.has(paying) && (asksMeasure || words.slice(at + 1).some(word => EARNING.has(word)));
  if (at < 2 || to !== 'to' || !(PAID.has(paying) || wanted) || !ends || lexicon.functionWords.has(verb)) return [];
  const naming = doer([], verb, lexicon);
  return naming ? [{ start: at, end: at + 1, naming }] : [];
}

/** What stands before "to weld" where somebody speaks of the pay for it. */
const PAID = new Set('paid pay pays paying hour hr day week month year yr yearly hourly money'.split(' '));

const EARNING = new Set(['make', 'makes', 'get', 'gets']);
const WANTING = new Set(['want', 'wants', 'wanted', 'going', 'learn', 'learns', 'learning', 'hopes', 'plans']);

/** "How do I train a dog", "can you fix my printer": somebody wants it done. */
function isRequest(before: readonly string[]): boolean {
  return /\b(?:how (?:do i|do you|to|can i|should i|would i)|(?:can|could|will|would) (?:you|someone|somebody))$/.test(
    before.join(' '),
  );
}

/** What some words name with each of these nouns; most of the nouns are no words and end no name. */
function namingsOf(words: readonly string[], nouns: readonly string[], { occupations }: Lexicon): Naming[] {
  const heads = nouns.filter(noun => occupations.isHead(noun));
  return heads.flatMap(noun => occupations.exact([...words, noun]) ?? []);
}

function doer(objects: readonly string[], verb: string, lexicon: Lexicon): Naming | undefined {
  const namings = namingsOf(objects, doersOf(verb, lexicon.doers), lexicon);
  // "What if I do it in Ohio": no job in IT.
  if (objects.length === 1 && PRONOUNS.has(objects[0] ?? '')) return undefined;
  return objects.length > 0 ? namings.find(({ dominant }) => dominant) : namings.find(({ weak }) => !weak);
}
