/** Every measure the bot can answer, by the id used in facts, memory and `dialogs/measures.yaml`. */
export const measureIds = [
  'salary',
  'salary-mean',
  'salary-p10',
  'salary-p25',
  'salary-p75',
  'salary-p90',
  'salary-range',
  'hourly',
  'pay-trend',
  'real-pay',
  'price-level',
  'jobs',
  'jobs-2034',
  'jobs-added',
  'openings',
  'growth',
  'self-employed',
  'education',
  'experience',
  'training',
  'education-held',
  'skills',
  'knowledge',
  'technology',
  'activities',
  'interests',
  'work-styles',
  'industries',
  'industries-pay',
  'best-state',
  'worst-state',
  'most-jobs-state',
  'women',
  'men',
  'race',
  'age',
  'time-to-enter',
  'related',
  'other-names',
  'soc-code',
  'satisfaction',
  'lgbt',
  'major',
  'college',
  'years-experience',
  'best-city',
  'best-company',
  'best-industry',
  'duties',
] as const;

export type MeasureId = (typeof measureIds)[number];

/**
 * The unit of a value. Lists and labels have none. An index is a price level, 100 for the nation. A score is on the scale of the source
 * page, which does not state it.
 */
export const units = [
  'USD/year',
  'USD/hour',
  'persons',
  'openings/year',
  'percent',
  'years',
  'index',
  'score',
  'label',
  'list',
  'place',
] as const;
export type Unit = (typeof units)[number];

/**
 * Why a figure is missing:
 * - `suppressed`: the publisher has it but does not release it;
 * - `annual-only` / `hourly-only`: the job is paid only by the year / by the hour, so the other unit does not exist;
 * - `not-collected`: nobody measured it for this job;
 * - `outside`: the question is outside the data (another country, another year, a place without such a figure).
 */
export const reasonsMissing = ['suppressed', 'annual-only', 'hourly-only', 'not-collected', 'outside'] as const;
export type Missing = (typeof reasonsMissing)[number];

/** Two-letter postal code of a state or DC ("OH"), or the NAICS code of an industry sector ("31-33"). */
export type StateCode = string;

/**
 * One entry of a list value. `value` is on the list's own scale (importance 1–5, percent, percentile), null if there is only a name.
 */
export interface NamedValue {
  name: string;
  value: number | null;
  /** True if the value is the publisher's top code. */
  atLeast?: true;
}

/**
 * Whose figure it really is, if not the occupation's own:
 * - `shared`: several O*NET occupations share this BLS line;
 * - `combined`: BLS publishes only one line for several codes;
 * - `wider`: a featured job borrows from the official occupation it belongs to.
 */
export interface Basis {
  code: string;
  title: string;
  why: 'shared' | 'combined' | 'wider';
}

/** One figure about one occupation or group, or the reason why there is none. */
export interface Fact {
  /** Featured slug, O*NET-SOC code ("29-1141.00") or group code ("29-0000", "00-0000"). */
  occupation: string;
  measure: MeasureId;
  /** State or industry of the figure; null for the nation and all industries. */
  place: StateCode | null;
  value: number | string | NamedValue[] | null;
  unit: Unit;
  /** Short form for replies: "BLS, May 2024"; a list from several sources has all of them, separated by "; ". */
  source: string;
  /** The sources separately, if there are several. */
  sources?: string[];
  /** True if the value is the publisher's top code: the real figure is this or more. */
  atLeast?: true;
  /** True for a figure of a featured record: an average from its own page, while official figures are medians of a survey. */
  featured?: true;
  /** Set if and only if `value` is null. */
  missing?: Missing;
  basis?: Basis;
}
