import type { Dataset, Occupation, Subject } from '../knowledge/dataset';
import { ALL_JOBS } from '../knowledge/groups';
import { memoized } from '../knowledge/memoized';
import type { NamedSubject, Query } from '../query/query';
import { plural, singular } from '../text/morphology';
import { nameKeyOf } from '../text/name-key';
import type { AnswerContext } from './answer-context';
import { capital } from './capital';
import { lowerCase } from './lower-case';
import { isPartOf } from './reading-distance';

/** Names of a job in plain English. */
interface PlainNames {
  /** For a sentence: "secondary school teachers". */
  short: string;
  /** For a list, where similar jobs must be told apart: "secondary school teachers, except special and …". */
  full: string;
}

/** A job inside a sentence: the person's own word, or its short name, or its title in plain English ("restaurant cooks"). */
export function jobName(subject: Subject, { called, wording }: Named): string {
  return called?.get(subject.id) ?? wording.dialogs.shortNames[subject.id] ?? plainNames(subject).short;
}

/** Context of a job's name. */
type Named = Pick<AnswerContext, 'called' | 'wording'>;

/** A job at the start of a sentence. */
export function jobStart(subject: Subject, context: Named): string {
  return capital(jobName(subject, context));
}

/** A job in a list, distinguishable from all others. */
export function listName(subject: Subject): string {
  return capital(plainNames(subject).full);
}

/** Names for a list of jobs: short ones, and longer ones for those that would look alike. */
export function shortNames(subjects: readonly Subject[]): string[] {
  const all = subjects.map(subject => plainNames(subject).short);
  return subjects.map((subject, at) => {
    const isAlone = all.filter(name => name === all[at]).length === 1;
    return isAlone ? capital(all[at] ?? '') : listName(subject);
  });
}

/**
 * A job on a button. The bot must understand the text when the button sends it, so the plain name is used only if it is a known name of
 * the job.
 */
export function buttonName(subject: Subject, context: Pick<AnswerContext, 'called'>): string {
  return context.called?.get(subject.id) ?? plainButton(subject);
}

const plainButton = memoized((subject: Subject): string => {
  const { full } = plainNames(subject);
  const isName = subject.type === 'occupation' && hasName(subject, nameKeyOf(full));
  return isName || isOfficial(full, subject) ? full : lowerCase(subject.plural);
});

/** True if a name has the words of the official title, in any order. */
export function isOfficial(name: string, subject: Subject): boolean {
  if (name.toLowerCase() === subject.plural.toLowerCase()) return true;
  const words = (text: string) => nameKeyOf(text).split(' ').sort().join(' ');
  return words(name) === words(subject.plural) || words(name) === words(subject.title);
}

/** The title in lower case, with the part after O*NET's comma first, and without "except" and "including". */
export const plainNames = memoized(({ plural }: Subject): PlainNames => makePlain(plural));

const HELPERS = /^Helpers--/;
const FIRST_LINE = /^First-Line /;
const OTHER = /, All Other$/;
const EXTRA = /, (?:Except|Including) .*$/;

function makePlain(title: string): PlainNames {
  const other = OTHER.test(title) ? 'other ' : '';
  const whole = title.replace(OTHER, '').replace(HELPERS, 'Helpers of ').replace(FIRST_LINE, '');
  const extra = EXTRA.exec(whole)?.[0] ?? '';
  const short = other + lowerCase(inverted(whole.replace(EXTRA, '')));
  return { short, full: short + lowerCase(extra) };
}

/** "Cooks, Restaurant" → "Restaurant Cooks"; lists of several jobs stay as they are. */
function inverted(title: string): string {
  const [name, detail, ...more] = title.split(', ');
  const isDetail = detail !== undefined && more.length === 0 && !/^and |s$/.test(detail);
  return isDetail ? `${detail} ${name}` : title;
}

/**
 * The person's own words for the jobs of a query, in the plural. The reply uses them only if they are real names of the job, have no
 * other likely meaning, and name people: "RN" and "roofer", not "roofing".
 */
export function ownWords(
  { subjects }: Pick<Query, 'subjects'>,
  { dataset, wording }: AnswerContext,
): Map<string, string> {
  const words = subjects.flatMap(named => {
    const subject = dataset.subject(named.id);
    if (subject?.type !== 'occupation' || named.mention === null || named.alternatives.length > 0) return [];
    const word = ownWord(named.mention, subject, dataset, wording.dialogs.names);
    return word === null ? [] : [[named.id, word] as const];
  });
  return new Map([[ALL_JOBS, wording.say('fact', 'all-jobs')], ...words]);
}

