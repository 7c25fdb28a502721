import type { Bars, Chart, Mark, PayRange } from '../../answers/chart';
import { type Element, expand } from './expand';
import { barPicture, scaleOf } from './picture/bar-picture';
import { rangePicture } from './picture/range-picture';
import barsTemplate from './templates/bars.json';
import payRangeTemplate from './templates/pay-range.json';
import { markedBefore, weightOf } from './winner';

/** A picture with its labels and figures as text around it, for every theme and for those who do not see it. */
export function chartElements(chart: Chart): Element {
  return chart.type === 'bars' ? barElements(chart) : rangeElements(chart);
}

function barElements(chart: Bars): Element {
  const { title, bars, winner } = chart;
  const scale = scaleOf(chart);
  return expand(barsTemplate, {
    title,
    bars: bars.map((bar, at) => {
      const wins = winner?.at === at;
      const drawn = { value: bar.value ?? 0, atLeast: bar.atLeast };
      return {
        label: bar.label,
        shown: markedBefore(bar.shown, wins ? winner : undefined),
        weight: weightOf(wins),
        alt: `Bar: ${bar.label}, ${bar.shown}`,
        // Where nothing wins, all bars bear the colour of the first.
        picture: bar.value === null ? '' : barPicture(drawn, scale, wins || winner === undefined),
      };
    }),
  });
}

const SIDES = ['Left', 'Center', 'Right'];

function rangeElements(range: PayRange): Element {
  const [low, lower, median, upper, high] = range.percentiles;
  return expand(payRangeTemplate, {
    title: range.title,
    picture: rangePicture(range),
    alt: `Range: ${[low, median, high, ...(range.own ? [range.own] : [])].map(described).join(', ')}`,
    ends: [low, median, high].map(({ label, shown }, at) => ({ label, shown, side: SIDES[at] ?? 'Left' })),
    middle: `The box is the middle half: ${lower.shown} to ${upper.shown}`,
    own: range.own ? `${range.own.label}: ${range.own.shown}` : '',
  });
}

function described({ label, shown }: Mark): string {
  return `${label} ${shown}`;
}
