import type { Dataset, Subject } from '../knowledge/dataset';
import type { Basis, Fact, MeasureId, StateCode } from '../knowledge/fact';
import { readFact } from '../knowledge/measures/read-fact';
import { publishedPlace } from '../knowledge/measures/registry';
import { nameKeyOf } from '../language/normalise';
import type { NamedSubject, Question } from '../language/question';
import type { OccupationRef } from './answer';
import { formatFact } from './format-value';
import type { Wording } from './wording';

const listed = new Intl.ListFormat('en-US');

/** What every handler works with. */
export interface Toolbox {
  dataset: Dataset;
  wording: Wording;
}

/** A word or label that begins a line or heads a row. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Occupations and groups of a question, as records. */
export function subjectsOf(question: Question, { dataset }: Toolbox): Subject[] {
  return question.subjects.flatMap(({ id }) => dataset.subject(id) ?? []);
}

export function refOf({ id, title, soc }: Subject): OccupationRef {
  return { id, title, soc };
}

export function factOf(measure: MeasureId, subject: Subject, place: StateCode | null, { dataset }: Toolbox): Fact {
  return readFact(measure, subject, place, dataset);
}

/** The figure for the place asked about, or for the nation where the data has none by state; `nationalLines` says so. */
export function publishedFact(measure: MeasureId, subject: Subject, place: StateCode | null, toolbox: Toolbox): Fact {
  return factOf(measure, subject, publishedPlace(measure, place, subject), toolbox);
}

/** A fact's value for people; of a list so many entries, or the usual number. */
export function shown(fact: Fact, { dataset }: Toolbox, most?: number): string {
  return formatFact(fact, dataset.stateName, most);
}

/** A state's name inside a sentence: "Ohio", "the District of Columbia". */
export function stateSaid(code: StateCode, { dataset }: Toolbox): string {
  const name = dataset.stateName(code);
  return / of /.test(name) ? `the ${name}` : name;
}

/** " in Ohio", or nothing. */
export function inPlace(place: StateCode | null, toolbox: Toolbox): string {
  return place === null ? '' : ` in ${stateSaid(place, toolbox)}`;
}

/** "I read “collectors” as Collections representatives." for every job that was not named by its title. */
export function readingLines(question: Question, toolbox: Toolbox): string[] {
  return question.subjects.flatMap(named => {
    const subject = toolbox.dataset.subject(named.id);
    if (!subject || named.said === null || isTitle(named.said, subject)) return [];
    const said = withoutIn(named.said);
    return [toolbox.wording.say('fact', 'reading', { said, job: subject.plural }) + otherReadings(named, toolbox)];
  });
}

/** A field is asked for as a place is ("in healthcare"). */
function withoutIn(said: string): string {
  return said.replace(/^in (?=\S)/i, '');
}

function isTitle(said: string, subject: Subject): boolean {
  const key = nameKeyOf(withoutIn(said));
  const title = nameKeyOf(subject.title);
  // "Plumbers" for "Plumbers, Pipefitters, and Steamfitters": the reply itself shows how it was read.
  return (
    title.startsWith(key) ||
    key === nameKeyOf(subject.plural) ||
    key === nameKeyOf(subject.id) ||
    key === nameKeyOf(subject.soc)
  );
}

/** The other jobs that bear the name, where the person used one word for several. */
function otherReadings({ others }: NamedSubject, { dataset, wording }: Toolbox): string {
  const titles = others.slice(0, 2).flatMap(id => dataset.subject(id)?.title ?? []);
  return titles.length === 0 ? '' : ` ${wording.say('fact', 'others', { others: titles.join(' or ') })}`;
}

/** One line for each line of BLS's tables that is not the job's own. */
export function basisLines(facts: readonly Fact[], { wording, dataset }: Toolbox): string[] {
  const found = facts.filter(({ value }) => value !== null);
  const bases = new Map<string, { basis: Basis; of: Fact[] }>();
  for (const fact of found) {
    const { basis } = fact;
    if (!basis || basis.why === 'wider') continue;
    const key = [basis.code, basis.title, basis.why].join();
    bases.set(key, { basis, of: [...(bases.get(key)?.of ?? []), fact] });
  }
  const lines = [...bases.values()].map(({ basis: { why, title }, of }) => {
    const job = dataset.subject(of[0]?.occupation ?? '')?.plural ?? '';
    const measures = listed.format(new Set(of.map(({ measure }) => wording.measure(measure))));
    const several = String(found.some(({ occupation }) => occupation !== of[0]?.occupation));
    return wording.basis(why, { title, job, several, measures: of.length === found.length ? 'none' : measures });
  });
  return [...lines, ...widerLines(found, wording)];
}

/** Which figures featured jobs borrow, and from which occupations; which ones only where others are their own. */
function widerLines(found: readonly Fact[], wording: Wording): string[] {
  const wider = found.filter(({ basis }) => basis?.why === 'wider');
  if (wider.length === 0) return [];
  const own = found.some(({ featured }) => featured);
  const titles = [...new Set(wider.flatMap(({ basis }) => basis?.title ?? []))];
  const measures = [...new Set(wider.map(({ measure }) => wording.measure(measure)))];
  return [
    wording.basis('wider', {
      title: listed.format(titles),
      count: titles.length,
      measures: own ? capital(measures.join(', ')) : 'none',
    }),
  ];
}

/** Says which measures are given for the whole country, where a state was asked for. */
export function nationalLines({ places }: Question, facts: readonly Fact[], { wording }: Toolbox): string[] {
  const told = facts.filter(({ value, unit }) => value !== null && unit !== 'place');
  const placed = new Set(told.filter(({ place }) => place !== null).map(({ measure }) => measure));
  const national = [...new Set(told.map(({ measure }) => measure))].filter(measure => !placed.has(measure));
  if (places.length === 0 || national.length === 0) return [];
  return [wording.say('fact', 'national-only', { measures: national.map(id => wording.measure(id)).join(', ') })];
}

/** A page's averages beside official medians are not strictly comparable. */
export function comparabilityLines(facts: readonly Fact[], { wording }: Toolbox): string[] {
  const pay = facts.filter(fact => fact.value !== null && fact.unit.startsWith('USD'));
  const own = pay.filter(fact => fact.featured);
  if (own.length === 0 || own.length === pay.length) return [];
  return [wording.say('fact', 'not-comparable', { sources: sourcesOf(own).join('; ') })];
}

/** What there is to know about the figures of a reply, in every reply alike: for which place and whose they are, and how the job was read. */
export function caveatLines(question: Question, facts: readonly Fact[], toolbox: Toolbox): string[] {
  return [
    ...nationalLines(question, facts, toolbox),
    ...comparabilityLines(facts, toolbox),
    ...basisLines(facts, toolbox),
    ...readingLines(question, toolbox),
  ];
}

/** Distinct sources of the facts that have a value. */
export function sourcesOf(facts: readonly Fact[]): string[] {
  const found = facts.filter(fact => fact.value !== null);
  return [...new Set(found.flatMap(({ source, sources }) => sources ?? source))];
}

/** "Source: …", or nothing where no figure has one. */
export function sourceLines(sources: readonly string[], { wording }: Toolbox): string[] {
  return sources.length === 0 ? [] : [wording.say('fact', 'source', { sources: sources.join('; ') })];
}