function ownWord(
  mention: string,
  subject: Occupation,
  dataset: Dataset,
  everyday: Readonly<Record<string, readonly string[]>>,
): string | null {
  const word = bareMention(mention);
  const key = nameKeyOf(word);
  const name = subject.names.find(({ text }) => startsAlike(text, word) && nameKeyOf(text) === key)?.text;
  const named = Object.hasOwn(everyday, key) ? everyday[key] : undefined;
  const isKnown = name !== undefined || nameKeyOf(subject.title).startsWith(`${key} `) || named?.includes(subject.id);
  if (!isKnown || key === '' || key === nameKeyOf(subject.plural)) return null;
  if (name !== undefined && /^[A-Z]{2,6}$/.test(name)) return `${name}s`;
  // "Farriers" are counted among animal caretakers: the figures cover all of them, so the reply must not say they are for farriers.
  if (!isPartOf(word, plainNames(subject).full) && !isPartOf(word, subject.title)) return null;
  const plain = name === undefined ? withCapitals(word.toLowerCase(), subject) : lowerCase(name);
  return isOfPeople(plain, dataset) && !isOfThings(plain, subject) ? pluralName(plain) : null;
}

/** True for a word that the title uses for things: "elevator" in "Elevator and Escalator Installers and Repairers". */
function isOfThings(name: string, { plural: title }: Occupation): boolean {
  const last = singular(name.split(' ').at(-1) ?? '');
  const words: string[] = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.includes(last) && !words.includes(plural(last));
}

/** The abbreviations in the names of jobs; a job may have hundreds of names. */
const abbreviationsIn = memoized(
  ({ names }: Occupation) => new Set(names.flatMap(({ text }) => text.match(/\b[A-Z]{2,6}\b/g) ?? [])),
);

/** "hvac technician" → "HVAC technician": abbreviations as in the names of the job. */
function withCapitals(word: string, job: Occupation): string {
  const known = abbreviationsIn(job);
  return word.replace(/\w+/g, part => (known.has(part.toUpperCase()) ? part.toUpperCase() : part));
}

/** True if two names begin with the same letter: a quick check before the slower comparison. */
function startsAlike(name: string, word: string): boolean {
  return name.charAt(0).toLowerCase() === word.charAt(0).toLowerCase();
}

/** A mention without its article, or without the "in" of "in healthcare". */
function bareMention(mention: string): string {
  return mention.trim().replace(/^(?:an?|the|in) (?=\S)/i, '');
}

function hasName(subject: Occupation, key: string): boolean {
  return subject.names.some(({ text }) => nameKeyOf(text) === key);
}

const PERSON = /(?:er|or|ist|ian|[^m]ent|ant|man|men|ess|ee|eer|tech|rep)$/;
/** Words for people that titles end with. */
const peopleWords = memoized(
  ({ occupations }: Dataset) => new Set(occupations.flatMap(({ plural }) => lastOf(plural))),
);

/** The plural of a word for people ("doctor" → "doctors"); null for other words ("nursing"). */
export function pluralOfPeople(words: string, { dataset }: Pick<AnswerContext, 'dataset'>): string | null {
  return isOfPeople(words, dataset) ? pluralName(words) : null;
}

/** The person's words, with abbreviations in capitals if everything was lower case: "hvac" → "HVAC". */
export function inOwnCase(words: string, subject: Subject, { wording }: Pick<AnswerContext, 'wording'>): string {
  if (words !== words.toLowerCase()) return words;
  const shortened = wording.dialogs.words.short_forms;
  const known = subject.type === 'occupation' ? withCapitals(words, subject) : words;
  return known.replace(CONSONANTS, word => (Object.hasOwn(shortened, word) ? word : word.toUpperCase()));
}

/** Two to four consonants are an abbreviation, not a word. */
const CONSONANTS = /\b[bcdfghjklmnpqrstvwxz]{2,4}\b/g;

/** True for a name whose last word means a person, by its ending or because a title ends with it. */
function isOfPeople(name: string, dataset: Dataset): boolean {
  const last = singular(name.split(' ').at(-1) ?? '');
  if (PERSON.test(last)) return true;
  return peopleWords(dataset).has(last);
}

/**
 * The last word of a title before the first comma, if it is a plural; empty for a list of which only the last word means people
 * ("Securities, Commodities, and Financial Services Sales Agents").
 */
function lastOf(title: string): string[] {
  const last = singular(title.split(' ').at(-1)?.toLowerCase() ?? '');
  const word = (title.split(',')[0] ?? '').split(' ').at(-1)?.toLowerCase() ?? '';
  const endsWithPersons = title.includes(', and ') && PERSON.test(last);
  return singular(word) === word || endsWithPersons ? [] : [singular(word)];
}

function pluralName(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (singular(last) !== last) return name;
  return [...words.slice(0, -1), plural(last)].join(' ');
}

/** The person's word for a subject, so that the reply can say how it was read; null if it is the title or the code. */
export function mentionOf(named: NamedSubject, subject: Subject): string | null {
  if (named.mention === null) return null;
  const word = bareMention(named.mention);
  const key = nameKeyOf(word);
  const names = [subject.plural, subject.title, subject.id, subject.soc].map(nameKeyOf);
  return names.includes(key) ? null : word;
}
