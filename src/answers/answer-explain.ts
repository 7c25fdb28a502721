import type { Dialogs } from '../content/dialogs';
import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import type { Explanation, Query } from '../query/query';
import { nameKeyOf } from '../text/name-key';
import type { Answer } from './answer';
import { type AnswerContext, publishedFact, refOf, subjectsOf } from './answer-context';
import { capital } from './capital';
import { sourcesOf } from './caveats';
import { factLines } from './fact-lines';
import { vintagesOf } from './vintages';
import { wordsAlone } from './words-alone';

/** How many figures a reply repeats next to an explanation. */
const MOST_FACTS = 4;

/** Explains where figures come from and how old they are, what they count, or what a term means. */
export function answerExplain(query: Query, explanation: Explanation, context: AnswerContext): Answer {
  if (explanation === 'term')
    return query.term === null ? explainMeasures(query, context) : explainTerm(query.term, context);
  const subjects = subjectsOf(query, context);
  const place = query.places[0] ?? null;
  const asked = subjects.flatMap(subject =>
    query.measures.map(measure => ({ subject, fact: publishedFact(measure, subject, place, context) })),
  );
  const shown = asked.slice(0, MOST_FACTS).filter(({ fact }) => fact.value !== null);
  const facts = shown.map(({ fact }) => fact);
  const figures = shown.flatMap(({ fact, subject }) => factLines([fact], subject, context, { period: query.period }));
  const lines =
    explanation === 'figure'
      ? meanings(query.measures, context)
      : [...origins(facts, context), ...linkLine(subjects, explanation, context)];
  return {
    outcome: facts.length > 0 ? 'answer' : 'smalltalk',
    kind: facts.length > 0 ? 'fact' : 'talk',
    occupations: subjects.map(refOf),
    text: [...figures, ...(lines.length > 0 ? lines : [general(explanation, context)])].join('\n'),
    facts,
    winner: null,
    suggestions: [],
    sources: sourcesOf(facts),
  };
}

/** The reply if no figure was asked about. */
function general(explanation: Explanation, { wording, dataset }: AnswerContext): string {
  const entry = explanation === 'figure' ? 'figures' : explanation === 'date' ? 'age' : 'source';
  return wording.talk(entry, vintagesOf(dataset.sources));
}

/** Says what each measure counts. */
function meanings(measures: readonly MeasureId[], { wording }: Pick<AnswerContext, 'wording'>): string[] {
  return [...new Set(measures.flatMap(id => wording.term(id) ?? []))];
}

/** "Pay: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024." */
function origins(facts: readonly Fact[], { dataset, wording }: AnswerContext): string[] {
  const byLabel = new Map(Object.values(dataset.sources).map(source => [source.label, source]));
  const cited = facts.flatMap(fact => (fact.sources ?? [fact.source]).map(label => ({ label, measure: fact.measure })));
  return [...groupBy(cited, ({ label }) => label)].flatMap(([label, of]) => {
    const source = byLabel.get(label);
    if (!source) return [];
    const measures = capital([...new Set(of.map(({ measure }) => wording.measure(measure)))].join(', '));
    const { publisher, title, vintage } = source;
    return [wording.talk('where', { measures, publisher, title, vintage })];
  });
}

/** Links to the publishers' pages about the first job. */
function linkLine([subject]: readonly Subject[], explanation: Explanation, { wording }: AnswerContext): string[] {
  if (!subject || explanation !== 'source') return [];
  return [wording.talk('links', { pages: pagesOf(subject).join(' · ') })];
}

function pagesOf(subject: Subject): string[] {
  const bls = `https://www.bls.gov/oes/current/oes${subject.soc.replace('-', '')}.htm`;
  if (subject.type === 'group') return [bls];
  const code = subject.featured ? `${subject.soc}.00` : subject.id;
  return [bls, `https://www.onetonline.org/link/summary/${code}`, `https://www.mynextmove.org/profile/summary/${code}`];
}

/** Explains what the measures asked for count, if the question names no term. */
function explainMeasures({ measures }: Query, { wording }: AnswerContext): Answer {
  const lines = meanings(measures, { wording });
  const text = lines.length > 0 ? lines.join('\n') : wording.talk('unsure');
  return wordsAlone('smalltalk', 'talk', text);
}

/** The meaning of the longest term that is part of what was asked ("job zone 3"); null if there is none. */
function termWithin(key: string, terms: Dialogs['terms']): string | null {
  const names = Object.entries(terms).flatMap(([id, { words, say }]) =>
    [id, ...words].map(word => ({ name: nameKeyOf(word), say })),
  );
  const within = names.filter(({ name }) => name !== '' && ` ${key} `.includes(` ${name} `));
  return within.sort((one, other) => other.name.length - one.name.length)[0]?.say ?? null;
}

/** Explains a term of `dialogs/terms.yaml`, found by its id or one of its words, or a measure, found by its label or one of its words. */
function explainTerm(term: string, { wording }: AnswerContext): Answer {
  const key = nameKeyOf(term);
  const { terms, measures } = wording.dialogs;
  const byName = Object.entries(terms).find(([id, { words }]) => [id, ...words].some(word => nameKeyOf(word) === key));
  const byMeasure = Object.entries(measures).find(
    ([id, { label, words }]) => id in terms && [label, ...words].some(word => nameKeyOf(word) === key),
  );
  const meaning = byName?.[1].say ?? (byMeasure ? wording.term(byMeasure[0]) : termWithin(key, terms));
  return meaning
    ? wordsAlone('smalltalk', 'talk', meaning)
    : wordsAlone('no-data', 'talk', wording.talk('unknown-term', { said: term }));
}
