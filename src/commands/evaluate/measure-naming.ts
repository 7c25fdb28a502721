import type { Conversation } from '../../conversation/conversation';
import { tokenize } from '../../language/normalise';
import type { Naming, OccupationFinder } from '../../language/occupation-finder';
import { type Figures, percentile, shareOf, timed } from './figures';
import type { Title } from './held-out';

/** Finds the occupations a title may mean: ids, likeliest first. */
export type Search = (title: string) => readonly string[];

/** How often the first, and one of the first five occupations found is one that lists the title, and the time it takes. */
export function measureSearch(
  name: string,
  queries: readonly { title: Title; text: string }[],
  search: Search,
): Figures {
  const answers = queries.map(({ title, text }) => ({ title, ...timed(() => search(text)) }));
  const isAmong =
    (count: number) =>
    ({ title, result }: (typeof answers)[number]) =>
      result.slice(0, count).some(id => title.occupations.has(id));
  return {
    [`${name}.count`]: queries.length,
    [`${name}.top-1`]: shareOf(answers, isAmong(1)),
    [`${name}.top-5`]: shareOf(answers, isAmong(5)),
    [`${name}.p50-ms`]: percentile(
      answers.map(({ ms }) => ms),
      0.5,
    ),
  };
}

/** What the finder makes of a text as the reader of questions uses it: the exact name, or else what is most alike. */
export function namingOf(text: string, finder: OccupationFinder): Naming | undefined {
  const words = tokenize(text).map(token => token.text);
  return finder.exact(words) ?? finder.alike(words);
}

/**
 * What becomes of "<title> salary" in a whole conversation: share answered without asking back, and share answered for
 * another occupation than one that lists the title; both of all titles.
 */
export function measureAnswering(name: string, titles: readonly Title[], conversation: Conversation): Figures {
  const answers = titles.map(({ text, occupations }) => {
    const { answer } = conversation.respond(`${text} salary`, undefined);
    const answered = answer.outcome === 'answer' || answer.outcome === 'no-data';
    const named = answer.occupations.map(({ id }) => id);
    return { answered: answered && named.length > 0, right: named.every(id => occupations.has(id)) };
  });
  return {
    [`${name}.answered`]: shareOf(answers, ({ answered }) => answered),
    [`${name}.answered-wrongly`]: shareOf(answers, ({ answered, right }) => answered && !right),
  };
}
