import type { Basis, Missing } from '../knowledge/fact';
import type { FileKind } from './dialogs';

/**
 * What the bot cannot do without: the wordings that it says under `say` of each kind of question. A file may have more, such as one for
 * each measure, which is used where it is there.
 */
export const neededWordings: Readonly<Record<FileKind, readonly string[]>> = {
  overview: ['head', 'activities', 'family', 'section-pay', 'section-outlook', 'section-way-in', 'section-tools'],
  fact: [
    ...['number', 'number-again', 'list', 'list-again', 'growth', 'growth-again', 'per-period', 'people'],
    ...['topic', 'reading', 'others', 'cited', 'source', 'national-only'],
    ...['best-state', 'best-state-figure', 'worst-state-figure', 'most-jobs-state-figure', 'states-going-on'],
    ...['outside-country', 'outside-year', 'outside-city', 'outside-place', 'instead', 'not-comparable'],
    ...['own-pay', 'own-pay-unknown', 'own-pay-top', 'own-pay-band', 'gap'],
    ...['next-measure', 'next-about', 'next-similar', 'next-become', 'next-move'],
    ...['next-compare', 'next-compare-on', 'next-more'],
    ...['range-title', 'range-line', 'range-0', 'range-1', 'range-2', 'range-3', 'range-4', 'range-own'],
  ],
  compare: [
    ...[
      'winner',
      'winner-many',
      'close',
      'top-coded',
      'points',
      'side',
      'ahead',
      'not-collected',
      'suppressed',
      'nationwide',
    ],
    ...['sum-times', 'sum-percent', 'sum-difference'],
  ],
  rank: [
    ...[
      'head',
      'line',
      'line-unpaid',
      'left-out',
      'none',
      'no-more',
      'unapplied',
      'wished',
      'count',
      'beyond-top-code',
      'filter-top-coded',
      'filter-no-experience',
    ],
    ...[
      'filter-traits',
      'filter-groups',
      'filter-without',
      'filter-among',
      'filter-unwanted',
      'filter-managers',
      'filter-more',
      'filter-growth',
      'filter-training',
    ],
    ...['filter-education-exactly', 'filter-education-at-most', 'filter-education-at-least'],
    ...['filter-pay-at-least', 'filter-pay-at-most', 'filter-pay-beyond', 'filter-self-employed'],
  ],
  find: ['head', 'head-technology', 'line', 'line-unpaid'],
  related: ['head', 'none'],
  move: [
    'head',
    'none',
    'job',
    'carries-over',
    'raise',
    'new',
    'unrated',
    'needs',
    'pay',
    'change',
    'unpaid',
    'by-hour',
  ],
};

/** The reasons that the bot gives for a missing figure, and for one that is not the job's own. */
export const neededReasons: readonly Missing[] = [
  'suppressed',
  'annual-only',
  'hourly-only',
  'not-collected',
  'outside',
];
export const neededBases: readonly Basis['why'][] = ['shared', 'combined', 'wider'];

/** Entries of talk.yaml that the bot says by itself, and those whose meaning it knows. */
export const neededTalk: readonly string[] = [
  ...['welcome', 'welcome-group', 'welcome-channel', 'help', 'capability', 'empty', 'long'],
  ...['ask-job', 'ask-measure', 'which-job', 'this-job', 'unknown-job'],
  ...['source', 'figures', 'restart', 'bye', 'crisis', 'encouragement'],
];
