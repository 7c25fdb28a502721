import type { Fact, MeasureId } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import type { Explanation, Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, publishedFact, refOf, subjectsOf } from './answer-context';
import { capital } from './capital';
import { sourcesOf } from './caveats';
import { factLines } from './fact-lines';
import { findTerm } from './find-term';
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
  const lines = explanation === 'figure' ? meanings(query.measures, context) : origins(facts, context);
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

/** Explains what the measures asked for count, if the question names no term. */
function explainMeasures({ measures }: Query, { wording }: AnswerContext): Answer {
  const lines = meanings(measures, { wording });
  const text = lines.length > 0 ? lines.join('\n') : wording.talk('unsure');
  return wordsAlone('smalltalk', 'talk', text);
}

/** Explains a term, found by `findTerm`. */
function explainTerm(said: string, { wording }: AnswerContext): Answer {
  const id = findTerm(said, wording.dialogs);
  const meaning = id === null ? null : wording.term(id);
  return meaning
    ? wordsAlone('smalltalk', 'talk', meaning)
    : wordsAlone('no-data', 'talk', wording.talk('unknown-term', { said }));
}
