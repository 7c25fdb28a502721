import type { Answer } from '../../answers/answer';
import { NOTHING } from '../../answers/format-value';
import { type Element, expand } from './expand';
import { line, smallLine } from './lines';
import { isListItem } from './list-notes';
import headlineTemplate from './templates/headline.json';

/** An amount, a share or a large number, which a headline is about. Years do not count. */
const FIGURE = /\$\d+(?:,\d{3})*(?:\.\d+)?|[−-]?\d+(?:,\d{3})*(?:\.\d+)?%|\b\d{1,3}(?:,\d{3})+/g;
/** "No work experience in a related job is needed.", "On-the-job training is not typical.", for which a table says "None". */
const NONE_NEEDED = /^(No .+ needed|.+ is not typical)\.$/;
/** Texts as short as this stand in a line by chance. */
const TOO_SHORT = 4;

/** The headline is among the first lines, at most this many. */
const LOWEST = 3;
/** A headline without a figure is bold up to this length. */
const SHORT = 80;

/** The text of an answer as elements of its card. */
export interface TextElements {
  /** Above picture and table: the headline with its figure, and what they do not show. */
  above: Element[];
  /** Below the sources. */
  below: Element[];
}

/**
 * Lays out the text of an answer without what the rest of its card shows, so that every figure appears once.
 * @param shown texts in the picture, in the table and on the buttons
 */
export function textElements(answer: Answer, shown: readonly string[]): TextElements {
  const { sourceLine = null, notes = [], lead = [] } = answer.smallPrint ?? {};
  const lines = answer.text.split('\n').filter(text => text.trim() !== '' && text !== sourceLine);
  const said = lines.filter(text => !notes.includes(text)).map(text => uncited(text, answer));
  const head = headlineAt(said, lead);
  const isTalk = answer.outcome === 'smalltalk' || answer.outcome === 'out-of-scope';
  const derived = answer.kind === 'compare';
  // Only the text explains missing figures. If there are any, keep all of its lines.
  const named = answer.facts.every(({ value }) => value !== null) ? shown : [];
  return {
    above: said.flatMap((text, at) => {
      if (at === head && !isTalk) return [headline(firstSentences(text, shown).replace(/:$/, ''))];
      const known = figuresIn(text).length > 0 ? shown : named;
      return at > head && (isBar(text, answer) || isShown(text, known, derived)) ? [] : [line(text)];
    }),
    below: notes.map(smallLine),
  };
}

/**
 * The first line with a figure, unless it stands so low that nobody would look there; else the first of all.
 * @param lead lines that only lead to what was asked
 */
function headlineAt(lines: readonly string[], lead: readonly string[]): number {
  const first = lines.slice(0, LOWEST);
  const figure = first.findIndex(text => !isListItem(text) && figureOf(text) !== '');
  const asked = first.findIndex(text => !lead.includes(text));
  return Math.max(0, figure >= 0 ? figure : asked);
}

/** True for an entry of a list without a figure, whose place among the bars says that there is none. */
function isBar(text: string, { chart }: Answer): boolean {
  if (chart?.type !== 'bars' || !isListItem(text) || figuresIn(text).length > 0) return false;
  return chart.bars.some(({ label, value }) => value === null && text.includes(`${label}:`));
}

/** The sources are below as links. If each section has its own, the text keeps those of its figures. */
function uncited(text: string, { sources, sections = [] }: Answer): string {
  if (sections.length > 0) return text;
  return text.replace(/ \(([^()]+)\)/g, (whole, cited: string) =>
    cited.split('; ').every(source => sources.includes(source)) ? '' : whole,
  );
}

/** A line without the sentences after the first that only repeat the picture. */
function firstSentences(text: string, shown: readonly string[]): string {
  const [first = '', ...rest] = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return [first, ...rest.filter(one => figuresIn(one).length === 0 || !isShown(one, shown, false))].join(' ');
}

/**
 * True if a line only repeats what is shown: all its figures, or one of its names if it has no figures.
 * @param derived whether a line may also have figures that follow from two that are shown, such as their difference
 */
function isShown(text: string, shown: readonly string[], derived: boolean): boolean {
  const figures = figuresIn(text);
  const known = figures.filter(figure => shown.some(other => other.includes(figure)));
  if (figures.length > 0) return known.length === figures.length || (derived && known.length > 1);
  if (NONE_NEEDED.test(text) && shown.includes(NOTHING)) return true;
  const said = text.toLowerCase();
  return shown.some(other => other.length > TOO_SHORT && said.includes(other.toLowerCase()));
}

function figuresIn(text: string): string[] {
  return text.match(FIGURE) ?? [];
}

/** The figure that a sentence is about: its first, unless that is only a condition in brackets; "" for none. */
function figureOf(text: string): string {
  return figuresIn(text.replace(/\([^()]*\)/g, ''))[0] ?? '';
}

/** A sentence with its figure set large. */
function headline(text: string): Element {
  const figure = figureOf(text);
  const at = text.indexOf(figure);
  const weight = figure === '' && text.length <= SHORT ? 'Bolder' : 'Default';
  const runs = [
    { text: text.slice(0, at), size: 'Medium', weight },
    { text: figure, size: 'Large', weight: 'Bolder' },
    { text: text.slice(at + figure.length), size: 'Medium', weight },
  ];
  return expand(headlineTemplate, { runs: runs.filter(run => run.text !== '') });
}
