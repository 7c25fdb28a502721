import type { Fact, MeasureId, NamedValue, Unit } from '../knowledge/fact';
import { capital } from './capital';
import { lowerCase } from './lower-case';
import type { Wording } from './wording';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** "roofers, bakers, and cooks" */
export const listed = new Intl.ListFormat('en-US');

/** Shown instead of a missing figure. */
export const NOT_AVAILABLE = 'not available';

/** Shown in a table if a job requires nothing; sentences have their own words for it. */
export const NOTHING = 'None';

/** How many entries of a list a sentence names. */
const LIST_SHOWN = 6;

/** Context of formatting. */
export interface Formatting {
  stateName(code: string): string;
  wording: Wording;
}

/**
 * Formats a number with its unit: "$93,600", "$45.00", "4.9%", "3,391,000". Negative ones have a minus sign.
 * @param official true for official percentages, which have one decimal; others keep the decimals they have ("−8%")
 */
export function formatNumber(value: number, unit: Unit, official = true): string {
  return formatterOf(unit, official).format(value).replace('-', '\u2212') + (unit === 'percent' ? '%' : '');
}

function formatterOf(unit: Unit, official: boolean): Intl.NumberFormat {
  switch (unit) {
    case 'USD/year':
      return dollars;
    case 'USD/hour':
      return cents;
    case 'percent':
      return official ? oneDecimal : plain;
    case 'persons':
    case 'openings/year':
      return whole;
    default:
      return plain;
  }
}

/** Formats a figure: "or more" for a top code, and no more decimals than a featured job's own figure has. */
export function formatFigure(
  value: number,
  unit: Unit,
  { atLeast, featured }: Pick<Fact, 'atLeast' | 'featured'>,
  wording: Wording,
): string {
  if (unit === 'index') return priceInWords(value, wording);
  const text = formatNumber(value, unit, !featured);
  return atLeast ? wording.say('fact', 'or-more', { value: text }) : text;
}

/** "8.2% below the national average", for an index that is 100 for the nation. */
function priceInWords(index: number, wording: Wording): string {
  const percent = Math.round(Math.abs(index - 100) * 10) / 10;
  return wording.say('fact', 'price-in-words', {
    percent: formatNumber(percent, 'percent'),
    direction: percent === 0 ? 'same' : index > 100 ? 'above' : 'below',
  });
}

/**
 * Formats a fact's value.
 * @param most how many entries of a list to name, if not the usual number
 */
export function formatFact(fact: Fact, formatting: Formatting, most?: number): string {
  const { value, unit } = fact;
  if (value === null) return NOT_AVAILABLE;
  if (typeof value === 'number') return formatFigure(value, unit, fact, formatting.wording);
  if (typeof value === 'string') return formatLabel(fact.measure, value, unit, formatting);
  return fact.measure === 'salary-range'
    ? formatRange(value, formatting.wording)
    : formatList(value, fact, formatting, most);
}

/** A level in everyday words, a state by name, a Job Zone as the time of preparation it means, a range with an en dash. */
function formatLabel(measure: MeasureId, value: string, unit: Unit, { stateName, wording }: Formatting): string {
  const level = everydayLevel(measure, value, wording);
  if (level !== null) return capital(level.replace(/^an? /, ''));
  if (unit === 'place' && /^[A-Z]{2}$/.test(value)) return stateName(value);
  const zone = /^Job Zone (\d)/.exec(value)?.[1];
  if (zone !== undefined) return wording.say('fact', `zone-${zone}`);
  // Codes are copied from replies, so they keep their hyphen.
  if (measure === 'soc-code') return value;
  return value.replace(/(\d)-(\d)/g, '$1–$2');
}

function formatList(list: readonly NamedValue[], fact: Fact, { wording }: Formatting, most?: number): string {
  const withValues = fact.unit !== 'list';
  const shown = list.slice(0, most ?? (withValues ? 10 : LIST_SHOWN));
  return shown
    .map(({ name, value, atLeast }) =>
      withValues && value !== null ? `${name} ${formatFigure(value, fact.unit, { ...fact, atLeast }, wording)}` : name,
    )
    .join(shown.some(({ name }) => name.includes(', ')) || areSentences(fact) ? '; ' : ', ');
}

function areSentences({ measure }: Fact): boolean {
  return measure === 'duties' || measure === 'activities';
}

/** The two ends of a featured job's range, or five percentiles. */
function formatRange(list: readonly NamedValue[], wording: Wording): string {
  const figures = list.map(entry =>
    entry.value === null ? NOT_AVAILABLE : formatFigure(entry.value, 'USD/year', entry, wording),
  );
  const [low = '', lower = '', , upper = '', high = ''] = figures;
  return figures.length === 2
    ? wording.say('fact', 'range-page', { low, high: lower })
    : wording.say('fact', 'range-percentiles', { low, lower, upper, high });
}

/** Lists of O*NET and BLS without proper names; sentences show them in lower case. */
const COMMON_NOUNS: readonly MeasureId[] = ['skills', 'knowledge', 'work-styles', 'activities', 'duties'];

/**
 * A label of the data inside a sentence ("a bachelor's degree", "long-term on-the-job training"), or a list ("active listening,
 * writing").
 * @param most how many entries of a list to name, if not the usual number
 */
export function labelInSentence(fact: Fact, formatting: Formatting, most?: number): string {
  const level = typeof fact.value === 'string' ? everydayLevel(fact.measure, fact.value, formatting.wording) : null;
  if (level !== null) return level;
  const label = formatFact(fact, formatting, most);
  if (COMMON_NOUNS.includes(fact.measure) && !fact.featured) return lowerCase(label);
  return label === NOTHING ? label : levelInSentence(fact.measure, label, formatting);
}

/** A level of schooling, training or experience inside a sentence, in everyday words if it has them; any other label unchanged. */
export function levelInSentence(measure: MeasureId, label: string, { wording }: Formatting): string {
  if (!LEVELS.includes(measure)) return label;
  return everydayLevel(measure, label, wording) ?? label.charAt(0).toLowerCase() + label.slice(1);
}

/** Measures whose labels are levels. */
const LEVELS: readonly MeasureId[] = ['education', 'training', 'experience'];

/** A level as an id: "no-formal-educational-credential". */
export function levelId(label: string): string {
  return label.toLowerCase().replace(/[^a-z]+/g, '-');
}

/** "A bachelor's degree", for levels with words of their own in `fact.yaml`; null for others. */
function everydayLevel(measure: MeasureId, label: string, wording: Wording): string | null {
  const key = `value-${levelId(label)}`;
  return LEVELS.includes(measure) && wording.has('fact', key) ? wording.say('fact', key) : null;
}
