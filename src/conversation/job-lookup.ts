import type { Answer, OccupationRef } from '../answers/answer';
import { answerQuestion } from '../answers/answer-question';
import { refOf, type Toolbox } from '../answers/toolbox';
import type { Occupation } from '../knowledge/dataset';
import type { Lexicon } from '../language/lexicon';
import { tokenize } from '../language/normalise';
import type { Question } from '../language/question';
import { FIRST_STATES } from '../language/state-range';

/** Characters; no job has a longer name, so longer text means none and is not looked at. */
export const LONGEST_JOB_NAME = 120;

/** Jobs chosen from a list instead of asked about in a sentence. */
export interface JobLookup {
  /**
   * Jobs that words typed so far may mean, the likeliest first; without words the ones most people would look for:
   * those with figures of their own, then those with the most jobs. Takes any text.
   * @param most how many at most
   */
  find(words: string, most: number): OccupationRef[];
  /** Id of the one job that words name beyond doubt, or that an id from `find` means; null when that is not clear. */
  named(words: string): string | null;
  /** One job's overview, or the comparison of two to five. @param ids as `find` returned them */
  describe(ids: readonly string[]): Answer;
}

/** Words that are no name are taken as like one from here on; a list shows all readings, so it may be generous. */
const LIKE_ENOUGH = 0.5;

/** Looks jobs up in one dataset. */
export function createJobLookup({ occupations }: Pick<Lexicon, 'occupations'>, toolbox: Toolbox): JobLookup {
  const { dataset } = toolbox;
  const byJobs = [...dataset.occupations]
    .filter(({ featured, line }) => featured || line)
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  const begun = byJobs.map(occupation => ({ id: occupation.id, words: wordsOf(occupation.title) }));
  return {
    find(text, most) {
      if (text.length > LONGEST_JOB_NAME) return [];
      const words = wordsOf(text);
      if (words.length === 0) return byJobs.slice(0, most).map(refOf);
      const exact = occupations.exact(words)?.ids ?? [];
      const started = begun
        .filter(({ words: title }) => words.every(word => title.some(part => part.startsWith(word))))
        .map(({ id }) => id);
      const found = [...new Set([...exact, ...started])];
      const alike = found.length > 0 ? undefined : occupations.alike(words);
      const ids = alike && alike.score >= LIKE_ENOUGH ? alike.ids : found;
      return ids.slice(0, most).flatMap(id => {
        const subject = dataset.subject(id);
        return subject ? [refOf(subject)] : [];
      });
    },
    named(text) {
      if (text.length > LONGEST_JOB_NAME) return null;
      const naming = dataset.subject(text) ? undefined : occupations.exact(wordsOf(text));
      return naming ? (naming.dominant ? (naming.ids[0] ?? null) : null) : (dataset.subject(text)?.id ?? null);
    },
    describe: ids => answerQuestion(questionAbout(ids), toolbox),
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(token => token.text);
}

/** Persons employed; featured jobs stand before all others, and one BLS line counts only under its main occupation. */
function sizeOf({ featured, line, id }: Occupation): number {
  if (featured) return Number.POSITIVE_INFINITY;
  return (line?.projection?.jobs ?? 0) * (id.endsWith('.00') ? 1 : 0);
}

/** The question for all about one job, or for a comparison of several. */
export function questionAbout(ids: readonly string[]): Question {
  return {
    text: '',
    kind: ids.length > 1 ? 'compare' : 'overview',
    subjects: ids.map(id => ({ id, said: null, others: [] })),
    measures: [],
    places: [],
    nation: false,
    outside: null,
    period: null,
    states: FIRST_STATES,
    less: false,
    talk: null,
    topic: null,
    search: null,
    ownPay: null,
    own: null,
    sum: null,
    unclear: null,
    language: null,
    confidence: { score: 1, margin: 1 },
    remembered: [],
  };
}
