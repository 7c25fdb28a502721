import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import type { Query } from '../query/query';
import { satisfies } from '../query/select-occupations';
import type { Answer } from './answer';
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
import { factOf, inPlace, refOf, type Toolbox } from './toolbox';

/**
 * Describes the move from one job to another: what it takes to start, the change in pay, and which skills carry over, need more, or
 * are new.
 */
export function answerMove(query: Query, from: Subject, to: Subject, toolbox: Toolbox): Answer {
  const place = query.places[0] ?? null;
  const [before, after] = [payOf(from, place, toolbox), payOf(to, place, toolbox)];
  const entry = (['education', 'experience', 'training'] as const).map(measure => factOf(measure, to, null, toolbox));
  const lines = skillLines(from, to, toolbox);
  const facts = [before, after, ...entry];
  const bars = [
    { label: jobStart(from, toolbox), fact: before },
    { label: jobStart(to, toolbox), fact: after },
  ];
  const chart = before.place === after.place ? barsOf(bars.filter(byTheYear), toolbox) : null;
  const sources = [...new Set([...(lines ? skillSources([from, to], toolbox) : []), ...sourcesOf(facts)])];
  return {
    outcome: lines || sourcesOf(facts).length > 0 ? 'answer' : 'no-data',
    kind: 'move',
    occupations: [refOf(from), refOf(to)],
    text: [
      ...fitLine(query, to, toolbox),
      ...needsLine(entry, to, toolbox),
      payLine([before, after], [from, to], place, toolbox),
      ...(lines ?? [unratedLine([from, to], toolbox)]),
      ...sourceLines(sources, toolbox),
      ...nationalLines(query, facts, toolbox),
      ...caveatLines(query, facts, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: [
      ...askWayIn(to, toolbox),
      ...askSimilar(from, toolbox),
      ...(before.value !== null || after.value !== null
        ? [nextQuestion('compare', { from: buttonName(from, toolbox), to: buttonName(to, toolbox) }, toolbox)]
        : []),
    ],
    sources,
  };
}

/** Null if O*NET does not rate the skills of both. */
function skillLines(from: Subject, to: Subject, toolbox: Toolbox): string[] | null {
  const gaps = skillGaps(from, to, toolbox);
  const names = { from: jobName(from, toolbox), to: jobName(to, toolbox) };
  const lines = (['carries-over', 'raise', 'new'] as const).flatMap(part =>
    gaps[part].length > 0
      ? [toolbox.wording.say('move', part, { ...names, skills: lowerCase(gaps[part].join(', ')) })]
      : [],
  );
  return lines.length > 0 ? lines : null;
}

function unratedLine(subjects: readonly Subject[], toolbox: Toolbox): string {
  const unrated = unratedOf(subjects, toolbox);
  const names = (unrated.length > 0 ? unrated : subjects).map(subject => jobName(subject, toolbox));
  return toolbox.wording.say('move', 'unrated', { job: listed.format(names) });
}

/** Says whether the new job meets the conditions, if there are any. */
function fitLine({ predicates, places }: Query, to: Subject, toolbox: Toolbox): string[] {
  const { dataset, wording } = toolbox;
  const entry = to.type === 'occupation' ? entryOf(to, dataset) : undefined;
  if (predicates.length === 0 || !entry) return [];
  const place = places[0] ?? null;
  return [
    wording.say('move', 'fits', {
      Job: jobStart(to, toolbox),
      fits: String(satisfies(entry, predicates, { dataset, place })),
      filters: predicatesSaid(predicates, place, toolbox),
    }),
  ];
}

function needsLine(entry: readonly Fact[], to: Subject, toolbox: Toolbox): string[] {
  const { wording, dataset } = toolbox;
  const needs = entry.filter(fact => fact.value !== null && fact.value !== 'None');
  if (needs.length === 0) return [];
  const said = needs.map(fact => {
    const label = labelInSentence(fact, { stateName: dataset.stateName, wording });
    return fact.measure === 'experience' ? wording.say('move', 'need-experience', { value: label }) : label;
  });
  return [wording.say('move', 'needs', { to: jobName(to, toolbox), needs: listed.format(said) })];
}

function payLine(
  [before, after]: readonly [Fact, Fact],
  [from, to]: readonly [Subject, Subject],
  asked: StateCode | null,
  toolbox: Toolbox,
): string {
  const told = before.place ?? after.place;
  const gap = payGap(after, before);
  return toolbox.wording.say('move', 'pay', {
    from: jobName(from, toolbox),
    to: jobName(to, toolbox),
    Job: jobStart(to, toolbox),
    place: told === null ? whereTold(before, asked, toolbox) : inPlace(told, toolbox),
    before: payInList(before, told, toolbox),
    after: payInList(after, told, toolbox),
    featured: String(before.featured === true || after.featured === true),
    direction: !gap || gap.amount === 0 ? 'none' : gap.amount > 0 ? 'more' : 'less',
    change: gap ? formatGap({ ...gap, percent: null }, after.unit, toolbox.wording) : '',
  });
}
