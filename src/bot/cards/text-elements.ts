import type { Answer } from '../../answers/answer';
import { NOTHING } from '../../answers/format-value';
import { type Element, expand } from './expand';
import { line, smallLine } from './lines';
import { isListItem } from './list-notes';
import headlineTemplate from './templates/headline.json';

/** An amount, a percentage or a number with thousands separators, any of which can be the subject of a headline. Years do not match. */
const FIGURE = /\$\d+(?:,\d{3})*(?:\.\d+)?|[−-]?\d+(?:,\d{3})*(?:\.\d+)?%|\b\d{1,3}(?:,\d{3})+/g;
/** "No work experience in a related job is needed.", "On-the-job training is not typical.": a table says "None" for these. */
const NONE_NEEDED = /^(No .+ needed|.+ is not typical)\.$/;
/** Texts of this length or less match a line by chance. */
const TOO_SHORT = 4;

/** The headline is one of the first lines, at most this many. */
const LOWEST = 3;
/** A headline without a figure is bold up to this many characters. */
const SHORT = 80;

/** The text of an answer as elements of its card. */
export interface TextElements {
  /** Above chart and table: the headline with its figure, and lines that the chart and table do not repeat. */
  above: Element[];
  /** Below the sources. */
  below: Element[];
}

/**
 * Lays out the text of an answer, without what the rest of the card shows, so that every figure appears only once.
 * @param shown texts in the chart, in the table and on the buttons
 */
export function textElements(answer: Answer, shown: readonly string[]): TextElements {
  const { sourceLine = null, notes = [], lead = [] } = answer.smallPrint ?? {};
  const lines = answer.text.split('\n').filter(text => text.trim() !== '' && text !== sourceLine);
  const statements = lines.filter(text => !notes.includes(text)).map(text => uncited(text, answer));
  const head = headlineAt(statements, lead);
  const isTalk = answer.outcome === 'smalltalk' || answer.outcome === 'out-of-scope';
  const derived = answer.kind === 'compare';
  // Only the text explains missing figures, so if there are any, all lines without figures are kept.
  const named = answer.facts.every(({ value }) => value !== null) ? shown : [];
  return {
    above: statements.flatMap((text, at) => {
      if (at === head && !isTalk) return [headline(firstSentences(text, shown).replace(/:$/, ''))];
      const known = figuresIn(text).length > 0 ? shown : named;
      return at > head && (isBar(text, answer) || isShown(text, known, derived)) ? [] : [line(text)];
    }),
    below: notes.map(smallLine),
  };
}

/**
 * Returns the index of the first line with a figure if it is near the top, or else of the first line that is not a lead.
 * @param lead lines that only introduce what was asked for
 */
function headlineAt(lines: readonly string[], lead: readonly string[]): number {
  const first = lines.slice(0, LOWEST);
  const figure = first.findIndex(text => !isListItem(text) && figureOf(text) !== '');
  const asked = first.findIndex(text => !lead.includes(text));
  return Math.max(0, figure >= 0 ? figure : asked);
}

/** True for an item of a list without a figure, since its bar already shows that there is none. */
function isBar(text: string, { chart }: Answer): boolean {
  if (chart?.type !== 'bars' || !isListItem(text) || figuresIn(text).length > 0) return false;
  return chart.bars.some(({ label, value }) => value === null && text.includes(`${label}:`));
}

/**
 * Removes the sources from a line, because they are below as links. If the card has sections, which name only their own sources, they are
 * kept.
 */
function uncited(text: string, { sources, sections = [] }: Answer): string {
  if (sections.length > 0) return text;
  return text.replace(/ \(([^()]+)\)/g, (whole, cited: string) =>
    cited.split('; ').every(source => sources.includes(source)) ? '' : whole,
  );
}

/** Removes sentences after the first that only repeat the chart. */
function firstSentences(text: string, shown: readonly string[]): string {
  const [first = '', ...rest] = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  return [first, ...rest.filter(sentence => figuresIn(sentence).length === 0 || !isShown(sentence, shown, false))].join(
    ' ',
  );
}

/**
 * True if a line only repeats what is shown: all its figures or, if it has none, one of its names.
 * @param derived true if a line may also have figures that follow from two that are shown, such as their difference
 */
function isShown(text: string, shown: readonly string[], derived: boolean): boolean {
  const figures = figuresIn(text);
  const known = figures.filter(figure => shown.some(other => other.includes(figure)));
  if (figures.length > 0) return known.length === figures.length || (derived && known.length > 1);
  if (NONE_NEEDED.test(text) && shown.includes(NOTHING)) return true;
  const lowercase = text.toLowerCase();
  return shown.some(other => other.length > TOO_SHORT && lowercase.includes(other.toLowerCase()));
}

function figuresIn(text: string): string[] {
  return text.match(FIGURE) ?? [];
}

/** Returns the figure that a sentence is about: the first one outside parentheses; "" if there is none. */
function figureOf(text: string): string {
  return figuresIn(text.replace(/\([^()]*\)/g, ''))[0] ?? '';
}

/** Returns a headline with its figure in large type. */
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
