import { doersOf, workersOf } from './doers';
import type { Lexicon } from './lexicon';
import type { Token } from './normalise';
import type { Naming } from './occupation-finder';

/** A stretch of tokens that names a job by what is done in it. */
interface ToldJob {
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
const RELATIVE = new Set(['who', 'that', 'which']);
const JOINING = new Set(['and', 'or', 'with', 'in', 'at', 'for', 'to', 'of']);
const PRONOUNS = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'so']);
const MOST_WORDS = 3;
const SHORTEST_GERUND = 6;
const SHORTEST_FIELD = 4;
const LEARNT = new Set(
  'degree degrees major majors program programs class classes course courses school skill skills student students'.split(
    ' ',
  ),
);

/**
 * Jobs named by what is done: "dental assisting", "welding", "driving a school bus", "I sell shoes"; and people by what
 * they do or where: "the guy who fixes elevators", "the school bus lady".
 */
export function toldJobs(tokens: readonly Token[], lexicon: Lexicon): ToldJob[] {
  const words = tokens.map(({ text }) => text);
  return words.flatMap((_, at) => [
    ...gerundAt(words, at, lexicon),
    ...fieldAt(words, at, lexicon),
    ...deedAt(words, at, lexicon),
    ...paidDeedAt(words, at, lexicon),
    ...personAt(words, at, lexicon),
  ]);
}

/** "Dental assisting", "truck driving", "welding": the gerund ends the name. */
function gerundAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const word = words[at] ?? '';
  if (!word.endsWith('ing') || word.length < SHORTEST_GERUND || lexicon.functionWords.has(word)) return [];
  // "Nursing a drink": what is done, and not to what a job is about.
  const asked = at === 1 && words[0] === 'is';
  if ((ARTICLES.has(words[at + 1] ?? '') && !asked) || BESIDE.has(words[at - 1] ?? '')) return [];
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
function fieldAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const field = words[at] ?? '';
  if (field.length < SHORTEST_FIELD || lexicon.functionWords.has(field)) return [];
  // A "computer science degree" is what one has learnt.
  if (
    LEARNT.has(words[at + 1] ?? '') ||
    /\b(?:degrees?|majors?|majored|studied|study|studying)(?: in)?$/.test(words.slice(0, at - 1).join(' '))
  )
    return [];
  for (let start = Math.max(0, at - MOST_WORDS + 1); start < at; start++) {
    const before = words.slice(start, at);
    if (before.some(one => lexicon.functionWords.has(one) && !lexicon.occupations.isNameWord(one))) continue;
    const naming = workersOf(field, lexicon.doers)
      .flatMap(noun => lexicon.occupations.exact([...before, noun]) ?? [])
      .find(({ dominant }) => dominant);
    if (naming) return [{ start, end: at + 1, naming }];
  }
  return [];
}

/** "Driving a school bus", "(I) sell shoes", "(who) cuts hair": a verb and what it is done to. */
function deedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const verb = words[at] ?? '';
  const isGerund = verb.endsWith('ing') && verb.length >= SHORTEST_GERUND;
  const before = words[at - 1] ?? '';
  const doing = SUBJECTS.has(before) || (lexicon.persons.has(before) && !lexicon.functionWords.has(verb));
  if (!isGerund && (!doing || isRequest(words.slice(0, at)))) return [];
  if (lexicon.functionWords.has(verb) && !lexicon.doers.has(verb)) return [];
  const from = ARTICLES.has(words[at + 1] ?? '') ? at + 2 : at + 1;
  for (let end = Math.min(words.length, from + MOST_WORDS - 1); end > from; end--) {
    const objects = words.slice(from, end);
    const naming = objects.some(word => JOINING.has(word)) ? undefined : doer(objects, verb, lexicon);
    if (naming) return [{ start: at, end, naming }];
  }
  return [];
}

/** "24 an hour to weld", "paid to bake": a verb by itself names a job where it is what one is paid for. */
function paidDeedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  const [paying = '', to, verb = '', after] = words.slice(Math.max(0, at - 2), at + 2);
  const ends = after === undefined || JOINING.has(after) || lexicon.functionWords.has(after);
  if (at < 2 || to !== 'to' || !PAID.has(paying) || !ends || lexicon.functionWords.has(verb)) return [];
  const naming = doer([], verb, lexicon);
  return naming ? [{ start: at, end: at + 1, naming }] : [];
}

/** What stands before "to weld" where somebody speaks of the pay for it. */
const PAID = new Set('paid pay pays paying hour hr day week month year yr yearly hourly money'.split(' '));

/** "How do I train a dog", "can you fix my printer": somebody wants it done. */
function isRequest(before: readonly string[]): boolean {
  return /\b(?:how (?:do i|do you|to|can i|should i|would i)|(?:can|could|will|would) (?:you|someone|somebody))$/.test(
    before.join(' '),
  );
}

function doer(objects: readonly string[], verb: string, { occupations, doers }: Lexicon): Naming | undefined {
  const namings = doersOf(verb, doers).flatMap(noun => occupations.exact([...objects, noun]) ?? []);
  // "What if I do it in Ohio": no job in IT.
  if (objects.length === 1 && PRONOUNS.has(objects[0] ?? '')) return undefined;
  return objects.length > 0 ? namings.find(({ dominant }) => dominant) : namings.find(({ weak }) => !weak);
}

/** "The school bus lady", "the guy who fixes elevators": the other words tell the job. */
function personAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  if (!lexicon.persons.has(words[at] ?? '')) return [];
  return [...placedAt(words, at, lexicon), ...describedAt(words, at, lexicon)];
}

function placedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  let start = at;
  while (start > 0 && at - start < MOST_WORDS && isTelling(words[start - 1] ?? '', lexicon)) start--;
  const naming = start < at ? lexicon.occupations.described(words.slice(start, at)) : undefined;
  return naming ? [{ start, end: at + 1, naming }] : [];
}

function describedAt(words: readonly string[], at: number, lexicon: Lexicon): ToldJob[] {
  // "A guy drive a crane"
  const [bare] = deedAt(words, at + 1, lexicon);
  if (bare) return [{ ...bare, start: at }];
  const verb = words[at + 2];
  if (!RELATIVE.has(words[at + 1] ?? '') || verb === undefined) return [];
  const [deed] = deedAt(words, at + 2, lexicon);
  if (deed) return [{ ...deed, start: at }];
  const objects: string[] = [];
  let end = at + 3;
  for (; end < words.length && objects.length < 2 && end <= at + 5; end++) {
    const word = words[end] ?? '';
    if (isTelling(word, lexicon)) objects.push(word);
    else if (objects.length > 0) break;
  }
  const naming = objects.length > 0 ? lexicon.occupations.described([...objects, verb]) : undefined;
  return naming ? [{ start: at, end, naming }] : [];
}

function isTelling(word: string, { functionWords }: Lexicon): boolean {
  return word.length > 2 && !functionWords.has(word);
}
