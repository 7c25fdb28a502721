import type { Link } from '../../answers/answer';
import { linkTo } from '../../answers/source-links';
import type { Source } from '../../knowledge/schema/sources';
import { type Element, expand } from './expand';
import lineTemplate from './templates/line.json';
import linkRunTemplate from './templates/link-run.json';
import smallRunTemplate from './templates/small-run.json';
import smallRunsTemplate from './templates/small-runs.json';

/** Returns a line of text. Cards consist of RichTextBlocks, which no client parses as Markdown, so a name cannot turn into a link. */
export function line(text: string): Element {
  return expand(lineTemplate, { text });
}

/** Returns a line of small print. */
export function smallLine(text: string): Element {
  return smallRuns([smallRun(text)]);
}

/**
 * Returns "Source: …" with a link to the publisher of each source that has one; empty without sources. Consecutive releases of one source
 * are shortened to their years: "BLS, May 2024, 2025".
 * @param known all sources
 */
export function sourceElement(labels: readonly string[], known: readonly Source[]): Element[] {
  if (labels.length === 0) return [];
  const named = labels.flatMap((label, at) => {
    const [stem, year] = splitYear(label);
    const isNext = year !== '' && at > 0 && splitYear(labels[at - 1] ?? '')[0] === stem;
    const between = at === 0 ? [] : [smallRun(isNext ? ', ' : '; ')];
    return [...between, sourceRun(label, isNext ? year : label, known)];
  });
  return [smallRuns([smallRun('Source: '), ...named])];
}

/** Between links: the dot stays on the line of the link before it. */
const LINK_END = '\u00a0· ';

/** Returns "More about this job: …" with a link for each page; empty without links. @param title what comes before them */
export function linksElement(title: string, links: readonly Link[]): Element[] {
  if (links.length === 0) return [];
  const named = links.flatMap(({ label: text, url }, at) => [
    ...(at === 0 ? [] : [smallRun(LINK_END)]),
    expand(linkRunTemplate, { text, url }),
  ]);
  return [smallRuns([smallRun(`${title}: `), ...named])];
}

/** Splits "BLS, May 2025" into "BLS, May " and "2025". */
function splitYear(label: string): [stem: string, year: string] {
  const year = /(?<=[a-z] )\d{4}$/.exec(label)?.[0] ?? '';
  return [label.slice(0, label.length - year.length), year];
}

function sourceRun(label: string, text: string, known: readonly Source[]): Element {
  const source = known.find(each => each.label === label);
  const url = source && linkTo(source);
  return url ? expand(linkRunTemplate, { text, url }) : smallRun(text);
}

/** Returns a line of small print that consists of several runs. */
function smallRuns(runs: Element[]): Element {
  return expand(smallRunsTemplate, { runs });
}

function smallRun(text: string): Element {
  return expand(smallRunTemplate, { text });
}
