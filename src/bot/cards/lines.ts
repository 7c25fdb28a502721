import { linkTo } from '../../answers/source-links';
import type { Source } from '../../knowledge/schema/sources';
import { type Element, expand } from './expand';
import lineTemplate from './templates/line.json';
import linkRunTemplate from './templates/link-run.json';
import smallRunTemplate from './templates/small-run.json';
import smallRunsTemplate from './templates/small-runs.json';

/** A line of text. Cards are written in RichTextBlocks, which no client reads as Markdown: a name cannot become a link. */
export function line(text: string): Element {
  return expand(lineTemplate, { text });
}

/** A line of small print. */
export function smallLine(text: string): Element {
  return smallRuns([smallRun(text)]);
}

/**
 * "Source: …", each source a link to its publisher where there is one; nothing where no figure has a source.
 * @param known what is known of all sources
 */
export function sourceElement(labels: readonly string[], known: readonly Source[]): Element[] {
  if (labels.length === 0) return [];
  const named = labels.flatMap((label, at) => [...(at === 0 ? [] : [smallRun('; ')]), sourceRun(label, known)]);
  return [smallRuns([smallRun('Source: '), ...named])];
}

function sourceRun(label: string, known: readonly Source[]): Element {
  const source = known.find(one => one.label === label);
  const url = source && linkTo(source);
  return url ? expand(linkRunTemplate, { text: label, url }) : smallRun(label);
}

/** A line of small print in parts. */
function smallRuns(runs: Element[]): Element {
  return expand(smallRunsTemplate, { runs });
}

function smallRun(text: string): Element {
  return expand(smallRunTemplate, { text });
}
