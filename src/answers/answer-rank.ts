import type { RankEntry } from '../knowledge/dataset';
import type { Fact, MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { Question, Ranking } from '../language/question';
import type { Answer } from './answer';
import { factOf, height, refOf, shown, sourcesOf, type Toolbox } from './toolbox';

interface Ranked {
  entry: RankEntry;
  fact: Fact;
}

/** The jobs at the top or bottom of a measure; each BLS line once, under its own title. */
export function answerRank(question: Question, ranking: Ranking, toolbox: Toolbox): Answer {
  const { dataset, wording } = toolbox;
  const measure = question.measures[0] as MeasureId;
  const entries = dataset.entries.filter(entry => fits(entry, ranking));
  const figures = entries.map(entry => ({ entry, fact: factOf(measure, entry.occupation, null, toolbox) }));
  const known = registry[measure].shape === 'number' ? figures.filter(({ fact }) => fact.value !== null) : [];
  const top = known.sort((one, other) => order(one, other, question.less)).slice(0, ranking.limit);
  const facts = top.map(({ fact }) => fact);
  const missing = entries.length - known.length;
  const head = {
    less: String(question.less),
    measure: wording.measure(measure),
    group: ranking.group === null ? 'none' : (dataset.subject(ranking.group)?.title ?? ranking.group),
    education: ranking.education ?? 'none',
  };
  return {
    outcome: top.length > 0 ? 'answer' : 'no-data',
    kind: 'rank',
    occupations: top.map(({ entry }) => refOf(entry.occupation)),
    text:
      top.length === 0
        ? wording.say('rank', 'none')
        : [
            wording.say('rank', 'head', head),
            ...top.map(({ entry, fact }, at) =>
              wording.say('rank', 'line', { rank: at + 1, job: entry.title, value: shown(fact, toolbox) }),
            ),
            wording.say('rank', 'source', { sources: sourcesOf(facts).join('; ') }),
            ...(missing > 0 ? [wording.say('rank', 'left-out', { count: missing })] : []),
          ].join('\n'),
    facts,
    winner: top[0]?.entry.id ?? null,
    suggestions: top.slice(0, 3).map(({ entry }) => `tell me about ${entry.title}`),
    sources: sourcesOf(facts),
  };
}

function fits({ line }: RankEntry, { group, education }: Ranking): boolean {
  const inGroup = group === null || line.code.startsWith(group.slice(0, 2));
  return inGroup && (education === null || line.projection?.education === education);
}

/** Top-coded figures stand above every exact one; ties go to the job with more people in it. */
function order(one: Ranked, other: Ranked, less: boolean): number {
  const size = ({ entry }: Ranked) => entry.line.projection?.jobs ?? 0;
  return (less ? -1 : 1) * (height(other.fact) - height(one.fact)) || size(other) - size(one);
}
