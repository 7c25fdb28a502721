import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import type { Query } from '../query/query';
import { satisfies } from '../query/select-occupations';
import type { Answer } from './answer';
import { type AnswerContext, factOf, inPlace, refOf } from './answer-context';
import { caveatLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { labelInSentence, listed } from './format-value';
import { formatGap } from './gap';
import { buttonName, jobName, jobStart } from './job-name';
import { lowerCase } from './lower-case';
import { nationalLines, whereTold } from './national-figures';
import { askSimilar, askWayIn, nextQuestion } from './next-questions';
import { byTheYear, payGap, payInList, payOf } from './pay-in-lists';
import { predicatesSaid } from './predicates-said';
import { entryOf } from './related-jobs';
import { skillGaps, skillSources, unratedOf } from './skill-gaps';

/**
 * Describes the move from one job to another: what it takes to start, how pay changes, and which skills carry over, need strengthening,
 * or are new.
 */
export function answerMove(query: Query, from: Subject, to: Subject, context: AnswerContext): Answer {
  const place = query.places[0] ?? null;
  const [before, after] = [payOf(from, place, context), payOf(to, place, context)];
  const entry = (['education', 'experience', 'training'] as const).map(measure => factOf(measure, to, null, context));
  const lines = skillLines(from, to, context);
  const facts = [before, after, ...entry];
  const bars = [
    { label: jobStart(from, context), fact: before },
    { label: jobStart(to, context), fact: after },
  ];
  const chart = before.place === after.place ? barsOf(bars.filter(byTheYear), context) : null;
  const sources = [...new Set([...(lines ? skillSources([from, to], context) : []), ...sourcesOf(facts)])];
  return {
    outcome: lines || sourcesOf(facts).length > 0 ? 'answer' : 'no-data',
    kind: 'move',
    occupations: [refOf(from), refOf(to)],
    text: [
      ...fitLine(query, to, context),
      ...needsLine(entry, to, context),
      payLine([before, after], [from, to], place, context),
      ...(lines ?? [unratedLine([from, to], context)]),
      ...sourceLines(sources, context),
      ...nationalLines(query, facts, context),
      ...caveatLines(query, facts, context),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: [
      ...askWayIn(to, context),
      ...askSimilar(from, context),
      ...(before.value !== null || after.value !== null
        ? [nextQuestion('compare', { from: buttonName(from, context), to: buttonName(to, context) }, context)]
        : []),
    ],
    sources,
  };
}

/** Null if O*NET does not rate the skills of both jobs. */
function skillLines(from: Subject, to: Subject, context: AnswerContext): string[] | null {
  const gaps = skillGaps(from, to, context);
  const names = { from: jobName(from, context), to: jobName(to, context) };
  const lines = (['carries-over', 'raise', 'new'] as const).flatMap(part =>
    gaps[part].length > 0
      ? [context.wording.say('move', part, { ...names, skills: lowerCase(gaps[part].join(', ')) })]
      : [],
  );
  return lines.length > 0 ? lines : null;
}

function unratedLine(subjects: readonly Subject[], context: AnswerContext): string {
  const unrated = unratedOf(subjects, context);
  const names = (unrated.length > 0 ? unrated : subjects).map(subject => jobName(subject, context));
  return context.wording.say('move', 'unrated', { job: listed.format(names) });
}

/** Says whether the new job meets the conditions, if there are any. */
function fitLine({ predicates, places }: Query, to: Subject, context: AnswerContext): string[] {
  const { dataset, wording } = context;
  const entry = to.type === 'occupation' ? entryOf(to, dataset) : undefined;
  if (predicates.length === 0 || !entry) return [];
  const place = places[0] ?? null;
  return [
    wording.say('move', 'fits', {
      Job: jobStart(to, context),
      fits: String(satisfies(predicates, { dataset, place })(entry)),
      filters: predicatesSaid(predicates, place, context),
    }),
  ];
}

function needsLine(entry: readonly Fact[], to: Subject, context: AnswerContext): string[] {
  const { wording, dataset } = context;
  const needs = entry.filter(fact => fact.value !== null && fact.value !== 'None');
  if (needs.length === 0) return [];
  const phrases = needs.map(fact => {
    const label = labelInSentence(fact, { stateName: dataset.stateName, wording });
    return fact.measure === 'experience' ? wording.say('move', 'need-experience', { value: label }) : label;
  });
  return [wording.say('move', 'needs', { to: jobName(to, context), needs: listed.format(phrases) })];
}

function payLine(
  [before, after]: readonly [Fact, Fact],
  [from, to]: readonly [Subject, Subject],
  asked: StateCode | null,
  context: AnswerContext,
): string {
  const shownPlace = before.place ?? after.place;
  const gap = payGap(after, before);
  return context.wording.say('move', 'pay', {
    from: jobName(from, context),
    to: jobName(to, context),
    Job: jobStart(to, context),
    place: shownPlace === null ? whereTold(before, asked, context) : inPlace(shownPlace, context),
    before: payInList(before, shownPlace, context),
    after: payInList(after, shownPlace, context),
    featured: String(before.featured === true || after.featured === true),
    direction: !gap || gap.amount === 0 ? 'none' : gap.amount > 0 ? 'more' : 'less',
    change: gap ? formatGap({ ...gap, percent: null }, after.unit, context.wording) : '',
  });
}
