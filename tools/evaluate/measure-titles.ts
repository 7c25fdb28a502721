import type { Dataset } from '#src/knowledge/dataset';
import { miniSearch, plainFuse } from './baselines';
import type { Block } from './block';
import type { Figures } from './figures';
import { linkerSearch, measureAnswering, measureSearch, type Search } from './measure-naming';
import { misspell } from './misspell';
import { randomFrom } from './random';
import { type Title, withoutTitles } from './unlisted-titles';
import { createBot, type World } from './world';

/** Fuse takes about a second per query, so only a few are run. */
const FUSE_QUERIES = 12;
const MINISEARCH_QUERIES = 400;
/** Characters; shorter titles would be unrecognizable after a slip. */
const SHORTEST = 4;

/**
 * Measures job titles that the bot does not know, and misspelled ones that it does, compared with Fuse and MiniSearch on the same names.
 */
export const titles: Block = {
  name: 'titles',
  heading: 'Job titles: unlisted, and misspelled',
  measure: world => ({ ...measureUnlisted(world), ...measureMisspelled(world) }),
};

/** Titles that are not in the index. */
function measureUnlisted({ unlisted }: World): Figures {
  const { titles: all, bot } = unlisted();
  const queries = all.map(title => ({ title, text: title.text }));
  return {
    ...measureAnswering('unlisted', all, bot.conversation),
    ...besideBaselines('unlisted', queries, linkerSearch(bot), bot.dataset),
  };
}

/** Titles that are in the index, misspelled. */
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
