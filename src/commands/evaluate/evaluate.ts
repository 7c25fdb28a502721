import { Wording } from '../../answers/wording';
import { type Conversation, createConversation } from '../../conversation/conversation';
import type { Dataset } from '../../knowledge/dataset';
import type { Dialogs } from '../../language/dialogs';
import { buildLexicon, type Lexicon } from '../../language/lexicon';
import type { Figures } from './figures';
import { chooseTitles, type Title, withoutTitles } from './held-out';
import { measureConversations, measureTimes } from './measure-conversations';
import { measureAnswering, measureSearch, namingOf, type Search } from './measure-naming';
import { misspell } from './misspell';
import { questionFiles, readQuestionFile, unseenFiles } from './question-files';
import { randomFrom } from './random';
import { miniSearch, plainFuse } from './rivals';
import { tenfold } from './tenfold';

/** Share of the distinct alternate titles that is held out. */
const HELD_OUT = 0.1;
/** Plain Fuse takes about a second for a question. */
const FUSE_QUERIES = 12;
const MINISEARCH_QUERIES = 400;
const ROUNDS = 3;

/** What to measure, and with which seed titles and misspellings are drawn. */
export interface EvaluationOptions {
  seed: number;
  /** Also with ten times the titles, which takes longer. */
  scale: boolean;
}

/** Everything measured over one dataset, by name; takes a minute or two. */
export function evaluate(dataset: Dataset, dialogs: Dialogs, { seed, scale }: EvaluationOptions): Figures {
  const lexicon = buildLexicon(dataset, dialogs);
  const conversation = conversationOf(lexicon, dataset, dialogs);
  const known = questionFiles.flatMap(readQuestionFile);
  const unseen = unseenFiles.flatMap(readQuestionFile);
  const times = measureTimes([...known, ...unseen], conversation, ROUNDS);
  return {
    ...measureConversations('known', known, conversation),
    ...measureConversations('unseen', unseen, conversation),
    ...measureHeldOut(dataset, dialogs, seed),
    ...measureMisspelt(dataset, dialogs, seed),
    ...times,
    ...(scale ? measureTenfold(dataset, dialogs, times, seed) : {}),
  };
}

function conversationOf(lexicon: Lexicon, dataset: Dataset, dialogs: Dialogs): Conversation {
  return createConversation(lexicon, { dataset, wording: new Wording(dialogs, null) });
}

function ours({ occupations }: Lexicon): Search {
  return title => namingOf(title, occupations)?.ids ?? [];
}

/** Titles that the index has never seen. */
function measureHeldOut(dataset: Dataset, dialogs: Dialogs, seed: number): Figures {
  const titles = chooseTitles(dataset, { share: HELD_OUT, seed });
  const rest = withoutTitles(dataset, dialogs.names, titles);
  const lexicon = buildLexicon(rest.dataset, { ...dialogs, names: rest.everyday });
  const queries = titles.map(title => ({ title, text: title.text }));
  return {
    ...measureAnswering('held-out', titles, conversationOf(lexicon, rest.dataset, dialogs)),
    ...besideRivals('held-out', queries, ours(lexicon), rest.dataset),
  };
}

/** Titles that the index has, misspelt. */
function measureMisspelt(dataset: Dataset, dialogs: Dialogs, seed: number): Figures {
  const titles = chooseTitles(dataset, { share: HELD_OUT, seed }).filter(({ text }) => text.length > 3);
  const { dataset: official } = withoutTitles(dataset, dialogs.names, []);
  const search = ours(buildLexicon(official, dialogs));
  const random = randomFrom(seed);
  const misspelt = (count: number) => titles.map(title => ({ title, text: misspell(title.text, count, random) }));
  return {
    ...besideRivals('misspelt-once', misspelt(1), search, official),
    ...measureSearch('misspelt-twice.ours', misspelt(2), search),
  };
}

function besideRivals(
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
  const timesOurs = (rival: string) =>
    (figures[`${name}.${rival}.p50-ms`] ?? 0) / (figures[`${name}.ours.p50-ms`] ?? 1);
  return {
    ...figures,
    [`${name}.fuse-takes-times`]: timesOurs('fuse'),
    [`${name}.minisearch-takes-times`]: timesOurs('minisearch'),
  };
}

function measureTenfold(dataset: Dataset, dialogs: Dialogs, once: Figures, seed: number): Figures {
  const samples = [...questionFiles, ...unseenFiles].flatMap(readQuestionFile);
  const more = tenfold(dataset, seed);
  const times = measureTimes(samples, conversationOf(buildLexicon(more, dialogs), more, dialogs), 1);
  return {
    'tenfold.p50-ms': times['time.p50-ms'] ?? 0,
    'tenfold.p99-ms': times['time.p99-ms'] ?? 0,
    'tenfold.p50-grows-times': (times['time.p50-ms'] ?? 0) / (once['time.p50-ms'] ?? 1),
  };
}
