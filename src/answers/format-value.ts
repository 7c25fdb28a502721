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

/** What stands in place of a figure that there is not. */
export const NOT_AVAILABLE = 'not available';

/** What a table says where nothing is needed; a sentence says it in its own words. */
export const NOTHING = 'None';

/** How many entries of a list a sentence names. */
const LIST_SHOWN = 6;

/** A number with its unit: "$93,600", "$45.00", "4.9%", "3,391,000"; official tables print one decimal of a percentage, pages "-8%". */
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

/** A number as people read it: of a top code "or more", and of a page's own figure no decimals that the page does not print. */
export function formatFigure(
  value: number,
  unit: Unit,
  { atLeast, featured }: Pick<Fact, 'atLeast' | 'featured'>,
): string {
  const shown = formatNumber(value, unit, !featured);
  return atLeast ? `${shown} or more` : shown;
}

/**
 * A fact's value as people read it.
 * @param most how many entries of a list are named, where it is not the usual number
 */
export function formatFact(fact: Fact, stateName: (code: string) => string, most?: number): string {
  const { value, unit } = fact;
  if (value === null) return NOT_AVAILABLE;
  if (typeof value === 'number') {
    return formatFigure(value, unit, fact);
  }
  if (typeof value === 'string') return unit === 'place' && /^[A-Z]{2}$/.test(value) ? stateName(value) : value;
  return formatList(value, fact, most);
}

function formatList(list: readonly NamedValue[], fact: Fact, most?: number): string {
  if (fact.measure === 'salary-range') return formatRange(list);
  const withValues = fact.unit !== 'list';
  return list
    .slice(0, most ?? (withValues ? 10 : LIST_SHOWN))
    .map(({ name, value, atLeast }) =>
      withValues && value !== null ? `${name} ${formatFigure(value, fact.unit, { ...fact, atLeast })}` : name,
    )
    .join(fact.measure === 'duties' || fact.measure === 'activities' ? '; ' : ', ');
}

/** "from $66,030 (lowest-paid tenth) to $135,320 (highest-paid tenth), half of them between … and …". */
function formatRange(list: readonly NamedValue[]): string {
  const figures = list.map(entry =>
    entry.value === null ? NOT_AVAILABLE : formatFigure(entry.value, 'USD/year', entry),
  );
  const [low, lower, , upper, high] = figures;
  return figures.length === 2
    ? `from ${figures[0]} to ${figures[1]} a year`
    : `from ${low} (lowest-paid tenth earn less) to ${high} a year (highest-paid tenth earn more); the middle half are between ${lower} and ${upper}`;
}
