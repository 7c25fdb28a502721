import type { Fact, NamedValue, Unit } from '../knowledge/fact';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const hourly = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** How many entries of a list a sentence names. */
const LIST_SHOWN = 6;

/** A number with its unit: "$93,600", "$45.00", "4.9%", "3,391,000". */
export function formatNumber(value: number, unit: Unit, official = true): string {
  switch (unit) {
    case 'USD/year':
      return dollars.format(value);
    case 'USD/hour':
      return hourly.format(value);
    case 'percent':
      return `${(official ? oneDecimal : plain).format(value)}%`;
    case 'persons':
    case 'openings/year':
      return whole.format(value);
    default:
      return plain.format(value);
  }
}

/** A fact's value as people read it; a top-coded figure says "or more". */
export function formatFact(fact: Fact, stateName: (code: string) => string): string {
  const { value, unit } = fact;
  if (value === null) return 'not available';
  if (typeof value === 'number') {
    // Featured pages print whole percentages ("-8%"), official tables one decimal.
    const shown = formatNumber(value, unit, !fact.source.includes('undated'));
    return fact.atLeast ? `${shown} or more` : shown;
  }
  if (typeof value === 'string') return unit === 'place' && /^[A-Z]{2}$/.test(value) ? stateName(value) : value;
  return formatList(value, fact);
}

function formatList(list: readonly NamedValue[], fact: Fact): string {
  if (fact.measure === 'salary-range') return formatRange(list, fact.atLeast === true);
  const withValues = fact.unit !== 'list';
  const official = !fact.source.includes('undated');
  return list
    .slice(0, withValues ? 10 : LIST_SHOWN)
    .map(({ name, value }) =>
      withValues && value !== null ? `${name} ${formatNumber(value, fact.unit, official)}` : name,
    )
    .join(fact.measure === 'duties' || fact.measure === 'activities' ? '; ' : ', ');
}

/** "from $66,030 (lowest-paid tenth) to $135,320 (highest-paid tenth), half of them between … and …". */
function formatRange(list: readonly NamedValue[], top: boolean): string {
  const figures = list.map(({ value }, at) =>
    value === null ? 'not available' : dollars.format(value) + (top && at === list.length - 1 ? ' or more' : ''),
  );
  const [low, lower, , upper, high] = figures;
  return figures.length === 2
    ? `from ${figures[0]} to ${figures[1]} a year`
    : `from ${low} (lowest-paid tenth earn less) to ${high} a year (highest-paid tenth earn more); the middle half are between ${lower} and ${upper}`;
}
