/** A figure that a picture shows as a length or a place on a scale. */
export interface Mark {
  label: string;
  /** The figure as people read it ("$239,200 or more", "not available"). */
  shown: string;
  /** In the unit that all marks of the chart share; null where there is no figure. */
  value: number | null;
  /** True when the real figure is `value` or more. */
  atLeast: boolean;
}

/** Figures of one measure on one scale that holds zero. */
export interface Bars {
  type: 'bars';
  title: string;
  bars: Mark[];
  /** The bar that wins and what it is, in a word; absent in a ranking, whose order says it. */
  winner?: { at: number; word: string };
}

/** How the pay of a job spreads: five percentiles, and the person's own pay where they said it. */
export interface PayRange {
  type: 'pay-range';
  title: string;
  /** What the picture says, for the plain text. */
  line: string;
  /** Lowest-paid tenth, lower quarter, median, upper quarter, highest-paid tenth; USD per year. */
  percentiles: readonly [Mark, Mark, Mark, Mark, Mark];
  own?: Mark;
}

/** The pay of a job over the years, on a scale that begins at zero. */
export interface PayByYear {
  type: 'pay-by-year';
  title: string;
  /** What the picture says, for the plain text. */
  line: string;
  /** Each labelled by its year, the earliest first. */
  points: (Mark & { year: number })[];
}

export type Chart = Bars | PayRange | PayByYear;
