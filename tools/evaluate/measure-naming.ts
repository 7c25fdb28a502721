import type { Conversation } from '#src/conversation/conversation';
import { tokenize } from '#src/text/tokenize';
import { type Figures, percentile, shareOf, timed } from './figures';
import type { Title } from './unlisted-titles';
import type { Bot } from './world';

/** Finds the occupations that a title may mean. Returns their ids, the most likely first. */
export type Search = (title: string) => readonly string[];

/** Measures how often the first result, or one of the first five, lists the title, and how long a search takes. */
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

/** Returns a search that links titles as the reader does: with the words as written and with likely corrections. */
export function linkerSearch({ lexicon, reader }: Pick<Bot, 'lexicon' | 'reader'>): Search {
  return title => {
    const written = tokenize(title).map(({ text }) => text);
    const words = written.map(word => lexicon.speller.repair(word));
    return reader.linker.link(words, written).candidates.map(({ id }) => id);
  };
}

/**
 * Asks "<title> salary" for each title. Measures the share answered without asking back, and the share answered about an occupation that
 * does not list the title. Both are shares of all titles.
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
