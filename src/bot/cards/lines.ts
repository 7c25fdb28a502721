import { linkTo } from '../../answers/source-links';
import type { Source } from '../../knowledge/schema/sources';
import { type Element, expand } from './expand';
import lineTemplate from './templates/line.json';
import linkRunTemplate from './templates/link-run.json';
import smallRunTemplate from './templates/small-run.json';
import smallRunsTemplate from './templates/small-runs.json';

/** A line of text. Cards consist of RichTextBlocks, which no client reads as Markdown, so that a name cannot become a link. */
export function line(text: string): Element {
  return expand(lineTemplate, { text });
}

/** A line of small print. */
export function smallLine(text: string): Element {
  return smallRuns([smallRun(text)]);
}

/**
 * "Source: …", with a link to the publisher of each source if there is one; empty if no figure has a source. Consecutive releases of
 * one source are shortened to their years: "BLS, May 2024, 2025".
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

/** "BLS, May 2025" → "BLS, May " and "2025" */
function splitYear(label: string): [stem: string, year: string] {
  const year = /(?<=[a-z] )\d{4}$/.exec(label)?.[0] ?? '';
  return [label.slice(0, label.length - year.length), year];
}

function sourceRun(label: string, text: string, known: readonly Source[]): Element {
  const source = known.find(one => one.label === label);
  const url = source && linkTo(source);
  return url ? expand(linkRunTemplate, { text, url }) : smallRun(text);
}

/** A line of small print in parts. */
function smallRuns(runs: Element[]): Element {
  return expand(smallRunsTemplate, { runs });
}

function smallRun(text: string): Element {
  return expand(smallRunTemplate, { text });
}
