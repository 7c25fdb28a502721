import type { Dataset } from '#src/knowledge/dataset';
import { miniSearch, plainFuse } from './baselines';
import type { Block } from './block';
import type { Figures } from './figures';
import { linkerSearch, measureAnswering, measureSearch, type Search } from './measure-naming';
import { misspell } from './misspell';
import { randomFrom } from './random';
import { type Title, withoutTitles } from './unlisted-titles';
import { createBot, type World } from './world';

/** Plain Fuse takes about a second for a question. */
const FUSE_QUERIES = 12;
const MINISEARCH_QUERIES = 400;
/** Shorter titles have no letters to spare. */
const SHORTEST = 4;

/** Job titles that the bot does not know, and known ones misspelled, beside Fuse and MiniSearch over the same names. */
export const titles: Block = {
  name: 'titles',
  heading: 'Job titles: unlisted, and misspelled',
  measure: world => ({ ...measureUnlisted(world), ...measureMisspelled(world) }),
};

/** Titles that the index has never seen. */
function measureUnlisted({ unlisted }: World): Figures {
  const { titles: all, bot } = unlisted();
  const queries = all.map(title => ({ title, text: title.text }));
  return {
    ...measureAnswering('unlisted', all, bot.conversation),
    ...besideBaselines('unlisted', queries, linkerSearch(bot), bot.dataset),
  };
}

/** Titles that the index has, misspelled. */
function measureMisspelled({ unlisted, bot, dialogs, models, seed }: World): Figures {
  const known = unlisted().titles.filter(({ text }) => text.length >= SHORTEST);
  const { dataset: official } = withoutTitles(bot.dataset, dialogs.names, []);
  const search = linkerSearch(createBot(official, dialogs, models));
  const random = randomFrom(seed);
  const misspelled = (count: number) => known.map(title => ({ title, text: misspell(title.text, count, random) }));
  return {
    ...besideBaselines('misspelled-once', misspelled(1), search, official),
    ...measureSearch('misspelled-twice.ours', misspelled(2), search),
  };
}

function besideBaselines(
  name: string,
  queries: readonly { title: Title; text: string }[],
  search: Search,
  { occupations }: Dataset,
): Figures {
  const figures = {
    ...measureSearch(`${name}.ours`, queries, search),
    ...measureSearch(`${name}.fuse`, queries.slice(0, FUSE_QUERIES), plainFuse(occupations)),
    ...measureSearch(`${name}.minisearch`, queries.slice(0, MINISEARCH_QUERIES), miniSearch(occupations)),
  };
  const timesOurs = (baseline: string) =>
    (figures[`${name}.${baseline}.p50-ms`] ?? 0) / (figures[`${name}.ours.p50-ms`] ?? 1);
  return {
    ...figures,
    [`${name}.fuse-takes-times`]: timesOurs('fuse'),
    [`${name}.minisearch-takes-times`]: timesOurs('minisearch'),
  };
}
