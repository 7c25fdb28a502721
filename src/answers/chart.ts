/** A figure that a chart shows as a length or a position on a scale. */
export interface Mark {
  label: string;
  /** The figure as text ("$239,200 or more", "not available"). */
  shown: string;
  /** In the common unit of all marks of the chart; null if there is no figure. */
  value: number | null;
  /** True if the real figure is `value` or more. */
  atLeast: boolean;
}

/** Figures of one measure on one scale that includes zero. */
export interface Bars {
  type: 'bars';
  title: string;
  bars: Mark[];
  /** The index of the winning bar, and a word for how it wins ("higher"); absent in a ranking, where the order shows it. */
  winner?: { at: number; word: string };
}

/** The spread of a job's pay: five percentiles, and the person's own pay if given. */
export interface PayRange {
  type: 'pay-range';
  title: string;
  /** The chart in words, for the plain text. */
  line: string;
  /** Lowest-paid tenth, lower quarter, median, upper quarter, highest-paid tenth; USD per year. */
  percentiles: readonly [Mark, Mark, Mark, Mark, Mark];
  own?: Mark;
}

/** The pay of a job over the years, on a scale that begins at zero. */
export interface PayByYear {
  type: 'pay-by-year';
  title: string;
  /** The chart in words, for the plain text. */
  line: string;
  /** Each labeled with its year, the earliest first. */
  points: (Mark & { year: number })[];
}

/** The chart of an answer. */
export type Chart = Bars | PayRange | PayByYear;
