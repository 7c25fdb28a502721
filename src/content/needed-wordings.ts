import type { Basis, Missing } from '../knowledge/fact';

/** Kinds of answer that have a file of wordings in `dialogs/`. */
export const fileKinds = ['overview', 'fact', 'compare', 'rank', 'find', 'related', 'move', 'quiz'] as const;
export type FileKind = (typeof fileKinds)[number];

const computations = ['times', 'percent', 'difference'] as const;
const five = [0, 1, 2, 3, 4] as const;

/**
 * Required wordings: those under `say` of each kind of answer. A file may have more, such as one for each measure, which are used if
 * they exist.
 */
export const neededWordings: Readonly<Record<FileKind, readonly string[]>> = {
  overview: [
    'head',
    'activities',
    'family',
    'section-pay',
    'section-outlook',
    'section-way-in',
    'section-work',
    'links',
  ],
  fact: [
    ...['number', 'number-again', 'list', 'list-again', 'growth', 'growth-again', 'per-period', 'people'],
    ...['topic', 'look', 'links', 'reading', 'others', 'one-job', 'official-title', 'cited', 'source', 'national-only'],
    ...[
      'not-comparable',
      'major-note',
      'major-none',
      'technology-used',
      'trait-level',
      'major-listed',
      'industry-title',
    ],
    ...['ranked', 'unranked', 'schooling-compared'],
    ...['nationwide', 'stand-in', 'all-jobs', 'starting-pay'],
    ...['unsupported-topics', 'unsupported-words', 'unsupported-more'],
    ...['outside-country', 'outside-year', 'outside-city', 'outside-place', 'outside-region', 'instead'],
    ...['pay-then', 'pay-since'],
    ...['trend', 'trend-years', 'trend-held', 'trend-caveat', 'trend-title', 'trend-corner'],
    ...['price-level-place', 'price-in-words', 'prices-gap', 'worth', 'label-price-level'],
    ...['own-pay', 'own-pay-unknown', 'own-pay-top', 'own-pay-band', 'own-pay-all', 'gap', 'or-more'],
    ...['convert', 'convert-part', 'convert-basis'],
    ...['next-measure', 'next-about', 'next-similar', 'next-become', 'next-move'],
    ...['next-compare', 'next-compare-on', 'next-worth', 'next-states', 'next-more', 'next-which', 'next-back'],
    ...['label-measure', 'label-about', 'label-similar', 'label-become', 'label-move'],
    ...['label-compare', 'label-compare-on', 'label-worth', 'label-states', 'label-more', 'label-which', 'label-back'],
    ...['range-title', 'range-line', 'range-own', 'range-page', 'range-percentiles'],
    ...five.flatMap(at => [`range-${at}`, `percentile-${at}`, `zone-${at + 1}`]),
    ...computations.map(one => `between-${one}`),
  ],
  compare: [
    ...['winner', 'winner-many', 'beside-all', 'close', 'close-growth', 'equal', 'top-coded'],
    ...['side', 'in-common', 'besides', 'same', 'same-none', 'pair', 'pair-list'],
    ...['ahead', 'per-period'],
    ...['least-education', 'least-training', 'least-time-to-enter'],
    ...['not-collected', 'suppressed', 'nationwide', 'whole-country', 'corner-job', 'corner-state'],
    ...computations.map(one => `sum-${one}`),
    ...['sum-total', 'sum-total-jobs'],
  ],
  rank: [
    ...[
      'head',
      'by-schooling',
      ...['by-schooling-line', 'by-schooling-corner', 'by-schooling-job', 'by-schooling-pay'],
      'rank-of-job',
      'line',
      'line-unpaid',
      'figure',
      'per-period',
      'left-out',
      'limited',
      'none',
      'closest',
      'no-more',
      'one-place',
    ],
    ...['count', 'count-people', 'count-unknown', 'beyond-top-code'],
    ...[
      'filter-traits',
      'filter-field',
      'filter-among',
      'filter-only',
      'filter-kind',
      'filter-without',
      'filter-unwanted',
      'filter-leaving-out',
      'low',
      'filter-no-degree',
      'filter-no-credential',
      'filter-growing',
      'filter-shrinking',
      'filter-more',
    ],
    ...[
      'filter-major',
      'filter-manager',
      'filter-training',
      'filter-no-experience',
      'filter-figure',
      'filter-top-coded',
      'filter-beside',
    ],
    ...['filter-education-exactly', 'filter-education-at-most', 'filter-education-at-least'],
    ...['states', 'states-page', 'states-head', 'states-line', 'states-left', 'states-none', 'states-instead'],
    ...['states-count', 'states-missing', 'states-prices'],
  ],
  find: ['head', 'head-area', 'head-technology', 'line', 'line-unpaid'],
  related: ['head', 'none', 'none-fit', 'beyond', 'by-skills', 'by-group', 'by-conditions'],
  quiz: [
    ...['begin', 'origin', 'statement', 'scale', 'noted', 'unheard', 'resume', 'stop', 'caveat'],
    ...['profile', 'interest', 'scores', 'fields', 'flat'],
    ...['next-take', 'next-continue', 'next-stop', 'next-schooling', 'next-pay'],
  ],
  move: [
    ...[
      'head',
      'none',
      'none-fit',
      'beyond',
      'by-skills',
      'by-group',
      'by-conditions',
      'job',
      'change',
      'unpaid',
      'by-hour',
    ],
    ...['carries-over', 'raise', 'new', 'unrated', 'needs', 'need-experience', 'pay', 'fits'],
  ],
};

/** Reasons for a missing figure that need a wording. */
export const neededReasons: readonly Missing[] = [
  'suppressed',
  'annual-only',
  'hourly-only',
  'not-collected',
  'outside',
];
/** Wordings of `fact.yaml` that say whose figure it is; all are required. */
export const neededBases: readonly Basis['why'][] = ['shared', 'combined', 'wider'];

/** Entries of talk.yaml that the code refers to by name. */
export const neededTalk: readonly string[] = [
  ...[
    'welcome',
    'welcome-group',
    'welcome-channel',
    'help',
    'capability',
    'capability-beside',
    'remark',
    'remark-beside',
    'empty',
    'long',
    'unsure',
    'nothing-more',
  ],
  ...['ask-job', 'ask-own-job', 'ask-measure', 'pay-by-major', 'which-job', 'this-job', 'unknown-job'],
  ...['source', 'age', 'figures', 'where', 'unknown-term'],
  ...['restart', 'bye', 'crisis', 'encouragement'],
];
