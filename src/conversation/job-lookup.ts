import type { Answer, OccupationRef } from '../answers/answer';
import { type AnswerContext, refOf } from '../answers/answer-context';
import { answerQuery } from '../answers/answer-query';
import { decideMention } from '../dialogue/decide-mention';
import type { Occupation } from '../knowledge/dataset';
import { type NamedSubject, queryAbout, subjectOf } from '../query/query';
import { tokenize } from '../text/tokenize';
import type { OccupationLinker } from '../understanding/occupations/linker';

/** Characters; no job has a longer name, so longer text is not looked up. */
export const LONGEST_JOB_NAME = 120;

/** Finds jobs for a list to choose from. */
export interface JobLookup {
  /**
   * Jobs that the words typed so far may mean, the likeliest first. Without words, the jobs that most people look for: those with
   * figures of their own, then those with the most jobs. Accepts any text.
   * @param most how many at most
   */
  find(words: string, most: number): OccupationRef[];
  /** The one job that the words name unambiguously, or whose id they are, with its other possible meanings; null if unclear. */
  read(words: string): NamedSubject | null;
  /** Id of the one job that the words name unambiguously, or whose id they are; null if unclear. */
  named(words: string): string | null;
  /** One job's overview, or the comparison of two to five. @param ids as `find` returned them */
  describe(ids: readonly string[]): Answer;
}

/** Unknown names are listed with all meanings that have at least this probability; it is low because a list shows several. */
const LIKELY_ENOUGH = 0.05;

/** Looks jobs up in one dataset. */
export function createJobLookup(linker: OccupationLinker, context: AnswerContext): JobLookup {
  const { dataset } = context;
  const byJobs = [...dataset.occupations]
    .filter(({ featured, line }) => featured || line)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const begun = byJobs.map(occupation => ({ id: occupation.id, words: wordsOf(occupation.title) }));
  const read = (text: string): NamedSubject | null => {
    if (text.length > LONGEST_JOB_NAME) return null;
    const known = dataset.subject(text);
    if (known) return subjectOf(known.id);
    const decision = decideMention(linker.link(wordsOf(text)));
    return decision.decided ? decision.subject : null;
  };
  return {
    find(text, most) {
      if (text.length > LONGEST_JOB_NAME) return [];
      const words = wordsOf(text);
      if (words.length === 0) return byJobs.slice(0, most).map(refOf);
      const linked = linker.link(words).candidates.filter(({ probability }) => probability >= LIKELY_ENOUGH);
      const started = begun.filter(({ words: title }) =>
        words.every(word => title.some(part => part.startsWith(word))),
      );
      const ids = new Set([...linked, ...started].map(({ id }) => id));
      return [...ids].slice(0, most).flatMap(id => {
        const subject = dataset.subject(id);
        return subject ? [refOf(subject)] : [];
      });
    },
    read,
    named: text => read(text)?.id ?? null,
    describe: ids => answerQuery(queryAbout(ids), context),
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(token => token.text);
}

/** Number of people employed, for sorting: featured jobs come first, and a BLS line counts only for its main occupation. */
function sizeOf({ featured, line, id }: Occupation): number {
  if (featured) return Number.POSITIVE_INFINITY;
  return (line?.projection?.jobs ?? 0) * (id.endsWith('.00') ? 1 : 0);
}
