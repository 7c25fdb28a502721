import { groupBy } from '../../knowledge/group-by';
import { NgramIndex } from '../../text/ngram-index';
import { phraseKeyOf } from '../../text/phrase-book';
import type { Asked, Fate } from './asked';

/** Questions that one addition to the content would answer. */
export interface Group {
  fate: Fate;
  matter: string;
  /** How often they were asked in all. */
  times: number;
  /** Each wording once, the most frequent first. */
  questions: Asked[];
}

/** Similarity (0 to 1) from which two questions count as having one form. */
const SAME = 0.7;
/** How many similar forms are checked for each one. */
const NEIGHBORS = 50;
/** Outcomes for which the subject matters, not the wording. */
const BY_MATTER: readonly Fate[] = ['unknown-job', 'no-data'];

/** Groups questions by what they ask, the most frequent first. */
export function groupAsked(asked: readonly Asked[]): Group[] {
  const groups = [...groupBy(asked, ({ fate }) => fate)].flatMap(([fate, some]) =>
    (BY_MATTER.includes(fate) ? sameMatter(some) : alike(some)).map(questions => groupOf(fate, questions)),
  );
  return groups.sort((a, b) => b.times - a.times);
}

function groupOf(fate: Fate, asked: readonly Asked[]): Group {
  const wordings = [...groupBy(asked, ({ question }) => phraseKeyOf(question)).values()];
  const questions = wordings.sort((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
  return { fate, matter: questions[0]?.matter ?? '', times: asked.length, questions };
}

function sameMatter(asked: readonly Asked[]): Asked[][] {
  return [...groupBy(asked, ({ matter }) => matter).values()];
}

/** Groups questions about the same matter, or of similar form whatever job and place they name. */
function alike(asked: readonly Asked[]): Asked[][] {
  const index = NgramIndex.of(asked.map(({ form }) => form));
  const groups: Asked[][] = [];
  const groupOf = new Map<Asked, Asked[]>();
  for (const question of asked) {
    const near = index.query(question.form, NEIGHBORS).filter(({ score }) => score >= SAME);
    const known = [
      ...asked.filter(other => question.matter !== '' && other.matter === question.matter),
      ...near.flatMap(({ index: at }) => asked[at] ?? []),
    ];
    const group = known.map(other => groupOf.get(other)).find(Boolean) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(question);
    groupOf.set(question, group);
  }
  return groups;
}
