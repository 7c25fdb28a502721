import type { Bars, Chart, Mark, PayByYear, PayRange } from '../../answers/chart';
import { type Element, expand } from './expand';
import { barPicture, scaleOf } from './picture/bar-picture';
import { linePicture } from './picture/line-picture';
import { medianPlace, rangePicture } from './picture/range-picture';
import barsTemplate from './templates/bars.json';
import payByYearTemplate from './templates/pay-by-year.json';
import payRangeTemplate from './templates/pay-range.json';
import { marked, weightOf } from './winner';

/** A blank text; cards do not accept empty ones. */
const NOTHING = '\u00a0';

/** Width of the median's label, as a share of the picture's width. */
const LABEL = 0.44;
/** A column narrower than this share would wrap its content. */
const NARROW = 0.06;

/**
 * Draws a chart as a picture with its labels and figures as text around it, so that it works in every theme and for people who cannot see
 * it.
 * @param notes texts next to the bars, in the same order
 */
export function chartElements(chart: Chart, notes: readonly string[] = []): Element {
  if (chart.type === 'bars') return barElements(chart, notes);
  return chart.type === 'pay-range' ? rangeElements(chart) : yearElements(chart);
}

function barElements(chart: Bars, notes: readonly string[]): Element {
  const { title, bars, winner } = chart;
  const scale = scaleOf(chart);
  return expand(barsTemplate, {
    title,
    bars: bars.map((bar, at) => {
      const wins = winner?.at === at;
      const drawn = { value: bar.value ?? 0, atLeast: bar.atLeast };
      return {
        label: marked(bar.label, wins ? winner : undefined),
        shown: bar.shown,
        weight: weightOf(wins),
        note: notes[at] ?? '',
        alt: `Bar: ${bar.label}, ${bar.shown}`,
        // If no bar wins, all bars have the color of a winner.
        picture: bar.value === null ? '' : barPicture(drawn, scale, wins || winner === undefined),
      };
    }),
  });
}

function rangeElements(range: PayRange): Element {
  const [low, lower, median, upper, high] = range.percentiles;
  return expand(payRangeTemplate, {
    title: range.title,
    picture: rangePicture(range),
    alt: `Range: ${[low, median, high, ...(range.own ? [range.own] : [])].map(described).join(', ')}`,
    above: labelAbove(median, medianPlace(range)),
    ends: [
      { label: low.label, shown: low.shown, side: 'Left' },
      { label: high.label, shown: high.shown, side: 'Right' },
    ],
    middle: `The box is the middle half: ${lower.shown} to ${upper.shown}`,
    own: range.own ? `${range.own.label}: ${range.own.shown}` : '',
  });
}

function yearElements(chart: PayByYear): Element {
  const { title, points } = chart;
  return expand(payByYearTemplate, {
    title,
    picture: linePicture(chart),
    alt: `Line: ${points.map(described).join(', ')}`,
    points: points.map(({ label, shown }) => ({ label, shown })),
  });
}

/**
 * Returns columns that place a label above its mark. Near an end the label is moved inside the picture.
 * @param place position of the mark, from 0 (left) to 1 (right)
 */
function labelAbove({ label, shown }: Mark, place: number): Element[] {
  const middle = place - LABEL / 2;
  const left = middle < NARROW ? 0 : middle > 1 - LABEL - NARROW ? 1 - LABEL : middle;
  const side = left === 0 ? 'Left' : left === 1 - LABEL ? 'Right' : 'Center';
  const blank = (share: number) => ({ width: Math.round(share * 100), side, shown: NOTHING, label: NOTHING });
  const columns = [blank(left), { ...blank(LABEL), shown, label: ` ${label}` }, blank(1 - LABEL - left)];
  return columns.filter(({ width }) => width > 0);
}

function described({ label, shown }: Mark): string {
  return `${label} ${shown}`;
}
