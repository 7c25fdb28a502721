import { TOP_CODE } from '../knowledge/measures/reading';
import { type Filters, isTechnology, type Pay, type Search, type Trait } from '../knowledge/search';
import { formatNumber } from './format-value';
import { factOf, shown, type Toolbox } from './toolbox';

/** A filter names so many jobs or fields; more would fill a phone. */
const NAMES_SHOWN = 3;

/** All filters in words, so that the person sees how the question was read. */
export function filtersSaid({ filters, place }: Search, toolbox: Toolbox): string {
  const { wording, dataset } = toolbox;
  const said = (key: string, what: string) => wording.say('rank', `filter-${key}`, { what });
  const names = (ids: readonly string[], most = NAMES_SHOWN) => {
    const all = [...new Set(ids.map(id => dataset.subject(id)?.title ?? id))];
    if (all.length <= most) return all.join(', ');
    const what = all.slice(0, NAMES_SHOWN).join(', ');
    return wording.say('rank', 'filter-more', { what, count: all.length - NAMES_SHOWN });
  };
  const labels = (traits: readonly Trait[]) => traits.map(({ label }) => label);
  const wanted = labels(filters.traits.filter(trait => trait.wanted));
  const unused = labels(filters.traits.filter(trait => !trait.wanted && isTechnology(trait)));
  const unwanted = labels(filters.traits.filter(trait => !trait.wanted && !isTechnology(trait)));
  return [
    ...(wanted.length > 0 ? [said('traits', wanted.join(' and '))] : []),
    ...(unused.length > 0 ? [said('without', unused.join(', '))] : []),
    ...(unwanted.length > 0 ? [said('unwanted', unwanted.join(' and '))] : []),
    ...(filters.groups.length > 0 ? [said('groups', names(filters.groups))] : []),
    ...(filters.withoutGroups.length > 0 ? [said('without', names(filters.withoutGroups))] : []),
    ...(filters.withoutJobs.length > 0 ? [said('without', names(filters.withoutJobs, NAMES_SHOWN + 1))] : []),
    ...(filters.among.length > 0 ? [wording.say('rank', 'filter-among', { count: filters.among.length })] : []),
    ...(filters.withoutManagers ? [said('managers', '')] : []),
    ...(filters.education ? [said(`education-${filters.education.bound}`, filters.education.level)] : []),
    ...(filters.payAtLeast ? [atLeastSaid(filters.payAtLeast, toolbox)] : []),
    ...(filters.payAtMost ? [said('pay-at-most', paySaid(filters.payAtMost))] : []),
    ...(filters.payBeyond ? [beyondSaid(filters.payBeyond, place, toolbox)] : []),
    ...(filters.growthOver !== null ? [said('growth', formatNumber(filters.growthOver, 'percent'))] : []),
    ...(filters.training ? [said('training', filters.training)] : []),
    ...(filters.noExperience ? [said('no-experience', '')] : []),
    ...(filters.selfEmployed ? [said('self-employed', '')] : []),
  ].join('; ');
}

/** "Median pay above that of Registered Nurses, $93,600 a year" */
function beyondSaid(
  { job, more }: NonNullable<Filters['payBeyond']>,
  place: Search['place'],
  toolbox: Toolbox,
): string {
  const subject = toolbox.dataset.subject(job);
  if (!subject) return '';
  const fact = factOf('salary', subject, place, toolbox);
  return toolbox.wording.say('rank', 'filter-pay-beyond', {
    what: `${subject.plural}, ${shown(fact, toolbox)}`,
    more: String(more),
    featured: String(fact.featured === true),
  });
}

/** The top code of the figures that an amount above it is asked of ("$239,200 or more a year"), or null. */
function topCodeBelow({ amount, unit }: Pay): string | null {
  const top = unit === 'USD/hour' ? TOP_CODE.hour : TOP_CODE.year;
  if (amount <= top) return null;
  return `${formatNumber(top, unit)} or more ${unit === 'USD/hour' ? 'an hour' : 'a year'}`;
}

/** That the figures end below the pay asked for, or nothing. */
export function beyondTopCode({ filters: { payAtLeast: asked } }: Search, { wording }: Toolbox): string[] {
  const top = asked && topCodeBelow(asked);
  return asked && top ? [wording.say('rank', 'beyond-top-code', { top, asked: paySaid(asked) })] : [];
}

/** A lower limit of pay as far as the figures can tell. */
function atLeastSaid(pay: Pay, { wording }: Toolbox): string {
  const top = topCodeBelow(pay);
  return top
    ? wording.say('rank', 'filter-top-coded', { what: top })
    : wording.say('rank', 'filter-pay-at-least', { what: paySaid(pay) });
}

function paySaid({ amount, unit }: Pay): string {
  return `${formatNumber(amount, unit)} ${unit === 'USD/hour' ? 'an hour' : 'a year'}`;
}
